-- Fields whose values are calculated.
ALTER TABLE custom_fields ADD COLUMN formula TEXT COLLATE "C";
ALTER TABLE custom_fields ADD COLUMN result TEXT COLLATE "C";

-- Formulas that are being worked out for the records that were there before.
CREATE TABLE fillings (
    field UUID PRIMARY KEY,
    last UUID,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL
);

-- Groups of fields on the pages of records, and where fields stand.
CREATE TABLE sections (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    "of" TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_vi TEXT COLLATE "C",
    position BIGINT NOT NULL
);
CREATE INDEX sections_created ON sections (created_at, id);
ALTER TABLE property_setters ADD COLUMN required_when TEXT COLLATE "C";
ALTER TABLE property_setters ADD COLUMN section UUID;
ALTER TABLE property_setters ADD COLUMN position BIGINT;
ALTER TABLE property_setters ADD COLUMN hidden BOOLEAN;
ALTER TABLE property_setters ADD COLUMN on_card BOOLEAN;
ALTER TABLE property_setters ADD COLUMN shown_to JSONB NOT NULL DEFAULT '[]';

-- Who else wants the deals.
CREATE TABLE competitors (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    name TEXT COLLATE "C" NOT NULL,
    website TEXT COLLATE "C",
    note TEXT COLLATE "C",
    owner UUID REFERENCES users (id),
    team UUID REFERENCES teams (id),
    source_key TEXT COLLATE "C"
);
CREATE UNIQUE INDEX competitors_source_key ON competitors (source_key) WHERE source_key IS NOT NULL;
CREATE INDEX competitors_created ON competitors (created_at, id, deleted_at);
CREATE INDEX competitors_sorted ON competitors (sort_key, id, deleted_at);
ALTER TABLE opportunities ADD COLUMN competitors JSONB NOT NULL DEFAULT '[]';

-- Words for tags, with their colours.
CREATE TABLE tags (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    name TEXT COLLATE "C" NOT NULL,
    color TEXT COLLATE "C" NOT NULL CHECK (color IN ('red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'))
);
CREATE UNIQUE INDEX tags_name ON tags (name);
CREATE INDEX tags_created ON tags (created_at, id);
