//! Words of the product in which record types are named: called something else, they change with them.

use std::collections::BTreeMap;

use crate::lang::Lang;
use crate::record::Label;
use crate::words::Word;

/// How a record type is named in the texts below: by this, or with a capital at the beginning of a sentence.
const NAMES: &[(&str, Word)] = &[
    ("deal", Word::Opportunity),
    ("deals", Word::Opportunities),
    ("lead", Word::Lead),
    ("leads", Word::Leads),
    ("contact", Word::Party),
    ("contacts", Word::Parties),
    ("item", Word::Item),
    ("items", Word::Items),
    ("competitor", Word::Competitor),
    ("competitors", Word::Competitors),
];

/// The words, with the names of record types in braces.
const NAMING: &[(Word, &str, &str)] = &[
    (Word::NewDeal, "New {deal}", "{Deal} mới"),
    (Word::NewLead, "New {lead}", "{Lead} mới"),
    (Word::NewContact, "New {contact}", "{Contact} mới"),
    (Word::NewItem, "New {item}", "{Item} mới"),
    (Word::NewCompetitor, "New {competitor}", "{Competitor} mới"),
    (Word::NewDealIn, "New {deal} in {0}", "{Deal} mới ở {0}"),
    (Word::OpportunityType, "Type", "Loại {deal}"),
    (Word::DealsCounted, "{deals}", "{deals}"),
    (Word::ColumnNothing, "No {deals} here yet.", "Chưa có {deals} nào ở đây."),
    (
        Word::ColumnNothingAdd,
        "No {deals} here yet. Add one with +, or move one here.",
        "Chưa có {deals} nào ở đây. Bấm + để thêm, hoặc chuyển một {deal} vào đây.",
    ),
    (Word::ColumnNothingFits, "No {deals} here fit the filter.", "Không có {deals} nào khớp bộ lọc."),
    (Word::ToPipeline, "Go to the pipeline", "Về trang {deals}"),
    (Word::FilterStaleOnly, "only stale ones", "chỉ {deals} nguội"),
    (Word::FilterDealsOf, "{Deals} of", "{Deals} của"),
    (
        Word::HandOverText,
        "{Contacts}, {leads} and {deals} get another owner. It can be taken back.",
        "{Contacts}, {leads} và {deals} đổi người phụ trách. Có thể hoàn tác.",
    ),
    (
        Word::StagesText,
        "In the order of the board. Retiring one asks where its {deals} go.",
        "Theo thứ tự trên bảng. Khi ngừng dùng, hệ thống hỏi chuyển {deals} đi đâu.",
    ),
    (
        Word::NoStagesText,
        "An administrator adds those that its {deals} go through.",
        "Quản trị viên thêm các giai đoạn mà {deals} sẽ đi qua.",
    ),
    (
        Word::RetiredPipelinesText,
        "No longer offered. Their {deals} and history are kept.",
        "Không còn được dùng. {Deals} và lịch sử vẫn được giữ.",
    ),
    (
        Word::RetireText,
        "The column leaves the board. Its {deals} go to another stage first.",
        "Cột này rời khỏi bảng. {Deals} trong đó được chuyển sang giai đoạn khác trước.",
    ),
    (Word::RetireTo, "Its {deals} go to", "Chuyển {deals} sang"),
    (Word::LostReasonsText, "Offered when {deals} are lost.", "Gợi ý khi một {deal} thất bại."),
    (
        Word::NoCompetitorsHint,
        "They want the same {deals} as you do. Name them here, or where they turn up.",
        "Đó là những bên cùng muốn giành {deals} của bạn. Hãy ghi tên họ tại đây, hoặc ở nơi họ xuất hiện.",
    ),
    (Word::ConvertWithDeal, "Begin a new {deal}", "Mở một {deal} mới"),
    (Word::OpenDeals, "Open {deals}", "{Deals} đang mở"),
    (Word::NoOpenDeals, "No open {deals}.", "Không có {deals} đang mở."),
    (Word::ClosedDeals, "Closed {deals}", "{Deals} đã đóng"),
    (Word::DealList, "List of {deals}", "Danh sách {deals}"),
    (Word::NoDeals, "No {deals} yet", "Chưa có {deals} nào"),
    (Word::NoLeads, "No {leads} yet", "Chưa có {leads} nào"),
    (Word::NoContacts, "No {contacts} yet", "Chưa có {contacts} nào"),
    (Word::NoItems, "No {items} yet", "Chưa có {items} nào"),
    (Word::NoCompetitors, "No {competitors} yet", "Chưa có {competitors} nào"),
];

/// What the words become of which a name was changed.
pub(crate) fn following(renamed: &BTreeMap<Word, Label>) -> Vec<(Word, Label)> {
    let names = NAMES.iter().filter(|(_, word)| renamed.contains_key(word)).map(|(name, _)| *name).collect::<Vec<_>>();
    let called = |word: Word| renamed.get(&word).copied().unwrap_or(Label::Word(word));
    let concerned = NAMING.iter().filter(|(_, en, vi)| names.iter().any(|name| holds(en, name) || holds(vi, name)));
    concerned.map(|(word, en, vi)| (*word, Label::own(&filled(en, Lang::En, called), &filled(vi, Lang::Vi, called)))).collect()
}

fn holds(text: &str, name: &str) -> bool {
    text.contains(&braced(name)) || text.contains(&braced(&capital(name)))
}

fn filled(text: &str, lang: Lang, called: impl Fn(Word) -> Label) -> String {
    NAMES.iter().fold(text.to_owned(), |text, (name, word)| {
        let label = called(*word).text(lang);
        text.replace(&braced(name), &in_a_sentence(label)).replace(&braced(&capital(name)), label)
    })
}

fn braced(name: &str) -> String {
    format!("{{{name}}}")
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A name inside a sentence: without the capital of its first word, unless it has others and so is one in itself ("PV Project").
pub fn in_a_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match letters.next() {
        Some(first) if !letters.clone().any(char::is_uppercase) => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// A label, or a sentence that begins with one, within a sentence.
pub fn lower(text: &str) -> String {
    let (first, rest) = text.split_at(text.find(' ').unwrap_or(text.len()));
    in_a_sentence(first) + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_capitals_keeps_them() {
        assert_eq!(["Stage is Won", "PV size", "Đối thủ", ""].map(lower), ["stage is Won", "PV size", "đối thủ", ""]);
    }

    #[test]
    fn with_the_names_of_the_product_they_are_its_words() {
        for (word, en, vi) in NAMING {
            assert_eq!(filled(en, Lang::En, Label::Word), word.text(Lang::En), "{word:?}");
            assert_eq!(filled(vi, Lang::Vi, Label::Word), word.text(Lang::Vi), "{word:?}");
        }
    }

    #[test]
    fn they_follow_another_name() {
        let renamed = BTreeMap::from([
            (Word::Opportunity, Label::own("PV Project", "Dự án")),
            (Word::Opportunities, Label::own("PV Projects", "Dự án")),
        ]);
        let following = BTreeMap::from_iter(following(&renamed));
        let texts = |word| [Lang::En, Lang::Vi].map(|lang| following.get(&word).map(|label| label.text(lang)));
        assert_eq!(texts(Word::NewDeal), [Some("New PV Project"), Some("Dự án mới")]);
        assert_eq!(texts(Word::DealsCounted), [Some("PV Projects"), Some("dự án")]);
        assert_eq!(texts(Word::HandOverText)[0], Some("Contacts, leads and PV Projects get another owner. It can be taken back."));
        assert_eq!(texts(Word::NewLead), [None, None]);
    }

    #[test]
    fn a_name_of_more_capitals_keeps_them() {
        assert_eq!(["Deal", "PV project", "Dự án", "Đối thủ", ""].map(in_a_sentence), ["deal", "PV project", "dự án", "đối thủ", ""]);
    }
}
