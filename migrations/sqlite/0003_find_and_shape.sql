CREATE TABLE custom_fields (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    "of" TEXT NOT NULL,
    field_name TEXT NOT NULL,
    name TEXT NOT NULL,
    name_vi TEXT,
    kind TEXT NOT NULL,
    options TEXT NOT NULL DEFAULT '[]',
    target TEXT,
    decimals INTEGER,
    help TEXT,
    searched INTEGER,
    listed INTEGER,
    position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX custom_fields_name ON custom_fields ("of", field_name);
CREATE INDEX custom_fields_created ON custom_fields (created_at, id);

CREATE TABLE property_setters (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    "of" TEXT NOT NULL,
    field TEXT,
    name TEXT,
    name_vi TEXT,
    plural TEXT,
    plural_vi TEXT,
    required INTEGER
) STRICT;
CREATE UNIQUE INDEX property_setters_field ON property_setters ("of", COALESCE(field, ''));
CREATE INDEX property_setters_created ON property_setters (created_at, id);

-- The values of custom fields, one row a value, to filter and to sort by.
CREATE TABLE custom_values (
    record BLOB NOT NULL,
    field BLOB NOT NULL,
    number INTEGER,
    text TEXT,
    PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_values_number ON custom_values (field, number, record) WHERE number IS NOT NULL;
CREATE INDEX custom_values_text ON custom_values (field, text, record) WHERE text IS NOT NULL;

-- The last entry that changed what record types are.
CREATE TABLE shape_head (
    n INTEGER NOT NULL
) STRICT;
INSERT INTO shape_head (n) VALUES (0);

CREATE TABLE roles (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    name_vi TEXT,
    rights TEXT NOT NULL
) STRICT;
CREATE INDEX roles_created ON roles (created_at, id);
-- A user's role is one of the product, or the id of one that administrators made.
ALTER TABLE users ADD COLUMN any_role TEXT NOT NULL DEFAULT 'salesperson';
UPDATE users SET any_role = role;
ALTER TABLE users DROP COLUMN role;
ALTER TABLE users RENAME COLUMN any_role TO role;

-- As whom an administrator looks at the product.
ALTER TABLE sessions ADD COLUMN viewing BLOB REFERENCES users (id);

-- Which words have those letters inside: by what begins within them.
CREATE TABLE word_endings (
    ending TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (ending, word)
) STRICT, WITHOUT ROWID;
INSERT INTO word_endings (ending, word)
WITH RECURSIVE words (word) AS (
    SELECT DISTINCT token FROM search_tokens WHERE weight >= 8 AND token GLOB '*[a-z]*' AND length(token) BETWEEN 4 AND 40
), endings (word, ending) AS (
    SELECT word, substr(word, 2) FROM words
    UNION ALL
    SELECT word, substr(ending, 2) FROM endings WHERE length(ending) > 3
)
SELECT DISTINCT ending, word FROM endings;
-- Words of the same letters by how much they weigh, the newest of them; those of one owner as well.
CREATE INDEX search_tokens_best ON search_tokens (record_type, token, weight, record);
CREATE INDEX search_tokens_own ON search_tokens (owner, record_type, token, weight, record) WHERE owner IS NOT NULL;

-- Lists that people keep.
CREATE TABLE saved_views (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    name_vi TEXT,
    record_type TEXT NOT NULL,
    shared TEXT NOT NULL CHECK (shared IN ('private', 'team', 'everyone')),
    owner BLOB REFERENCES users (id),
    team BLOB REFERENCES teams (id),
    selection TEXT,
    columns TEXT,
    sorted_by TEXT,
    grouped_by TEXT,
    presentation TEXT NOT NULL CHECK (presentation IN ('list', 'board')),
    board_by TEXT,
    lanes TEXT,
    pinned INTEGER,
    is_default INTEGER,
    segment INTEGER
) STRICT;
CREATE INDEX saved_views_created ON saved_views (created_at, id);
CREATE INDEX saved_views_owner ON saved_views (owner);

-- Counting and passing over rows reads an index and no row.
DROP INDEX parties_created;
CREATE INDEX parties_created ON parties (created_at, id, deleted_at);
DROP INDEX parties_sorted;
CREATE INDEX parties_sorted ON parties (sort_key, id, deleted_at);
DROP INDEX parties_owner;
CREATE INDEX parties_owner ON parties (owner, created_at, id, deleted_at);
CREATE INDEX parties_kind ON parties (kind, created_at, id, deleted_at);
DROP INDEX items_created;
CREATE INDEX items_created ON items (created_at, id, deleted_at);
DROP INDEX items_sorted;
CREATE INDEX items_sorted ON items (sort_key, id, deleted_at);
DROP INDEX leads_created;
CREATE INDEX leads_created ON leads (created_at, id, deleted_at, owner, team);
DROP INDEX leads_sorted;
CREATE INDEX leads_sorted ON leads (sort_key, id, deleted_at, owner, team);
DROP INDEX leads_owner;
CREATE INDEX leads_owner ON leads (owner, created_at, id, deleted_at);
DROP INDEX leads_team;
CREATE INDEX leads_team ON leads (team, created_at, id, deleted_at, owner);
CREATE INDEX leads_status ON leads (status, created_at, id, deleted_at, owner, team);
DROP INDEX opportunities_created;
CREATE INDEX opportunities_created ON opportunities (created_at, id, deleted_at, owner, team);
DROP INDEX opportunities_sorted;
CREATE INDEX opportunities_sorted ON opportunities (sort_key, id, deleted_at, owner, team);
CREATE INDEX opportunities_summed ON opportunities (currency, deleted_at, value, recurring_value, budget, owner, team);
DROP INDEX opportunities_owner;
CREATE INDEX opportunities_owner ON opportunities (owner, created_at, id, deleted_at);
DROP INDEX opportunities_team;
CREATE INDEX opportunities_team ON opportunities (team, created_at, id, deleted_at, owner);
