//! What a role does not see is not on the board either: not on its cards, in its sums, or by what it is filtered.

use domain::permission::{FieldAccess, Reach};
use domain::questions::{BoardFilter, Card, ColumnView};
use domain::record::{Field, RecordType, Shape};
use domain::refusal::{Code, Refusal};

use super::Asking;
use crate::fault::refuse;

fn is_hidden(shape: &Shape, name: &str) -> bool {
    shape.access(RecordType::Opportunity, name) == Some(FieldAccess::None)
}

/// Whether the actor does not see everything that a text is looked for in: what is found would tell what is not seen. So would,
/// until they are gone, the words of a field that is searched no longer.
pub(super) fn hides_searched(shape: &Shape, record_type: RecordType) -> bool {
    Shape::plain().searched(record_type).any(|field| shape.access(record_type, field.name) == Some(FieldAccess::None))
        || shape.ever(record_type).any(|field| has_words(field) && shape.field(record_type, field.name).is_none())
}

fn has_words(field: &Field) -> bool {
    field.search > 0 && !field.retired || field.filling && field.formula.is_none()
}

/// Refuses to filter by what is not seen.
pub(super) async fn check(asking: &mut Asking<'_>, filter: &BoardFilter) -> Result<(), Refusal> {
    let shape = asking.shape().await?;
    let asked = [
        ("value", filter.value_from.is_some() || filter.value_to.is_some()),
        ("expected_close", filter.close_from.is_some() || filter.close_to.is_some()),
        ("tags", !filter.tags.is_empty()),
    ];
    if let Some((name, _)) = asked.into_iter().find(|(name, asked)| *asked && is_hidden(&shape, name)) {
        return Err(Refusal::of(Code::UnknownField).on(name));
    }
    if !filter.text.trim().is_empty() && hides_searched(&shape, RecordType::Opportunity) {
        return Err(Refusal::of(Code::NotAllowed).on("text"));
    }
    Ok(())
}

/// Takes out of a column what is not seen.
pub(super) async fn hide(asking: &mut Asking<'_>, column: &mut ColumnView) -> Result<(), Refusal> {
    let shape = asking.shape().await?;
    let hidden = |name: &str| is_hidden(&shape, name);
    if hidden("value") || hidden("probability") {
        for line in &mut column.total.currencies {
            line.weighted = 0;
            line.sum = if hidden("value") { 0 } else { line.sum };
        }
    }
    column.cards.iter_mut().for_each(|card| hide_on(card, &hidden));
    let scope = asking.scope(RecordType::Party);
    if *scope.reach() != Reach::All {
        let parties: Vec<_> = column.cards.iter().filter_map(|card| card.party).collect();
        let titles = asking.work.titles(&scope, &parties).await.map_err(refuse)?;
        for card in &mut column.cards {
            card.party_name = card.party.and_then(|party| titles.get(&party).cloned());
        }
    }
    Ok(())
}

fn hide_on(card: &mut Card, hidden: &impl Fn(&str) -> bool) {
    if hidden("party") {
        (card.party, card.party_name) = (None, None);
    }
    if hidden("value") {
        card.value = None;
    }
    if hidden("probability") {
        card.probability = 0;
    }
    if hidden("expected_close") {
        card.expected_close = None;
    }
    if hidden("closed_on") {
        card.closed_on = None;
    }
    if hidden("tags") {
        card.tags.clear();
    }
}
