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
