-- What the foot of a list says of a field.
ALTER TABLE custom_fields ADD COLUMN total TEXT COLLATE "C";

-- What is deleted is little: it is left out of what is passed over in an index of other things.
CREATE INDEX parties_deleted ON parties (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX leads_deleted ON leads (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX opportunities_deleted ON opportunities (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX items_deleted ON items (id) WHERE deleted_at IS NOT NULL;

-- The words of retired fields were kept among those that texts are looked for in; they go, and come again with the field.
INSERT INTO fillings (field, last, done, total)
SELECT id, NULL, 0, CASE of
    WHEN 'party' THEN (SELECT count(*) FROM parties)
    WHEN 'lead' THEN (SELECT count(*) FROM leads)
    WHEN 'opportunity' THEN (SELECT count(*) FROM opportunities)
    WHEN 'item' THEN (SELECT count(*) FROM items)
    ELSE 0 END
FROM custom_fields
WHERE searched AND deleted_at IS NOT NULL AND formula IS NULL;

-- Whose a word is, is told by the index itself: to whom a team's words are shown needs no look at each.
DROP INDEX search_tokens_best;
CREATE INDEX search_tokens_best ON search_tokens (record_type, token, weight, record, owner, team);
