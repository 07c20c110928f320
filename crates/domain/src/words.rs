//! Every string of the product, in both languages by construction.

use crate::lang::Lang;

macro_rules! words {
    ($( $word:ident: $en:literal, $vi:literal; )*) => {
        /// A string that a person reads.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        pub enum Word { $( $word, )* }

        impl Word {
            /// Every word, for tests that walk them.
            pub const ALL: &'static [Word] = &[$( Word::$word, )*];

            /// The string in a language.
            pub const fn text(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $( (Word::$word, Lang::En) => $en, (Word::$word, Lang::Vi) => $vi, )*
                }
            }
        }
    };
}

impl Word {
    /// The string with `{0}`, `{1}` … replaced by the parameters.
    pub fn fill(self, lang: Lang, params: &[&str]) -> String {
        let mut text = self.text(lang).to_owned();
        for (i, param) in params.iter().enumerate() {
            text = text.replace(&format!("{{{i}}}"), param);
        }
        text
    }
}

words! {
    // Record types.
    Party: "Contact", "Liên hệ";
    Parties: "Contacts", "Liên hệ";
    Relationship: "Tie", "Mối liên hệ";
    Relationships: "Ties", "Các mối liên hệ";
    Lead: "Lead", "Khách hàng tiềm năng";
    Leads: "Leads", "Khách hàng tiềm năng";
    Opportunity: "Opportunity", "Cơ hội";
    Opportunities: "Opportunities", "Cơ hội";
    Item: "Item", "Sản phẩm";
    Items: "Items", "Sản phẩm";
    Note: "Note", "Ghi chú";
    Notes: "Notes", "Ghi chú";
    Pipeline: "Pipeline", "Quy trình bán hàng";
    Pipelines: "Pipelines", "Quy trình bán hàng";
    Stage: "Stage", "Giai đoạn";
    Stages: "Stages", "Giai đoạn";
    LostReason: "Lost reason", "Lý do thất bại";
    LostReasons: "Lost reasons", "Lý do thất bại";
    ExchangeRate: "Exchange rate", "Tỷ giá";
    ExchangeRates: "Currencies and rates", "Tiền tệ và tỷ giá";
    Team: "Team", "Nhóm";
    Teams: "Teams", "Nhóm";
    User: "User", "Người dùng";
    Users: "Users", "Người dùng";

    // Fields.
    Kind: "Kind", "Loại";
    Name: "Name", "Tên";
    NameVi: "Name in Vietnamese", "Tên tiếng Việt";
    Number: "Number", "Số";
    Roles: "What they are to us", "Vai trò với chúng ta";
    Role: "Role", "Vai trò";
    JobTitle: "Job title", "Chức danh";
    Emails: "E-mail addresses", "Địa chỉ e-mail";
    Phones: "Phone numbers", "Số điện thoại";
    Addresses: "Postal addresses", "Địa chỉ";
    Email: "E-mail", "E-mail";
    Phone: "Phone", "Điện thoại";
    Website: "Website", "Trang web";
    Industry: "Industry", "Ngành";
    CompanySize: "Company size", "Quy mô";
    Employees: "Employees", "Số nhân viên";
    Revenue: "Yearly revenue", "Doanh thu năm";
    Currency: "Currency", "Tiền tệ";
    Founded: "Founded", "Năm thành lập";
    Language: "Language", "Ngôn ngữ";
    Birthday: "Birthday", "Ngày sinh";
    ParentOrganisation: "Belongs to", "Trực thuộc";
    Tags: "Tags", "Nhãn";
    Owner: "Owner", "Người phụ trách";
    SourceKey: "Key in the source", "Mã ở nguồn";
    Person: "Person", "Cá nhân";
    Organisation: "Organisation", "Tổ chức";
    Since: "Since", "Từ ngày";
    Until: "Until", "Đến ngày";
    ItemCode: "Code", "Mã";
    ItemGroup: "Group", "Nhóm sản phẩm";
    Price: "List price", "Giá niêm yết";
    Unit: "Unit", "Đơn vị tính";
    Description: "Description", "Mô tả";
    About: "About", "Về";
    Author: "Author", "Người viết";
    ParentTeam: "Team above", "Nhóm cấp trên";
    Status: "Status", "Trạng thái";
    TimeZone: "Time zone", "Múi giờ";
    ContactName: "Contact name", "Người liên hệ";
    CompanyName: "Company", "Công ty";
    Source: "Source", "Nguồn";
    Need: "Need", "Nhu cầu";
    ProductInterests: "Interested in", "Quan tâm đến";
    Preferences: "Prefers to be reached by", "Muốn được liên hệ qua";
    ConvertedAt: "Converted", "Ngày chuyển đổi";
    ContactPeople: "Contact people", "Người liên hệ";
    Outcome: "Outcome", "Kết quả";
    Place: "Place", "Vị trí";
    InStageSince: "In stage since", "Ở giai đoạn từ";
    Value: "Value", "Giá trị";
    RecurringValue: "Monthly recurring value", "Giá trị định kỳ hằng tháng";
    OwnProbability: "Own probability", "Xác suất riêng";
    Probability: "Probability", "Xác suất";
    ExpectedClose: "Expected close", "Dự kiến chốt";
    ClosedOn: "Closed on", "Ngày chốt";
    OpportunityType: "Type", "Loại cơ hội";
    Budget: "Budget", "Ngân sách";
    ItemsOfInterest: "Items of interest", "Sản phẩm quan tâm";
    Competitor: "Competitor", "Đối thủ";
    LostNote: "What happened", "Chuyện gì đã xảy ra";
    Position: "Order", "Thứ tự";
    StaleDays: "Stale after days", "Nguội sau số ngày";
    RequiredFields: "Needed to enter", "Cần có để vào";
    Rate: "Rate", "Tỷ giá";
    CreatedAt: "Created", "Ngày tạo";
    DeletedAt: "Deleted", "Đã xóa";

    // Choices.
    Size1To9: "1–9", "1–9";
    Size10To49: "10–49", "10–49";
    Size50To249: "50–249", "50–249";
    Size250To999: "250–999", "250–999";
    Size1000: "1,000 and more", "Từ 1.000";
    English: "English", "Tiếng Anh";
    Vietnamese: "Vietnamese", "Tiếng Việt";
    Prospect: "Prospect", "Khách triển vọng";
    Customer: "Customer", "Khách hàng";
    Supplier: "Supplier", "Nhà cung cấp";
    Partner: "Partner", "Đối tác";
    Adviser: "Adviser", "Cố vấn";
    Friend: "Friend", "Bạn bè";
    Product: "Product", "Hàng hóa";
    Service: "Service", "Dịch vụ";
    RoleSalesperson: "Salesperson", "Nhân viên bán hàng";
    RoleManager: "Manager", "Quản lý";
    RoleAdministrator: "Administrator", "Quản trị viên";
    RoleObserver: "Observer", "Người xem";
    StatusInvited: "Invited", "Đã mời";
    StatusActive: "Active", "Đang dùng";
    StatusDisabled: "Disabled", "Đã khóa";
    SourceWebsite: "Website", "Trang web";
    SourceEmail: "E-mail", "E-mail";
    SourcePhone: "Phone call", "Cuộc gọi";
    SourceSocialMedia: "Social media", "Mạng xã hội";
    SourceReferral: "Referral", "Giới thiệu";
    SourceEvent: "Event", "Sự kiện";
    SourceAdvertising: "Advertising", "Quảng cáo";
    SourceCampaign: "Campaign", "Chiến dịch";
    SourceExistingCustomer: "Existing customer", "Khách hàng cũ";
    SourceOther: "Other", "Khác";
    LeadNew: "New", "Mới";
    LeadContacted: "Contacted", "Đã liên hệ";
    LeadQualified: "Qualified", "Đạt";
    LeadUnqualified: "Unqualified", "Không đạt";
    LeadConverted: "Converted", "Đã chuyển đổi";
    PreferSms: "Text message", "Tin nhắn";
    PreferMeeting: "Meeting", "Gặp mặt";
    PreferNoMarketing: "No marketing", "Không nhận quảng cáo";
    TypeSales: "Sale", "Bán mới";
    TypePartnership: "Partnership", "Hợp tác";
    TypeRepeatOrder: "Repeat order", "Đặt lại";
    OutcomeOpen: "Open", "Đang mở";
    OutcomeWon: "Won", "Thành công";
    OutcomeLost: "Lost", "Thất bại";

    // Refusals.
    RefuseSignInFirst: "Please sign in.", "Hãy đăng nhập.";
    RefuseWrongPassword: "The e-mail or the password is not right.", "E-mail hoặc mật khẩu không đúng.";
    RefuseSlowDown: "Too many attempts. Try again in {0} seconds.", "Thử quá nhiều lần. Hãy thử lại sau {0} giây.";
    RefuseNotAllowed: "Your role does not allow this.", "Vai trò của bạn không cho phép việc này.";
    RefuseNotFound: "This does not exist, or not for you.", "Mục này không tồn tại hoặc bạn không xem được.";
    RefuseConflict: "Somebody else changed this meanwhile. Here is how it stands now.", "Người khác vừa thay đổi mục này. Đây là hiện trạng.";
    RefuseIdReused: "This command was sent before with other contents.", "Lệnh này đã được gửi với nội dung khác.";
    RefuseUnknownVerb: "This is not something the server can do.", "Máy chủ không làm được việc này.";
    RefuseWrongMethod: "This address does not answer that method.", "Địa chỉ này không nhận phương thức đó.";
    RefuseNotJson: "The body must be JSON, and say so in Content-Type.", "Nội dung phải là JSON và ghi rõ trong Content-Type.";
    RefuseMalformed: "The request cannot be read.", "Không đọc được yêu cầu.";
    RefuseUnknownField: "There is no such field.", "Không có trường này.";
    RefuseReadOnly: "This cannot be changed here.", "Không thể sửa mục này ở đây.";
    RefuseRequired: "This is needed.", "Mục này là bắt buộc.";
    RefuseWrongType: "This is not the right kind of value.", "Giá trị không đúng loại.";
    RefuseTooLong: "At most {0} characters.", "Nhiều nhất {0} ký tự.";
    RefuseTooShort: "At least {0} characters.", "Ít nhất {0} ký tự.";
    RefuseTooMany: "At most {0} entries.", "Nhiều nhất {0} mục.";
    RefuseTooSmall: "Not less than {0}.", "Không nhỏ hơn {0}.";
    RefuseTooLarge: "Not more than {0}.", "Không lớn hơn {0}.";
    RefuseControlCharacter: "There are characters in it that no text has.", "Có ký tự không hợp lệ.";
    RefuseNotADay: "This is not a date.", "Đây không phải là ngày.";
    RefuseNotAChoice: "“{0}” is not one of the choices.", "“{0}” không có trong các lựa chọn.";
    RefuseNotAnId: "This is not an id.", "Đây không phải là mã định danh.";
    RefuseNotAnEmail: "This is not an e-mail address.", "Đây không phải là địa chỉ e-mail.";
    RefuseNotAPhone: "This is not a phone number.", "Đây không phải là số điện thoại.";
    RefuseNotAWebsite: "This is not an address on the web.", "Đây không phải là địa chỉ web.";
    RefuseNotACurrency: "This is not a currency code.", "Đây không phải là mã tiền tệ.";
    RefuseNotARate: "This is not a rate.", "Đây không phải là tỷ giá.";
    RefuseUnknownLink: "What this points to does not exist.", "Mục được liên kết không tồn tại.";
    RefuseCircle: "It cannot be above itself.", "Không thể trực thuộc chính nó.";
    RefuseTaken: "Somebody else has this already.", "Giá trị này đã được dùng.";
    RefuseExists: "This exists already.", "Mục này đã có.";
    RefuseDeleted: "This was deleted. Restore it first.", "Mục này đã bị xóa. Hãy khôi phục trước.";
    RefuseAlreadyConverted: "This lead was converted before.", "Khách hàng tiềm năng này đã được chuyển đổi.";
    RefuseNameNeeded: "A name, a company, an e-mail or a phone number is needed.", "Cần có tên, công ty, e-mail hoặc số điện thoại.";
    RefuseWrongStage: "This stage is retired or belongs to another pipeline.", "Giai đoạn này đã ngừng dùng hoặc thuộc quy trình khác.";
    RefuseInUse: "{0} records still use this.", "Còn {0} bản ghi đang dùng mục này.";
    RefuseLastOne: "The last one cannot go.", "Không thể bỏ mục cuối cùng.";
    RefuseNothingToUndo: "There is nothing to take back.", "Không có gì để hoàn tác.";
    RefuseExpired: "This link is used up or too old. Ask for a new one.", "Liên kết đã dùng hoặc quá hạn. Hãy xin liên kết mới.";
    RefuseTooBig: "This is larger than the server takes.", "Quá lớn để máy chủ nhận.";
    RefuseUnavailable: "The database does not answer. Your change is kept and will be sent again.", "Cơ sở dữ liệu không trả lời. Thay đổi của bạn được giữ và sẽ gửi lại.";
    RefuseInternal: "Something broke on our side. Nothing was changed.", "Có lỗi ở phía chúng tôi. Chưa có gì thay đổi.";

    // Frame and sign-in.
    AppName: "Rapport", "Rapport";
    SkipToContent: "Skip to content", "Đến nội dung";
    Navigation: "Navigation", "Điều hướng";
    SignIn: "Sign in", "Đăng nhập";
    SignOut: "Sign out", "Đăng xuất";
    Password: "Password", "Mật khẩu";
    SharedDevice: "This is a shared device: keep nothing on it", "Thiết bị dùng chung: không lưu gì trên máy này";
    SetUp: "Set up Rapport", "Thiết lập Rapport";
    SetUpHint: "The first account arranges everything else. The server printed the token when it started.", "Tài khoản đầu tiên sắp đặt mọi thứ còn lại. Máy chủ đã in mã khi khởi động.";
    SetUpToken: "Set-up token", "Mã thiết lập";
    YourName: "Your name", "Tên của bạn";
    CompanyCurrency: "Company currency", "Tiền tệ của công ty";
    ChoosePassword: "Choose a password", "Chọn mật khẩu";
    PasswordHint: "At least 12 characters; a few words are best.", "Ít nhất 12 ký tự; vài từ là tốt nhất.";
    Welcome: "Welcome", "Chào mừng";
    Settings: "Settings", "Cài đặt";
    Me: "Me", "Tôi";
    Contacts: "Contacts", "Liên hệ";
    People: "Users and teams", "Người dùng và nhóm";
    Save: "Save", "Lưu";
    Cancel: "Cancel", "Hủy";
    Close: "Close", "Đóng";
    Create: "Create", "Tạo";
    Delete: "Delete", "Xóa";
    Restore: "Restore", "Khôi phục";
    UndoWord: "Undo", "Hoàn tác";
    RedoWord: "Redo", "Làm lại";
    Undone: "Taken back", "Đã hoàn tác";
    Redone: "Done again", "Đã làm lại";
    Saved: "Saved", "Đã lưu";
    More: "More", "Thêm";
    Back: "Back", "Quay lại";
    Open: "Open", "Mở";
    Loading: "Loading…", "Đang tải…";
    Offline: "Offline. What you do is kept and sent later.", "Ngoại tuyến. Việc bạn làm được giữ lại và gửi sau.";
    Waiting: "{0} changes wait to be sent", "{0} thay đổi chờ gửi";
    Reconnecting: "The server does not answer. Trying again…", "Máy chủ không trả lời. Đang thử lại…";
    SomethingBroke: "This could not be loaded.", "Không tải được phần này.";
    TryAgain: "Try again", "Thử lại";
    PageNotFound: "There is no such page.", "Không có trang này.";
    Unknown: "unknown", "chưa rõ";
    None: "none", "không có";
    All: "All", "Tất cả";

    // Client and kit.
    Reload: "Reload", "Tải lại";
    NewVersion: "There is a new version of this page.", "Trang này đã có phiên bản mới.";
    SessionOver: "You are signed out. What you do here is kept and sent once you sign in again.", "Bạn đã bị đăng xuất. Việc bạn làm ở đây được giữ lại và gửi khi bạn đăng nhập lại.";
    UnsentTitle: "Some changes are not sent yet", "Còn thay đổi chưa gửi";
    UnsentText: "{0} changes are only on this device. Signing out removes them from it.", "{0} thay đổi chỉ có trên thiết bị này. Đăng xuất sẽ xóa chúng khỏi máy.";
    SendThenSignOut: "Send, then sign out", "Gửi rồi đăng xuất";
    Stay: "Stay", "Ở lại";
    DiscardAndSignOut: "Discard and sign out", "Bỏ và đăng xuất";
    ToSend: "{0} to send", "{0} chờ gửi";
    OfflineSign: "Offline", "Ngoại tuyến";
    NothingFound: "Nothing found", "Không tìm thấy";
    CreateNamed: "Create “{0}”", "Tạo “{0}”";
    AddOne: "Add", "Thêm vào";
    RemoveOne: "Remove {0}", "Bỏ {0}";
    EntryLabel: "Label", "Nhãn phân loại";
    Street: "Street", "Số nhà, đường";
    City: "City", "Quận, thành phố";
    Region: "Province", "Tỉnh";
    PostalCode: "Postal code", "Mã bưu chính";
    Country: "Country", "Quốc gia";
    Choose: "Choose…", "Chọn…";
    Yes: "Yes", "Có";
    No: "No", "Không";
    TagHint: "Enter adds a tag.", "Nhấn Enter để thêm nhãn.";
    NotAnAmount: "This is not an amount.", "Đây không phải là số tiền.";
    NotANumber: "This is not a whole number.", "Đây không phải là số nguyên.";
    ShowMore: "Show more", "Xem thêm";
    Notices: "Notices", "Thông báo";

    // Board and deal.
    NewDeal: "New deal", "Cơ hội mới";
    NewDealIn: "New deal in {0}", "Cơ hội mới ở {0}";
    DealAbout: "What is it about?", "Về việc gì?";
    NoValueYet: "no value yet", "chưa có giá trị";
    OwnerNamed: "Owner: {0}", "Phụ trách: {0}";
    MoveTo: "Move to…", "Chuyển tới…";
    MovedTo: "Moved to {0}", "Đã chuyển tới {0}";
    DealCreated: "“{0}” is on the board", "Đã đưa “{0}” lên bảng";
    Weighted: "Weighted", "Theo xác suất";
    DealsCounted: "deals", "cơ hội";
    WithoutRate: "Without {0}: there is no rate", "Chưa gồm {0}: không có tỷ giá";
    ColumnHealth: "{0} on track, {1} stale, {2} late", "{0} đúng tiến độ, {1} nguội, {2} trễ";
    ColumnNothing: "No deal is here yet.", "Chưa có cơ hội nào ở đây.";
    ColumnNothingFits: "No deal here fits the filter.", "Không có cơ hội nào khớp bộ lọc.";
    Period: "Period", "Thời gian";
    PeriodMonth: "this month", "tháng này";
    PeriodQuarter: "this quarter", "quý này";
    PeriodYear: "this year", "năm nay";
    PeriodAll: "all time", "mọi lúc";
    FoldStage: "Fold {0}", "Thu gọn {0}";
    UnfoldStage: "Unfold {0}", "Mở rộng {0}";
    BoardFilter: "Filter", "Lọc";
    FilterDealsOf: "Deals of", "Cơ hội của";
    FilterAnyone: "anyone", "mọi người";
    FilterInTeam: "in", "thuộc";
    FilterAnyTeam: "any team", "mọi nhóm";
    FilterWorth: "worth", "trị giá";
    FilterAnyValue: "any value", "bao nhiêu cũng được";
    FilterClosing: "closing", "dự kiến chốt";
    FilterAnyTime: "any time", "bất cứ lúc nào";
    FilterTagged: "tagged", "gắn nhãn";
    FilterFreshness: "Freshness", "Độ mới";
    FilterStaleOrNot: "stale or not", "nguội hay không";
    FilterStaleOnly: "only stale ones", "chỉ cơ hội nguội";
    FilterNamed: "named", "tên có";
    FilterAnything: "anything", "bất kỳ";
    FilterClear: "Clear", "Bỏ lọc";
    FilterFrom: "From", "Từ";
    FilterUpTo: "Up to", "Đến";
    FilterAtLeast: "at least {0}", "từ {0}";
    FilterAtMost: "at most {0}", "tối đa {0}";
    FilterSince: "from {0}", "từ {0}";
    FilterTill: "until {0}", "đến {0}";
    FilterBetween: "{0} to {1}", "{0} đến {1}";
    FilterApply: "Apply", "Áp dụng";
    GateLost: "Why was it lost?", "Vì sao thất bại?";
    GateWon: "What was agreed?", "Đã chốt những gì?";
    GateStage: "Needed for {0}", "Cần có để vào {0}";
    PutBack: "Put back", "Trả về chỗ cũ";
    MarkAsLost: "Mark as lost", "Đánh dấu thất bại";
    MarkAsWon: "Mark as won", "Đánh dấu thành công";
    MoveIt: "Move", "Chuyển";
    CardLifted: "{0} lifted. Arrow keys move it, Space drops it, Escape puts it back.", "Đã nhấc {0}. Phím mũi tên để di chuyển, phím cách để thả, Escape để trả về chỗ cũ.";
    CardAt: "{0}: {1}, position {2} of {3}", "{0}: {1}, vị trí {2} trên {3}";
    CardBack: "{0} is back where it was", "{0} đã về chỗ cũ";
    InStageFor: "In this stage for {0}", "Ở giai đoạn này {0}";
    OpenAsPage: "Open as a page", "Mở thành trang riêng";
    DealDetails: "Details", "Chi tiết";
    DealWith: "Who and what", "Với ai, về gì";
    DealEnded: "How it ended", "Kết thúc thế nào";
    DealHistory: "History", "Lịch sử";
    DealDeleted: "This deal is deleted.", "Cơ hội này đã bị xóa.";
    DealGone: "Deleted “{0}”", "Đã xóa “{0}”";
    DealBack: "Restored “{0}”", "Đã khôi phục “{0}”";
    RecurringMonthly: "recurring {0} a month", "định kỳ {0} mỗi tháng";
    NoPipeline: "No pipeline yet", "Chưa có quy trình bán hàng";
    NoPipelineText: "An administrator adds one in the settings.", "Quản trị viên thêm trong phần cài đặt.";
}
