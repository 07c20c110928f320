//! The functions that a formula may call.

/// A function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    /// The second where the first is true, else the third.
    If,
    /// The first that is not empty.
    IfEmpty,
    /// Whether it is empty.
    IsEmpty,
    /// A number to so many decimals, halves away from nought.
    Round,
    /// The next whole number below.
    Floor,
    /// The next whole number above.
    Ceiling,
    /// Without its sign.
    Abs,
    /// The smallest of those that are not empty.
    Min,
    /// The largest of those that are not empty.
    Max,
    /// All together; what is empty counts nothing.
    Sum,
    /// How many characters.
    Length,
    /// In capitals.
    Upper,
    /// In small letters.
    Lower,
    /// Whether the second stands in the first.
    Contains,
    /// The year of a day.
    Year,
    /// The month of a day.
    Month,
    /// The day in its month.
    Day,
    /// A day so many months later, the last of its month where there is none.
    AddMonths,
}

/// Every function, with its name and the fewest and most values that it takes.
const ALL: [(&str, Function, usize, usize); 18] = [
    ("if", Function::If, 3, 3),
    ("if_empty", Function::IfEmpty, 2, 20),
    ("is_empty", Function::IsEmpty, 1, 1),
    ("round", Function::Round, 1, 2),
    ("floor", Function::Floor, 1, 1),
    ("ceiling", Function::Ceiling, 1, 1),
    ("abs", Function::Abs, 1, 1),
    ("min", Function::Min, 1, 20),
    ("max", Function::Max, 1, 20),
    ("sum", Function::Sum, 1, 20),
    ("length", Function::Length, 1, 1),
    ("upper", Function::Upper, 1, 1),
    ("lower", Function::Lower, 1, 1),
    ("contains", Function::Contains, 2, 2),
    ("year", Function::Year, 1, 1),
    ("month", Function::Month, 1, 1),
    ("day", Function::Day, 1, 1),
    ("add_months", Function::AddMonths, 2, 2),
];

impl Function {
    /// The function of that name, in any letters.
    pub fn parse(name: &str) -> Option<Function> {
        ALL.iter().find(|(known, ..)| known.eq_ignore_ascii_case(name)).map(|(_, function, ..)| *function)
    }

    /// Whether it takes so many values.
    pub fn takes(self, many: usize) -> bool {
        ALL.iter().any(|(_, function, least, most)| *function == self && (*least..=*most).contains(&many))
    }
}
