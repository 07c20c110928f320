-- Fields whose values are calculated.
ALTER TABLE custom_fields ADD COLUMN formula TEXT;
ALTER TABLE custom_fields ADD COLUMN result TEXT;

-- Formulas that are being worked out for the records that were there before.
CREATE TABLE fillings (
    field BLOB PRIMARY KEY,
    last BLOB,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Groups of fields on the pages of records, and where fields stand.
CREATE TABLE sections (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    "of" TEXT NOT NULL,
    name TEXT NOT NULL,
    name_vi TEXT,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX sections_created ON sections (created_at, id);
ALTER TABLE property_setters ADD COLUMN required_when TEXT;
ALTER TABLE property_setters ADD COLUMN section BLOB;
ALTER TABLE property_setters ADD COLUMN position INTEGER;
ALTER TABLE property_setters ADD COLUMN hidden INTEGER;
ALTER TABLE property_setters ADD COLUMN on_card INTEGER;
ALTER TABLE property_setters ADD COLUMN shown_to TEXT NOT NULL DEFAULT '[]';

-- Who else wants the deals.
CREATE TABLE competitors (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    website TEXT,
    note TEXT,
    owner BLOB REFERENCES users (id),
    team BLOB REFERENCES teams (id),
    source_key TEXT
) STRICT;
CREATE UNIQUE INDEX competitors_source_key ON competitors (source_key) WHERE source_key IS NOT NULL;
CREATE INDEX competitors_created ON competitors (created_at, id, deleted_at);
CREATE INDEX competitors_sorted ON competitors (sort_key, id, deleted_at);
ALTER TABLE opportunities ADD COLUMN competitors TEXT NOT NULL DEFAULT '[]';

-- Words for tags, with their colours.
CREATE TABLE tags (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    color TEXT NOT NULL CHECK (color IN ('red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'))
) STRICT;
CREATE UNIQUE INDEX tags_name ON tags (name);
CREATE INDEX tags_created ON tags (created_at, id);
