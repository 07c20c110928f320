-- What a board counts by, so that counting a column reads no rows.
DROP INDEX opportunities_closed;
CREATE INDEX opportunities_counted ON opportunities
    (stage, closed_on, place, owner, team, value, currency, probability, expected_close, stage_since, deleted_at, id);
-- The columns of one owner, in their order.
CREATE INDEX opportunities_own ON opportunities (owner, stage, place);
-- Whether a record has a word that begins so.
DROP INDEX search_tokens_record;
CREATE INDEX search_tokens_record ON search_tokens (record, token);
-- Where few records have a link at all, those without are no measure of how many share one.
DROP INDEX parties_parent;
CREATE INDEX parties_parent ON parties (parent) WHERE parent IS NOT NULL;
DROP INDEX leads_party;
CREATE INDEX leads_party ON leads (party) WHERE party IS NOT NULL;
DROP INDEX opportunities_lead;
CREATE INDEX opportunities_lead ON opportunities (lead) WHERE lead IS NOT NULL;
