//! What the import says, in both languages. It is said on the command line only, so the browser does not carry it.

use domain::lang::Lang;

macro_rules! words {
    ($( $word:ident: $en:literal, $vi:literal; )*) => {
        /// A sentence of the import.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Say { $( $word, )* }

        impl Say {
            fn text(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $( (Say::$word, Lang::En) => $en, (Say::$word, Lang::Vi) => $vi, )*
                }
            }
        }
    };
}

impl Say {
    /// The sentence with `{0}`, `{1}` … replaced by the parameters, in one pass, so that what a file says is never a pattern.
    pub(super) fn fill(self, lang: Lang, params: &[&str]) -> String {
        let mut said = String::new();
        let mut rest = self.text(lang);
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let Some((index, after)) = after.split_once('}') else { break };
            said.push_str(&harmless(index.parse::<usize>().ok().and_then(|i| params.get(i)).copied().unwrap_or_default()));
            rest = after;
        }
        said.push_str(rest);
        said
    }
}

/// What a file says, without what would steer a terminal or turn the direction of writing. What is wrong with a mapping takes
/// several lines.
pub(super) fn harmless(text: &str) -> String {
    let steers = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.replace(steers, "\u{fffd}")
}

words! {
    Line: "line {0}", "dòng {0}";
    CannotRead: "{0} cannot be read: {1}", "Không đọc được {0}: {1}";
    TooLarge: "{0} is larger than 2 GB. Split it and import the parts.", "{0} lớn hơn 2 GB. Hãy chia nhỏ rồi nhập từng phần.";
    RowTooLong: "{0}, line {1}: this row is longer than 1,000,000 characters. A quotation mark that is never closed does that.", "{0}, dòng {1}: dòng này dài hơn 1.000.000 ký tự. Có thể thiếu dấu nháy đóng.";
    NotUtf8: "{0}, line {1}, column “{2}”: this is not UTF-8. Convert the file and import the copy, for example: iconv -f WINDOWS-1252 -t UTF-8 {0} > utf8.csv", "{0}, dòng {1}, cột “{2}”: không phải UTF-8. Hãy chuyển mã rồi nhập bản sao, ví dụ: iconv -f WINDOWS-1258 -t UTF-8 {0} > utf8.csv";
    Utf16: "{0} is UTF-16, not UTF-8. Convert it and import the copy: iconv -f UTF-16 -t UTF-8 {0} > utf8.csv", "{0} là UTF-16, không phải UTF-8. Hãy chuyển mã rồi nhập bản sao: iconv -f UTF-16 -t UTF-8 {0} > utf8.csv";
    Empty: "{0} is empty: it has no line with column names.", "{0} trống: không có dòng tên cột.";
    ColumnTwice: "{0} has two columns “{1}”. Rename one of them.", "{0} có hai cột “{1}”. Hãy đổi tên một cột.";
    ColumnMissing: "{0} has no column “{1}”. It has: {2}.", "{0} không có cột “{1}”. Các cột có: {2}.";
    PerhapsDelimiter: "{0} has one column only. If its columns are parted by “{1}”, say so in the mapping: delimiter = \"{1}\".", "{0} chỉ có một cột. Nếu các cột ngăn bởi “{1}”, hãy ghi trong tệp ánh xạ: delimiter = \"{1}\".";
    DidYouMean: "Did you mean “{0}”?", "Ý bạn là “{0}”?";
    Ragged: "{0} columns instead of {1}", "có {0} cột thay vì {1}";
    KeyEmpty: "the key is empty", "khóa bị trống";
    KeyTwice: "the key “{0}” was on line {1} before", "khóa “{0}” đã có ở dòng {1}";
    FieldSays: "{0}: {1}", "{0}: {1}";
    NotKnown: "“{0}” is not known here.", "Không có “{0}”.";
    NotInMap: "“{0}” is not one of those that the mapping knows.", "“{0}” không có trong tệp ánh xạ.";
    NotADayLike: "“{0}” is not a date like {1}.", "“{0}” không phải là ngày dạng {1}.";
    NotNumber: "“{0}” is not a number with at most {1} decimals.", "“{0}” không phải là số có nhiều nhất {1} chữ số thập phân.";
    NotWhole: "“{0}” is not a whole number.", "“{0}” không phải là số nguyên.";
    NotMoney: "“{0}” is not an amount in {1}.", "“{0}” không phải là số tiền bằng {1}.";
    NotYesNo: "“{0}” is neither yes nor no.", "“{0}” không phải có hoặc không.";
    NoCurrency: "there is an amount and no currency", "có số tiền mà không có loại tiền";
    EndsFirst: "it ends on {1}, before it begins on {0}", "kết thúc ngày {1}, trước khi bắt đầu ngày {0}";
    InFuture: "{0} is in the future", "{0} ở tương lai";
    BrokenMapping: "The mapping {0} cannot be used: {1}", "Không dùng được tệp ánh xạ {0}: {1}";
    UnknownField: "“{0}” has no field “{1}” that an import can fill.", "“{0}” không có trường “{1}” để nhập.";
    UnknownType: "“{0}” is not a type of record.", "“{0}” không phải là loại bản ghi.";
    UnknownSource: "the field “{0}” links to “{1}”, which neither an earlier part of the mapping nor an earlier import brings.", "trường “{0}” liên kết tới “{1}”, nhưng phần trước của tệp ánh xạ hay lần nhập trước không có.";
    LinkNeeded: "the field “{0}” needs link = \"…\" or title = true.", "trường “{0}” cần link = \"…\" hoặc title = true.";
    BrokenTemplate: "“{0}” has a brace that does not fit.", "“{0}” có dấu ngoặc nhọn không khớp.";
    UnknownStyle: "“{0}” is not a way to write a column: address.", "“{0}” không phải là cách viết cột: address.";
    NoAdministrator: "There is no administrator yet. Start “rapport serve” and set up the first account, or load the demo.", "Chưa có quản trị viên. Hãy chạy “rapport serve” để tạo tài khoản đầu tiên, hoặc nạp dữ liệu mẫu.";
    NotAdministrator: "{0} is not an active administrator.", "{0} không phải là quản trị viên đang hoạt động.";
    MappingNeeded: "Name a mapping file, and the folder of the CSV files.", "Hãy cho tệp ánh xạ và thư mục chứa các tệp CSV.";
    Progress: "{0}: {1} rows, {2} a second", "{0}: {1} dòng, {2} dòng mỗi giây";
    Numbers: "  {0} read, {1} created, {2} changed, {3} unchanged, {4} refused", "  {0} đã đọc, {1} tạo mới, {2} thay đổi, {3} giữ nguyên, {4} bị từ chối";
    LeftOut: "  {0} left out: the mapping asks for other rows", "  {0} bỏ qua: tệp ánh xạ chỉ lấy các dòng khác";
    Repeated: "  {0} repeat a key of a line before", "  {0} dòng lặp lại khóa của dòng trước";
    StaysDeleted: "  {0} stay deleted: somebody deleted them here", "  {0} vẫn bị xóa: đã có người xóa ở đây";
    EmptyFields: "  empty in the file: {0}", "  trống trong tệp: {0}";
    MissingFields: "  missing for their stage (let in all the same): {0}", "  thiếu so với giai đoạn (vẫn nhập): {0}";
    Remarks: "  remarks, imported as they are:", "  lưu ý, đã nhập nguyên trạng:";
    Refusals: "  refused:", "  bị từ chối:";
    AndMore: "    and {0} more", "    và {0} nữa";
    AFew: "    {0} × {1} (first on line {2})", "    {0} × {1} (đầu tiên ở dòng {2})";
    DryRun: "This was a trial: nothing was changed.", "Đây là chạy thử: chưa có gì thay đổi.";
    BatchIs: "Batch {0}. To take it back: rapport import --undo {0}", "Lô {0}. Để hoàn tác: rapport import --undo {0}";
    BatchBegins: "Batch {0}. If this run is cut off, go on with: --batch {0}", "Lô {0}. Nếu bị ngắt giữa chừng, chạy tiếp với: --batch {0}";
    NoBatch: "There is no batch {0}.", "Không có lô {0}.";
    NoBatches: "Nothing was imported yet.", "Chưa nhập gì.";
    BatchLine: "{0}  {1}  created {2}, changes {3}  {4}", "{0}  {1}  tạo mới {2}, thay đổi {3}  {4}";
    BatchUndone: "taken back", "đã hoàn tác";
    BatchPart: "taken back in part", "hoàn tác một phần";
    UndoDone: "{0} changes taken back, {1} left because somebody works with them.", "Đã hoàn tác {0} thay đổi, giữ lại {1} vì có người đang dùng.";
    UndoRefused: "A command could not be taken back: {0}", "Không hoàn tác được một lệnh: {0}";
    Stopped: "The import stopped: {0} What was committed stays, and the same command goes on from there.", "Việc nhập dừng lại: {0} Phần đã lưu vẫn còn; chạy lại lệnh này để tiếp tục.";
    NoRate: "There is no rate for {0}: its sums stand apart until somebody enters one under currencies.", "Chưa có tỷ giá cho {0}: tổng bằng {0} được tính riêng đến khi có tỷ giá.";
    UsersToo: "The people that came along are invited and cannot sign in until an administrator sends them a link.", "Những người được nhập ở trạng thái đã mời và chưa đăng nhập được cho đến khi quản trị viên gửi liên kết.";
    Records: "Records of the mapping", "Bản ghi của tệp ánh xạ";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_says_is_not_a_pattern() {
        assert_eq!(Say::KeyTwice.fill(Lang::En, &["{1}", "7"]), "the key “{1}” was on line 7 before");
        assert_eq!(Say::PerhapsDelimiter.fill(Lang::Vi, &["a.csv", ";"]).matches(';').count(), 2);
    }
}
