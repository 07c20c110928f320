-- What the foot of a list says of a field.
ALTER TABLE custom_fields ADD COLUMN total TEXT COLLATE "C";

-- What is deleted is little: it is left out of what is passed over in an index of other things.
CREATE INDEX parties_deleted ON parties (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX leads_deleted ON leads (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX opportunities_deleted ON opportunities (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX items_deleted ON items (id) WHERE deleted_at IS NOT NULL;
