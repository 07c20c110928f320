//! Names of people and companies who do not exist, as often as such names are.

use domain::fold::fold;

use super::chance::Chance;

/// The common ones first, as in life.
const FAMILY: [&str; 20] = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Smith",
    "Tan",
    "Martin",
    "Schneider",
];
const MIDDLE: [&str; 16] =
    ["Văn", "Thị", "Minh", "Thu", "Quốc", "Ngọc", "Thanh", "Hữu", "Đức", "Bảo", "Kim", "Xuân", "Anh", "Hoài", "Phương", "Gia"];
const GIVEN: [&str; 40] = [
    "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Khánh", "Lâm", "Linh", "Long", "My", "Nam", "Nhung",
    "Phúc", "Quân", "Sơn", "Thảo", "Trang", "Tú", "Yến", "Olivia", "Marcus", "Priya", "Daniel", "Sofia", "Kenji", "Amelia", "Farid",
    "Hannah", "Lucas", "Nadia", "Ingrid", "Chloe", "Elena", "Oscar", "Grace",
];
const FORM: [&str; 6] = ["Công ty TNHH", "Công ty Cổ phần", "Công ty TNHH MTV", "Tập đoàn", "Doanh nghiệp tư nhân", "Hợp tác xã"];
/// Trades, which are industries as well.
pub const TRADE: [&str; 20] = [
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
    "Legal",
    "Insurance",
    "Shipping",
    "Retail",
];
const SYLLABLE: [&str; 48] = [
    "Hòa",
    "Bình",
    "Đại",
    "Phát",
    "Sông",
    "Hồng",
    "Ánh",
    "Dương",
    "Minh",
    "Khang",
    "Trường",
    "Sơn",
    "An",
    "Phú",
    "Việt",
    "Tín",
    "Thành",
    "Công",
    "Hoàng",
    "Gia",
    "Lộc",
    "Nam",
    "Á",
    "Đông",
    "Đô",
    "Tân",
    "Tiến",
    "Quý",
    "Hải",
    "Âu",
    "Kim",
    "Long",
    "Tâm",
    "Đức",
    "Sao",
    "Mai",
    "Thiên",
    "Ân",
    "Vĩnh",
    "Lợi",
    "Nhật",
    "Quang",
    "Bảo",
    "Tường",
    "Ngọc",
    "Lan",
    "Thái",
    "Hưng",
];

/// Somebody's name.
pub fn person(chance: &mut Chance) -> String {
    let (family, given) = (*chance.pick_early(&FAMILY), *chance.pick(&GIVEN));
    if chance.percent(80) { format!("{family} {} {given}", chance.pick(&MIDDLE)) } else { format!("{family} {given}") }
}

/// A company: its whole name, the part that is its own, its trade.
pub fn company(chance: &mut Chance) -> (String, String, &'static str) {
    let own = format!("{} {}", chance.pick(&SYLLABLE), chance.pick(&SYLLABLE));
    let trade = *chance.pick(&TRADE);
    (format!("{} {trade} {own}", chance.pick_early(&FORM)), own, trade)
}

/// What a name becomes in an address: `Hòa Bình` → `hoa-binh`.
pub fn in_address(name: &str) -> String {
    fold(name).replace(' ', "-")
}
