CREATE TABLE teams (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    name TEXT COLLATE "C" NOT NULL,
    parent UUID REFERENCES teams (id),
    source_key TEXT COLLATE "C"
);

CREATE TABLE users (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    name TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('salesperson', 'manager', 'administrator', 'observer')),
    team UUID REFERENCES teams (id),
    status TEXT COLLATE "C" NOT NULL CHECK (status IN ('invited', 'active', 'disabled')),
    language TEXT COLLATE "C" CHECK (language IN ('en', 'vi')),
    time_zone TEXT COLLATE "C",
    currency TEXT COLLATE "C",
    source_key TEXT COLLATE "C"
);

CREATE TABLE exchange_rates (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    currency TEXT COLLATE "C" NOT NULL,
    rate TEXT COLLATE "C" NOT NULL
);

CREATE TABLE pipelines (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    name TEXT COLLATE "C" NOT NULL,
    name_vi TEXT COLLATE "C",
    position BIGINT NOT NULL
);

CREATE TABLE stages (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    pipeline UUID NOT NULL REFERENCES pipelines (id),
    name TEXT COLLATE "C" NOT NULL,
    name_vi TEXT COLLATE "C",
    position BIGINT NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    probability BIGINT NOT NULL,
    stale_days BIGINT,
    required_fields JSONB NOT NULL DEFAULT '[]'
);

CREATE TABLE lost_reasons (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    name TEXT COLLATE "C" NOT NULL,
    name_vi TEXT COLLATE "C",
    position BIGINT NOT NULL
);

CREATE TABLE parties (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('organisation', 'person')),
    name TEXT COLLATE "C" NOT NULL,
    roles JSONB NOT NULL DEFAULT '[]',
    job_title TEXT COLLATE "C",
    emails JSONB NOT NULL DEFAULT '[]',
    phones JSONB NOT NULL DEFAULT '[]',
    addresses JSONB NOT NULL DEFAULT '[]',
    website TEXT COLLATE "C",
    industry TEXT COLLATE "C",
    size TEXT COLLATE "C" CHECK (size IN ('1-9', '10-49', '50-249', '250-999', '1000+')),
    employees BIGINT,
    revenue BIGINT,
    currency TEXT COLLATE "C",
    founded BIGINT,
    language TEXT COLLATE "C" CHECK (language IN ('en', 'vi')),
    birthday DATE,
    parent UUID REFERENCES parties (id),
    tags JSONB NOT NULL DEFAULT '[]',
    owner UUID REFERENCES users (id),
    team UUID REFERENCES teams (id),
    source_key TEXT COLLATE "C"
);

CREATE TABLE relationships (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    person UUID NOT NULL REFERENCES parties (id),
    organisation UUID NOT NULL REFERENCES parties (id),
    role TEXT COLLATE "C",
    since DATE,
    until DATE
);

CREATE TABLE items (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    name TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C",
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('product', 'service')),
    item_group TEXT COLLATE "C",
    price BIGINT,
    currency TEXT COLLATE "C",
    unit TEXT COLLATE "C",
    description TEXT COLLATE "C",
    owner UUID REFERENCES users (id),
    team UUID REFERENCES teams (id),
    source_key TEXT COLLATE "C"
);

CREATE TABLE leads (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    number TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    contact_name TEXT COLLATE "C",
    company_name TEXT COLLATE "C",
    email TEXT COLLATE "C",
    phone TEXT COLLATE "C",
    website TEXT COLLATE "C",
    status TEXT COLLATE "C" NOT NULL CHECK (status IN ('new', 'contacted', 'qualified', 'unqualified', 'converted')),
    source TEXT COLLATE "C" CHECK (source IN ('website', 'email', 'phone', 'social_media', 'referral', 'event', 'advertising', 'campaign', 'existing_customer', 'other')),
    need TEXT COLLATE "C",
    items JSONB NOT NULL DEFAULT '[]',
    preferences JSONB NOT NULL DEFAULT '[]',
    industry TEXT COLLATE "C",
    size TEXT COLLATE "C" CHECK (size IN ('1-9', '10-49', '50-249', '250-999', '1000+')),
    tags JSONB NOT NULL DEFAULT '[]',
    owner UUID REFERENCES users (id),
    team UUID REFERENCES teams (id),
    party UUID REFERENCES parties (id),
    converted_at TIMESTAMPTZ,
    source_key TEXT COLLATE "C"
);

CREATE TABLE opportunities (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    number TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    party UUID REFERENCES parties (id),
    contacts JSONB NOT NULL DEFAULT '[]',
    pipeline UUID NOT NULL REFERENCES pipelines (id),
    stage UUID NOT NULL REFERENCES stages (id),
    outcome TEXT COLLATE "C" NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    place TEXT COLLATE "C" NOT NULL,
    stage_since TIMESTAMPTZ NOT NULL,
    value BIGINT,
    currency TEXT COLLATE "C" NOT NULL,
    recurring_value BIGINT,
    own_probability BIGINT,
    probability BIGINT NOT NULL,
    expected_close DATE,
    closed_on DATE,
    kind TEXT COLLATE "C" CHECK (kind IN ('sales', 'partnership', 'repeat_order')),
    budget BIGINT,
    items JSONB NOT NULL DEFAULT '[]',
    source TEXT COLLATE "C" CHECK (source IN ('website', 'email', 'phone', 'social_media', 'referral', 'event', 'advertising', 'campaign', 'existing_customer', 'other')),
    lead UUID REFERENCES leads (id),
    competitor TEXT COLLATE "C",
    lost_reason UUID REFERENCES lost_reasons (id),
    lost_note TEXT COLLATE "C",
    tags JSONB NOT NULL DEFAULT '[]',
    owner UUID REFERENCES users (id),
    team UUID REFERENCES teams (id),
    source_key TEXT COLLATE "C"
);

CREATE TABLE notes (
    id UUID PRIMARY KEY,
    n BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sort_key BYTEA,
    custom JSONB NOT NULL DEFAULT '{}',
    about_type TEXT COLLATE "C" NOT NULL CHECK (about_type IN ('party', 'lead', 'opportunity')),
    about UUID NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    author UUID NOT NULL REFERENCES users (id)
);

-- Records are hidden by deleted_at and never removed.

CREATE UNIQUE INDEX users_email ON users (email);
CREATE UNIQUE INDEX exchange_rates_currency ON exchange_rates (currency);

CREATE UNIQUE INDEX teams_source_key ON teams (source_key) WHERE source_key IS NOT NULL;
CREATE UNIQUE INDEX users_source_key ON users (source_key) WHERE source_key IS NOT NULL;
CREATE UNIQUE INDEX parties_source_key ON parties (source_key) WHERE source_key IS NOT NULL;
CREATE UNIQUE INDEX items_source_key ON items (source_key) WHERE source_key IS NOT NULL;
CREATE UNIQUE INDEX leads_source_key ON leads (source_key) WHERE source_key IS NOT NULL;
CREATE UNIQUE INDEX opportunities_source_key ON opportunities (source_key) WHERE source_key IS NOT NULL;
CREATE UNIQUE INDEX leads_number ON leads (number);
CREATE INDEX leads_owner ON leads (owner, created_at, id);
CREATE INDEX leads_team ON leads (team, created_at, id);
CREATE INDEX leads_party ON leads (party);
CREATE UNIQUE INDEX opportunities_number ON opportunities (number);
CREATE INDEX opportunities_owner ON opportunities (owner, created_at, id);
CREATE INDEX opportunities_team ON opportunities (team, created_at, id);
CREATE INDEX opportunities_party ON opportunities (party);
CREATE INDEX teams_created ON teams (created_at, id);
CREATE INDEX users_created ON users (created_at, id);
CREATE INDEX exchange_rates_created ON exchange_rates (created_at, id);
CREATE INDEX pipelines_created ON pipelines (created_at, id);
CREATE INDEX stages_created ON stages (created_at, id);
CREATE INDEX lost_reasons_created ON lost_reasons (created_at, id);
CREATE INDEX parties_created ON parties (created_at, id);
CREATE INDEX relationships_created ON relationships (created_at, id);
CREATE INDEX items_created ON items (created_at, id);
CREATE INDEX leads_created ON leads (created_at, id);
CREATE INDEX opportunities_created ON opportunities (created_at, id);
CREATE INDEX notes_created ON notes (created_at, id);
CREATE INDEX parties_sorted ON parties (sort_key, id);
CREATE INDEX items_sorted ON items (sort_key, id);
CREATE INDEX leads_sorted ON leads (sort_key, id);
CREATE INDEX opportunities_sorted ON opportunities (sort_key, id);
CREATE UNIQUE INDEX opportunities_place ON opportunities (stage, place);
CREATE INDEX opportunities_closed ON opportunities (stage, closed_on, id);
CREATE INDEX opportunities_lead ON opportunities (lead);
CREATE INDEX stages_pipeline ON stages (pipeline, position);
CREATE INDEX relationships_person ON relationships (person);
CREATE INDEX relationships_organisation ON relationships (organisation);
CREATE INDEX parties_parent ON parties (parent);
CREATE INDEX parties_owner ON parties (owner);
CREATE INDEX notes_about ON notes (about, created_at);

-- The one-writer lock and the source of journal numbers.
CREATE TABLE journal_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    n BIGINT NOT NULL
);
INSERT INTO journal_head (id, n) VALUES (1, 0);

CREATE TABLE journal (
    n BIGINT PRIMARY KEY,
    command UUID NOT NULL UNIQUE,
    actor UUID NOT NULL,
    verb TEXT COLLATE "C" NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    effective_at TIMESTAMPTZ NOT NULL,
    queue UUID,
    batch UUID,
    undoes UUID
);
CREATE INDEX journal_batch ON journal (batch, n);
CREATE INDEX journal_undoes ON journal (undoes);

CREATE TABLE journal_changes (
    n BIGINT NOT NULL REFERENCES journal (n),
    seq BIGINT NOT NULL,
    record_type TEXT COLLATE "C" NOT NULL,
    record UUID NOT NULL,
    op TEXT COLLATE "C" NOT NULL CHECK (op IN ('create', 'change')),
    fields JSONB NOT NULL,
    owner_before UUID,
    team_before UUID,
    owner_after UUID,
    team_after UUID,
    PRIMARY KEY (n, seq)
);
CREATE INDEX journal_changes_record ON journal_changes (record, n);

-- Accepted commands: the same id again gets the same answer.
CREATE TABLE commands (
    id UUID PRIMARY KEY,
    actor UUID NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    payload_hash BYTEA NOT NULL,
    n BIGINT,
    answer JSONB NOT NULL,
    unfinished BOOLEAN NOT NULL
);

-- What list fields hold (links, tags, choices), one row an entry.
CREATE TABLE record_entries (
    record UUID NOT NULL,
    field TEXT COLLATE "C" NOT NULL,
    entry TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (field, entry, record)
);
CREATE INDEX record_entries_record ON record_entries (record);

-- Addresses, numbers and names by which the same person or company is recognised.
CREATE TABLE identity_keys (
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('email', 'phone', 'name', 'website')),
    key TEXT COLLATE "C" NOT NULL,
    record_type TEXT COLLATE "C" NOT NULL,
    record UUID NOT NULL,
    PRIMARY KEY (kind, key, record)
);
CREATE INDEX identity_keys_record ON identity_keys (record);

CREATE TABLE search_tokens (
    record_type TEXT COLLATE "C" NOT NULL,
    token TEXT COLLATE "C" NOT NULL,
    record UUID NOT NULL,
    weight BIGINT NOT NULL,
    owner UUID,
    team UUID,
    PRIMARY KEY (record_type, token, record)
);
CREATE INDEX search_tokens_record ON search_tokens (record);

-- Totals that the door keeps; closed deals by the month they closed in, open ones under an empty month. A missing owner or team is the nil id.
CREATE TABLE stage_totals (
    stage UUID NOT NULL,
    month TEXT COLLATE "C" NOT NULL,
    owner UUID NOT NULL,
    team UUID NOT NULL,
    currency TEXT COLLATE "C" NOT NULL,
    deals BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    weighted BIGINT NOT NULL,
    PRIMARY KEY (stage, month, owner, team, currency)
);

-- How each deal stood from when until when: the board of any day.
CREATE TABLE opportunity_intervals (
    opportunity UUID NOT NULL REFERENCES opportunities (id),
    n BIGINT NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    until TIMESTAMPTZ,
    stage UUID NOT NULL,
    owner UUID,
    team UUID,
    value BIGINT,
    currency TEXT COLLATE "C" NOT NULL,
    probability BIGINT NOT NULL,
    expected_close DATE,
    PRIMARY KEY (opportunity, n)
);
CREATE INDEX opportunity_intervals_stage ON opportunity_intervals (stage, since);

CREATE TABLE series (
    name TEXT COLLATE "C" PRIMARY KEY,
    last BIGINT NOT NULL
);

CREATE TABLE settings (
    name TEXT COLLATE "C" PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);

-- Secrets live apart from records: nothing lists, exports or journals them.
CREATE TABLE credentials (
    user_id UUID PRIMARY KEY REFERENCES users (id),
    password_hash TEXT COLLATE "C" NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE sessions (
    id UUID PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    user_id UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    device TEXT COLLATE "C" NOT NULL,
    shared_device BOOLEAN NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE api_tokens (
    id UUID PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    user_id UUID NOT NULL REFERENCES users (id),
    name TEXT COLLATE "C" NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ
);
CREATE INDEX api_tokens_user ON api_tokens (user_id);

CREATE TABLE one_time_links (
    token_hash BYTEA PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);
CREATE INDEX one_time_links_user ON one_time_links (user_id);

CREATE TABLE sign_in_attempts (
    key TEXT COLLATE "C" PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at TIMESTAMPTZ NOT NULL
);
