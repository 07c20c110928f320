//! What salespeople write down, in the language they write in.

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lang::Lang;
use domain::record::RecordType;
use serde_json::json;

use super::cast::Actor;
use super::script::Script;

const OPEN: [(&str, &str); 16] = [
    ("Gọi lần đầu, anh ấy quan tâm nhưng bảo tuần sau mới có thời gian.", "First call. Interested, but only has time next week."),
    ("Đã gửi catalogue và bảng giá qua e-mail.", "Sent the catalogue and the price list."),
    (
        "Họ đang dùng máy thuê của bên khác, hợp đồng hết hạn cuối quý.",
        "They rent machines from someone else; that contract ends with the quarter.",
    ),
    (
        "Gặp tại văn phòng: cần đổi toàn bộ bàn ghế tầng 5, khoảng 60 chỗ.",
        "Met at their office: the whole fifth floor needs new desks, about 60 seats.",
    ),
    ("Chị kế toán trưởng muốn chia thanh toán làm 3 đợt.", "Head of finance would like to pay in three instalments."),
    ("Đã demo phần mềm, phòng CNTT hỏi kỹ về sao lưu dữ liệu.", "Demo done; IT asked a lot about backups and single sign-on."),
    ("Yêu cầu chạy thử 2 tuần một máy PN-900 trước khi quyết định.", "They want a PN-900 on trial for two weeks before deciding."),
    ("Báo giá gửi rồi, họ đang so với hai nhà cung cấp khác.", "Quote is out; they are comparing us with two others."),
    ("Giám đốc đi công tác, hẹn lại sau ngày 15.", "Director is travelling, try again after the 15th."),
    (
        "Xin giảm 7%. Đã trao đổi với chị Lan, tối đa 5% nếu đặt trước cuối tháng.",
        "Asked for 7% off. Checked with Lan: 5% at most if they order this month.",
    ),
    ("Cần thêm dịch vụ lắp đặt và đào tạo một ngày.", "They need installation and one day of training on top."),
    ("Phòng mua hàng yêu cầu hồ sơ năng lực và ISO 9001.", "Procurement asked for references and our ISO 9001 certificate."),
    (
        "Khảo sát mặt bằng xong, thang máy nhỏ nên phải chở từng phần.",
        "Site visit done. The lift is small, so everything has to come in parts.",
    ),
    ("Họ thích mẫu ghế Ergo, muốn xem thêm màu xám.", "They like the Ergo chair and would like to see it in grey."),
    ("Ngân sách năm nay còn ít, có thể dời sang quý sau.", "Little budget left this year; could slip into next quarter."),
    ("Đã nhắn Zalo, chưa thấy trả lời.", "Left a message, no reply yet."),
];
const WON: [(&str, &str); 4] = [
    ("Đã ký! Giao hàng trong 3 tuần.", "Signed! Delivery within three weeks."),
    ("Chốt xong, họ muốn gặp kỹ thuật ngay thứ Hai.", "It's ours. They want to meet our technicians on Monday."),
    ("Được duyệt nguyên giá, nhờ chạy thử tốt.", "Approved at full price, thanks to the good trial."),
    ("Khách hài lòng, hứa giới thiệu thêm chi nhánh Bình Dương.", "Happy customer; will introduce us to their other site."),
];
const LOST: [(&str, &str); 4] = [
    ("Thua vì giá, chênh khoảng 12%.", "Lost on price, by about 12%."),
    ("Họ chọn nhà cung cấp của công ty mẹ.", "They went with the parent company's supplier."),
    ("Dự án dừng lại, hẹn năm sau.", "Project stopped; try again next year."),
    ("Không liên lạc được nữa sau khi người phụ trách nghỉ việc.", "No answer any more since our contact left."),
];

/// Where a deal stands when something is written down.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mood {
    Open,
    Won,
    Lost,
}

/// Somebody writes something down about a record.
pub(super) fn write(script: &mut Script, at: DateTime<Utc>, author: &Actor, about_type: RecordType, about: Id, mood: Mood) {
    let texts: &[(&str, &str)] = match mood {
        Mood::Open => &OPEN,
        Mood::Won => &WON,
        Mood::Lost => &LOST,
    };
    let (vi, en) = *script.chance.pick(texts);
    let body = if author.lang == Lang::Vi { vi } else { en };
    script.create(at, author.id, RecordType::Note, json!({ "about_type": about_type.name(), "about": about, "body": body }));
}
