CREATE TABLE teams (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    parent BLOB REFERENCES teams (id),
    source_key TEXT
) STRICT;

CREATE TABLE users (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('salesperson', 'manager', 'administrator', 'observer')),
    team BLOB REFERENCES teams (id),
    status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'disabled')),
    language TEXT CHECK (language IN ('en', 'vi')),
    time_zone TEXT,
    currency TEXT,
    source_key TEXT
) STRICT;

CREATE TABLE exchange_rates (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    currency TEXT NOT NULL,
    rate TEXT NOT NULL
) STRICT;

CREATE TABLE pipelines (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    name_vi TEXT,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE stages (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    pipeline BLOB NOT NULL REFERENCES pipelines (id),
    name TEXT NOT NULL,
    name_vi TEXT,
    position INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    probability INTEGER NOT NULL,
    stale_days INTEGER,
    required_fields TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE lost_reasons (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    name_vi TEXT,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE parties (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    kind TEXT NOT NULL CHECK (kind IN ('organisation', 'person')),
    name TEXT NOT NULL,
    roles TEXT NOT NULL DEFAULT '[]',
    job_title TEXT,
    emails TEXT NOT NULL DEFAULT '[]',
    phones TEXT NOT NULL DEFAULT '[]',
    addresses TEXT NOT NULL DEFAULT '[]',
    website TEXT,
    industry TEXT,
    size TEXT CHECK (size IN ('1-9', '10-49', '50-249', '250-999', '1000+')),
    employees INTEGER,
    revenue INTEGER,
    currency TEXT,
    founded INTEGER,
    language TEXT CHECK (language IN ('en', 'vi')),
    birthday TEXT,
    parent BLOB REFERENCES parties (id),
    tags TEXT NOT NULL DEFAULT '[]',
    owner BLOB REFERENCES users (id),
    team BLOB REFERENCES teams (id),
    source_key TEXT
) STRICT;

CREATE TABLE relationships (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    person BLOB NOT NULL REFERENCES parties (id),
    organisation BLOB NOT NULL REFERENCES parties (id),
    role TEXT,
    since TEXT,
    until TEXT
) STRICT;

CREATE TABLE items (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    code TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('product', 'service')),
    item_group TEXT,
    price INTEGER,
    currency TEXT,
    unit TEXT,
    description TEXT,
    owner BLOB REFERENCES users (id),
    team BLOB REFERENCES teams (id),
    source_key TEXT
) STRICT;

CREATE TABLE leads (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    contact_name TEXT,
    company_name TEXT,
    email TEXT,
    phone TEXT,
    website TEXT,
    status TEXT NOT NULL CHECK (status IN ('new', 'contacted', 'qualified', 'unqualified', 'converted')),
    source TEXT CHECK (source IN ('website', 'email', 'phone', 'social_media', 'referral', 'event', 'advertising', 'campaign', 'existing_customer', 'other')),
    need TEXT,
    items TEXT NOT NULL DEFAULT '[]',
    preferences TEXT NOT NULL DEFAULT '[]',
    industry TEXT,
    size TEXT CHECK (size IN ('1-9', '10-49', '50-249', '250-999', '1000+')),
    tags TEXT NOT NULL DEFAULT '[]',
    owner BLOB REFERENCES users (id),
    team BLOB REFERENCES teams (id),
    party BLOB REFERENCES parties (id),
    converted_at TEXT,
    source_key TEXT
) STRICT;

CREATE TABLE opportunities (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    party BLOB REFERENCES parties (id),
    contacts TEXT NOT NULL DEFAULT '[]',
    pipeline BLOB NOT NULL REFERENCES pipelines (id),
    stage BLOB NOT NULL REFERENCES stages (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    place TEXT NOT NULL,
    stage_since TEXT NOT NULL,
    value INTEGER,
    currency TEXT NOT NULL,
    recurring_value INTEGER,
    own_probability INTEGER,
    probability INTEGER NOT NULL,
    expected_close TEXT,
    closed_on TEXT,
    kind TEXT CHECK (kind IN ('sales', 'partnership', 'repeat_order')),
    budget INTEGER,
    items TEXT NOT NULL DEFAULT '[]',
    source TEXT CHECK (source IN ('website', 'email', 'phone', 'social_media', 'referral', 'event', 'advertising', 'campaign', 'existing_customer', 'other')),
    lead BLOB REFERENCES leads (id),
    competitor TEXT,
    lost_reason BLOB REFERENCES lost_reasons (id),
    lost_note TEXT,
    tags TEXT NOT NULL DEFAULT '[]',
    owner BLOB REFERENCES users (id),
    team BLOB REFERENCES teams (id),
    source_key TEXT
) STRICT;

CREATE TABLE notes (
    id BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key BLOB,
    custom TEXT NOT NULL DEFAULT '{}',
    about_type TEXT NOT NULL CHECK (about_type IN ('party', 'lead', 'opportunity')),
    about BLOB NOT NULL,
    body TEXT NOT NULL,
    author BLOB NOT NULL REFERENCES users (id)
) STRICT;

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
    id INTEGER PRIMARY KEY CHECK (id = 1),
    n INTEGER NOT NULL
) STRICT;
INSERT INTO journal_head (id, n) VALUES (1, 0);

CREATE TABLE journal (
    n INTEGER PRIMARY KEY,
    command BLOB NOT NULL UNIQUE,
    actor BLOB NOT NULL,
    verb TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    effective_at TEXT NOT NULL,
    queue BLOB,
    batch BLOB,
    undoes BLOB
) STRICT;
CREATE INDEX journal_batch ON journal (batch, n);
CREATE INDEX journal_undoes ON journal (undoes);

CREATE TABLE journal_changes (
    n INTEGER NOT NULL REFERENCES journal (n),
    seq INTEGER NOT NULL,
    record_type TEXT NOT NULL,
    record BLOB NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('create', 'change')),
    fields TEXT NOT NULL,
    owner_before BLOB,
    team_before BLOB,
    owner_after BLOB,
    team_after BLOB,
    PRIMARY KEY (n, seq)
) STRICT;
CREATE INDEX journal_changes_record ON journal_changes (record, n);

-- Accepted commands: the same id again gets the same answer.
CREATE TABLE commands (
    id BLOB PRIMARY KEY,
    actor BLOB NOT NULL,
    name TEXT NOT NULL,
    payload_hash BLOB NOT NULL,
    n INTEGER,
    answer TEXT NOT NULL,
    unfinished INTEGER NOT NULL
) STRICT;

-- What list fields hold (links, tags, choices), one row an entry.
CREATE TABLE record_entries (
    record BLOB NOT NULL,
    field TEXT NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (field, entry, record)
) STRICT;
CREATE INDEX record_entries_record ON record_entries (record);

-- Addresses, numbers and names by which the same person or company is recognised.
CREATE TABLE identity_keys (
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'name', 'website')),
    key TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (kind, key, record)
) STRICT;
CREATE INDEX identity_keys_record ON identity_keys (record);

CREATE TABLE search_tokens (
    record_type TEXT NOT NULL,
    token TEXT NOT NULL,
    record BLOB NOT NULL,
    weight INTEGER NOT NULL,
    owner BLOB,
    team BLOB,
    PRIMARY KEY (record_type, token, record)
) STRICT;
CREATE INDEX search_tokens_record ON search_tokens (record);

-- Totals that the door keeps; closed deals by the month they closed in, open ones under an empty month. A missing owner or team is the nil id.
CREATE TABLE stage_totals (
    stage BLOB NOT NULL,
    month TEXT NOT NULL,
    owner BLOB NOT NULL,
    team BLOB NOT NULL,
    currency TEXT NOT NULL,
    deals INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    weighted INTEGER NOT NULL,
    PRIMARY KEY (stage, month, owner, team, currency)
) STRICT;

-- How each deal stood from when until when: the board of any day.
CREATE TABLE opportunity_intervals (
    opportunity BLOB NOT NULL REFERENCES opportunities (id),
    n INTEGER NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    stage BLOB NOT NULL,
    owner BLOB,
    team BLOB,
    value INTEGER,
    currency TEXT NOT NULL,
    probability INTEGER NOT NULL,
    expected_close TEXT,
    PRIMARY KEY (opportunity, n)
) STRICT;
CREATE INDEX opportunity_intervals_stage ON opportunity_intervals (stage, since);

CREATE TABLE series (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Secrets live apart from records: nothing lists, exports or journals them.
CREATE TABLE credentials (
    user_id BLOB PRIMARY KEY REFERENCES users (id),
    password_hash TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
    id BLOB PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    user_id BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    device TEXT NOT NULL,
    shared_device INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE api_tokens (
    id BLOB PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    user_id BLOB NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_at TEXT
) STRICT;
CREATE INDEX api_tokens_user ON api_tokens (user_id);

CREATE TABLE one_time_links (
    token_hash BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
) STRICT;
CREATE INDEX one_time_links_user ON one_time_links (user_id);

CREATE TABLE sign_in_attempts (
    key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at TEXT NOT NULL
) STRICT;
