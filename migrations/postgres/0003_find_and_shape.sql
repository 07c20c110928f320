CREATE TABLE custom_fields (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    "of" TEXT COLLATE "C" NOT NULL,
    field_name TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_vi TEXT COLLATE "C",
    kind TEXT COLLATE "C" NOT NULL,
    options JSONB NOT NULL DEFAULT '[]',
    target TEXT COLLATE "C",
    decimals BIGINT,
    help TEXT COLLATE "C",
    searched BOOLEAN,
    listed BOOLEAN,
    position BIGINT NOT NULL
);
CREATE UNIQUE INDEX custom_fields_name ON custom_fields ("of", field_name);
CREATE INDEX custom_fields_created ON custom_fields (created_at, id);

CREATE TABLE property_setters (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    "of" TEXT COLLATE "C" NOT NULL,
    field TEXT COLLATE "C",
    name TEXT COLLATE "C",
    name_vi TEXT COLLATE "C",
    plural TEXT COLLATE "C",
    plural_vi TEXT COLLATE "C",
    required BOOLEAN
);
CREATE UNIQUE INDEX property_setters_field ON property_setters ("of", COALESCE(field, ''));
CREATE INDEX property_setters_created ON property_setters (created_at, id);

-- The values of custom fields, one row a value, to filter and to sort by.
CREATE TABLE custom_values (
    record UUID NOT NULL,
    field UUID NOT NULL,
    number BIGINT,
    text TEXT COLLATE "C",
    PRIMARY KEY (record, field)
);
CREATE INDEX custom_values_number ON custom_values (field, number, record) WHERE number IS NOT NULL;
CREATE INDEX custom_values_text ON custom_values (field, text, record) WHERE text IS NOT NULL;

-- The last entry that changed what record types are.
CREATE TABLE shape_head (
    n BIGINT NOT NULL
);
INSERT INTO shape_head (n) VALUES (0);

CREATE TABLE roles (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    name TEXT COLLATE "C" NOT NULL,
    name_vi TEXT COLLATE "C",
    rights JSONB NOT NULL
);
CREATE INDEX roles_created ON roles (created_at, id);
-- A user's role is one of the product, or the id of one that administrators made.
ALTER TABLE users DROP CONSTRAINT users_role_check;

-- As whom an administrator looks at the product.
ALTER TABLE sessions ADD COLUMN viewing UUID REFERENCES users (id);

-- Which words have those letters inside: by what begins within them.
CREATE TABLE word_endings (
    ending TEXT COLLATE "C" NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (ending, word)
);
INSERT INTO word_endings (ending, word)
WITH RECURSIVE words (word) AS (
    SELECT DISTINCT token FROM search_tokens WHERE weight >= 8 AND token ~ '[a-z]' AND length(token) BETWEEN 4 AND 40
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
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    name TEXT COLLATE "C" NOT NULL,
    name_vi TEXT COLLATE "C",
    record_type TEXT COLLATE "C" NOT NULL,
    shared TEXT COLLATE "C" NOT NULL CHECK (shared IN ('private', 'team', 'everyone')),
    owner UUID REFERENCES users (id),
    team UUID REFERENCES teams (id),
    selection TEXT COLLATE "C",
    columns TEXT COLLATE "C",
    sorted_by TEXT COLLATE "C",
    grouped_by TEXT COLLATE "C",
    presentation TEXT COLLATE "C" NOT NULL CHECK (presentation IN ('list', 'board')),
    board_by TEXT COLLATE "C",
    lanes TEXT COLLATE "C",
    pinned BOOLEAN,
    is_default BOOLEAN,
    segment BOOLEAN
);
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
