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

/// A function with how it is called and the fewest and most values that it takes.
struct Known(&'static str, Function, usize, usize);

const ALL: [Known; 18] = [
    Known("if(condition, yes, no)", Function::If, 3, 3),
    Known("if_empty(value, otherwise, …)", Function::IfEmpty, 2, 20),
    Known("is_empty(value)", Function::IsEmpty, 1, 1),
    Known("sum(number, …)", Function::Sum, 1, 20),
    Known("min(value, …)", Function::Min, 1, 20),
    Known("max(value, …)", Function::Max, 1, 20),
    Known("round(number, decimals)", Function::Round, 1, 2),
    Known("floor(number)", Function::Floor, 1, 1),
    Known("ceiling(number)", Function::Ceiling, 1, 1),
    Known("abs(number)", Function::Abs, 1, 1),
    Known("length(text)", Function::Length, 1, 1),
    Known("upper(text)", Function::Upper, 1, 1),
    Known("lower(text)", Function::Lower, 1, 1),
    Known("contains(text, part)", Function::Contains, 2, 2),
    Known("year(date)", Function::Year, 1, 1),
    Known("month(date)", Function::Month, 1, 1),
    Known("day(date)", Function::Day, 1, 1),
    Known("add_months(date, months)", Function::AddMonths, 2, 2),
];

/// How every function is called.
pub fn functions() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|known| known.0)
}

impl Known {
    fn name(&self) -> &'static str {
        self.0.split_once('(').map_or(self.0, |(name, _)| name)
    }
}

impl Function {
    /// The function of that name, in any letters.
    pub fn parse(name: &str) -> Option<Function> {
        ALL.iter().find(|known| known.name().eq_ignore_ascii_case(name)).map(|known| known.1)
    }

    /// Whether it takes so many values.
    pub fn takes(self, many: usize) -> bool {
        ALL.iter().any(|known| known.1 == self && (known.2..=known.3).contains(&many))
    }
}
