//! Names of people and companies who do not exist.

use domain::fold::fold;

use super::chance::Chance;

const FAMILY: [&str; 16] =
    ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];
const MIDDLE: [&str; 12] = ["Văn", "Thị", "Minh", "Thu", "Quốc", "Ngọc", "Thanh", "Hữu", "Đức", "Bảo", "Kim", "Xuân"];
const GIVEN: [&str; 24] = [
    "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Khánh", "Lâm", "Linh", "Long", "My", "Nam", "Nhung",
    "Phúc", "Quân", "Sơn", "Thảo", "Trang", "Tú", "Yến",
];
const FIRST: [&str; 20] = [
    "Olivia", "Marcus", "Priya", "Daniel", "Sofia", "Kenji", "Amelia", "Farid", "Hannah", "Wei", "Lucas", "Nadia", "Tom", "Ingrid",
    "Rajesh", "Chloe", "Ahmad", "Elena", "Oscar", "Grace",
];
const LAST: [&str; 20] = [
    "Bennett",
    "Lim",
    "Sharma",
    "O'Connor",
    "Rossi",
    "Tanaka",
    "Wright",
    "Hassan",
    "Schneider",
    "Zhang",
    "Moreau",
    "Ivanova",
    "Hughes",
    "Nilsson",
    "Menon",
    "Martin",
    "Ismail",
    "Costa",
    "van der Berg",
    "Ng",
];

const TRADE: [&str; 16] = [
    "Xây dựng",
    "Dược phẩm",
    "Dệt may",
    "Thực phẩm",
    "Logistics",
    "Du lịch",
    "Thủy sản",
    "Bao bì",
    "Cơ khí",
    "Giáo dục",
    "Bất động sản",
    "Nội thất",
    "Vận tải",
    "Y tế",
    "Năng lượng",
    "Truyền thông",
];
const OWN: [&str; 20] = [
    "Hòa Bình",
    "Đại Phát",
    "Sông Hồng",
    "Ánh Dương",
    "Minh Khang",
    "Trường Sơn",
    "An Phú",
    "Bình Minh",
    "Việt Tín",
    "Thành Công",
    "Hoàng Gia",
    "Lộc Phát",
    "Nam Á",
    "Đông Đô",
    "Tân Tiến",
    "Phú Quý",
    "Hải Âu",
    "Kim Long",
    "Tâm Đức",
    "Sao Mai",
];
const BRAND: [&str; 20] = [
    "Harbour",
    "Northwind",
    "Lantern",
    "Orchid",
    "Meridian",
    "Bluepeak",
    "Kestrel",
    "Monsoon",
    "Copperfield",
    "Juniper",
    "Straits",
    "Halcyon",
    "Summit",
    "Evergreen",
    "Pinnacle",
    "Cobalt",
    "Saffron",
    "Tidewater",
    "Granite",
    "Willow",
];
const BUSINESS: [&str; 14] = [
    "Logistics",
    "Legal",
    "Architects",
    "Clinics",
    "Media",
    "Foods",
    "Insurance",
    "Design Studio",
    "Hotels",
    "Biotech",
    "Shipping",
    "Advisory",
    "Schools",
    "Retail",
];
const FORM: [&str; 5] = ["Pte Ltd", "Ltd", "Group", "Inc.", "GmbH"];

/// Names that are longer than any column.
pub(super) const LONG: [&str; 4] = [
    "Công ty Trách nhiệm Hữu hạn Một thành viên Thương mại Dịch vụ Xuất nhập khẩu và Đầu tư Phát triển Công nghệ Văn phòng Miền Trung – Chi nhánh Đà Nẵng",
    "Trung tâm Nghiên cứu Ứng dụng và Chuyển giao Khoa học Kỹ thuật Nông nghiệp vùng Đồng bằng sông Cửu Long",
    "The International Association of Independent Shipping Agents and Freight Forwarders of South-East Asia (Regional Secretariat)",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Trading Company",
];

/// An industry with its company names.
pub(super) struct Company {
    pub name: String,
    pub industry: &'static str,
    pub domain: String,
}

/// A Vietnamese company; numbers past the combinations get their own.
pub(super) fn vietnamese_company(chance: &mut Chance, number: usize) -> Company {
    let (trade, own) = (TRADE[number % TRADE.len()], OWN[(number / 3 + number) % OWN.len()]);
    let form = *chance.pick(&["Công ty TNHH", "Công ty Cổ phần", "Tập đoàn", "Công ty TNHH MTV"]);
    Company { name: format!("{form} {trade} {own}"), industry: trade, domain: format!("{}{number}.example", joined(own)) }
}

/// A company abroad.
pub(super) fn foreign_company(chance: &mut Chance, number: usize) -> Company {
    let (brand, business) = (BRAND[(number / 2 + number) % BRAND.len()], BUSINESS[number % BUSINESS.len()]);
    let form = *chance.pick(&FORM);
    Company { name: format!("{brand} {business} {form}"), industry: business, domain: format!("{}{number}.example", joined(brand)) }
}

/// A Vietnamese person.
pub(super) fn vietnamese_person(chance: &mut Chance) -> String {
    let (family, given) = (*chance.pick(&FAMILY), *chance.pick(&GIVEN));
    if chance.percent(80) { format!("{family} {} {given}", chance.pick(&MIDDLE)) } else { format!("{family} {given}") }
}

/// A person from elsewhere.
pub(super) fn foreign_person(chance: &mut Chance) -> String {
    format!("{} {}", chance.pick(&FIRST), chance.pick(&LAST))
}

/// The local part of an address: `Nguyễn Văn An` → `nguyen.van.an`.
pub(super) fn local_part(name: &str) -> String {
    fold(name).replace(' ', ".")
}

fn joined(name: &str) -> String {
    fold(name).replace(' ', "-")
}
