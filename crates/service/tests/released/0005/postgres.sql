-- session P6g8j_AlYdHoE9AtrVYQI9tglmy3I34aUwTQyHpoA8A
-- token rpt_btuxjwBMFwkHp7Y_AD7aXyjakajDw8Rv0wgVt5NV-vM
CREATE TABLE public._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);
CREATE TABLE public.api_tokens (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone
);
CREATE TABLE public.commands (
    id uuid NOT NULL,
    actor uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    payload_hash bytea NOT NULL,
    n bigint,
    answer jsonb NOT NULL,
    unfinished boolean NOT NULL
);
CREATE TABLE public.competitors (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    website text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    owner uuid,
    team uuid,
    source_key text COLLATE pg_catalog."C"
);
CREATE TABLE public.credentials (
    user_id uuid NOT NULL,
    password_hash text NOT NULL COLLATE pg_catalog."C",
    changed_at timestamp with time zone NOT NULL
);
CREATE TABLE public.custom_fields (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    of text NOT NULL COLLATE pg_catalog."C",
    field_name text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    name_vi text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    options jsonb DEFAULT '[]'::jsonb NOT NULL,
    target text COLLATE pg_catalog."C",
    decimals bigint,
    help text COLLATE pg_catalog."C",
    searched boolean,
    listed boolean,
    "position" bigint NOT NULL,
    formula text COLLATE pg_catalog."C",
    result text COLLATE pg_catalog."C",
    total text COLLATE pg_catalog."C"
);
CREATE TABLE public.custom_values (
    record uuid NOT NULL,
    field uuid NOT NULL,
    number bigint,
    text text COLLATE pg_catalog."C"
);
CREATE TABLE public.exchange_rates (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    rate text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.fillings (
    field uuid NOT NULL,
    last uuid,
    done bigint NOT NULL,
    total bigint NOT NULL
);
CREATE TABLE public.identity_keys (
    kind text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    record_type text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    CONSTRAINT identity_keys_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'name'::text, 'website'::text])))
);
CREATE TABLE public.items (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    code text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    item_group text COLLATE pg_catalog."C",
    price bigint,
    currency text COLLATE pg_catalog."C",
    unit text COLLATE pg_catalog."C",
    description text COLLATE pg_catalog."C",
    owner uuid,
    team uuid,
    source_key text COLLATE pg_catalog."C",
    CONSTRAINT items_kind_check CHECK ((kind = ANY (ARRAY['product'::text, 'service'::text])))
);
CREATE TABLE public.journal (
    n bigint NOT NULL,
    command uuid NOT NULL,
    actor uuid NOT NULL,
    verb text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp with time zone NOT NULL,
    effective_at timestamp with time zone NOT NULL,
    queue uuid,
    batch uuid,
    undoes uuid
);
CREATE TABLE public.journal_changes (
    n bigint NOT NULL,
    seq bigint NOT NULL,
    record_type text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    op text NOT NULL COLLATE pg_catalog."C",
    fields jsonb NOT NULL,
    owner_before uuid,
    team_before uuid,
    owner_after uuid,
    team_after uuid,
    CONSTRAINT journal_changes_op_check CHECK ((op = ANY (ARRAY['create'::text, 'change'::text])))
);
CREATE TABLE public.journal_head (
    id bigint NOT NULL,
    n bigint NOT NULL,
    CONSTRAINT journal_head_id_check CHECK ((id = 1))
);
CREATE TABLE public.leads (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    contact_name text COLLATE pg_catalog."C",
    company_name text COLLATE pg_catalog."C",
    email text COLLATE pg_catalog."C",
    phone text COLLATE pg_catalog."C",
    website text COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    source text COLLATE pg_catalog."C",
    need text COLLATE pg_catalog."C",
    items jsonb DEFAULT '[]'::jsonb NOT NULL,
    preferences jsonb DEFAULT '[]'::jsonb NOT NULL,
    industry text COLLATE pg_catalog."C",
    size text COLLATE pg_catalog."C",
    tags jsonb DEFAULT '[]'::jsonb NOT NULL,
    owner uuid,
    team uuid,
    party uuid,
    converted_at timestamp with time zone,
    source_key text COLLATE pg_catalog."C",
    CONSTRAINT leads_size_check CHECK ((size = ANY (ARRAY['1-9'::text, '10-49'::text, '50-249'::text, '250-999'::text, '1000+'::text]))),
    CONSTRAINT leads_source_check CHECK ((source = ANY (ARRAY['website'::text, 'email'::text, 'phone'::text, 'social_media'::text, 'referral'::text, 'event'::text, 'advertising'::text, 'campaign'::text, 'existing_customer'::text, 'other'::text]))),
    CONSTRAINT leads_status_check CHECK ((status = ANY (ARRAY['new'::text, 'contacted'::text, 'qualified'::text, 'unqualified'::text, 'converted'::text])))
);
CREATE TABLE public.lost_reasons (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    name_vi text COLLATE pg_catalog."C",
    "position" bigint NOT NULL
);
CREATE TABLE public.notes (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    about_type text NOT NULL COLLATE pg_catalog."C",
    about uuid NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C",
    author uuid NOT NULL,
    CONSTRAINT notes_about_type_check CHECK ((about_type = ANY (ARRAY['party'::text, 'lead'::text, 'opportunity'::text])))
);
CREATE TABLE public.one_time_links (
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);
CREATE TABLE public.opportunities (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    party uuid,
    contacts jsonb DEFAULT '[]'::jsonb NOT NULL,
    pipeline uuid NOT NULL,
    stage uuid NOT NULL,
    outcome text NOT NULL COLLATE pg_catalog."C",
    place text NOT NULL COLLATE pg_catalog."C",
    stage_since timestamp with time zone NOT NULL,
    value bigint,
    currency text NOT NULL COLLATE pg_catalog."C",
    recurring_value bigint,
    own_probability bigint,
    probability bigint NOT NULL,
    expected_close date,
    closed_on date,
    kind text COLLATE pg_catalog."C",
    budget bigint,
    items jsonb DEFAULT '[]'::jsonb NOT NULL,
    source text COLLATE pg_catalog."C",
    lead uuid,
    competitor text COLLATE pg_catalog."C",
    lost_reason uuid,
    lost_note text COLLATE pg_catalog."C",
    tags jsonb DEFAULT '[]'::jsonb NOT NULL,
    owner uuid,
    team uuid,
    source_key text COLLATE pg_catalog."C",
    competitors jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT opportunities_kind_check CHECK ((kind = ANY (ARRAY['sales'::text, 'partnership'::text, 'repeat_order'::text]))),
    CONSTRAINT opportunities_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text]))),
    CONSTRAINT opportunities_source_check CHECK ((source = ANY (ARRAY['website'::text, 'email'::text, 'phone'::text, 'social_media'::text, 'referral'::text, 'event'::text, 'advertising'::text, 'campaign'::text, 'existing_customer'::text, 'other'::text])))
);
CREATE TABLE public.opportunity_intervals (
    opportunity uuid NOT NULL,
    n bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    stage uuid NOT NULL,
    owner uuid,
    team uuid,
    value bigint,
    currency text NOT NULL COLLATE pg_catalog."C",
    probability bigint NOT NULL,
    expected_close date
);
CREATE TABLE public.parties (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    roles jsonb DEFAULT '[]'::jsonb NOT NULL,
    job_title text COLLATE pg_catalog."C",
    emails jsonb DEFAULT '[]'::jsonb NOT NULL,
    phones jsonb DEFAULT '[]'::jsonb NOT NULL,
    addresses jsonb DEFAULT '[]'::jsonb NOT NULL,
    website text COLLATE pg_catalog."C",
    industry text COLLATE pg_catalog."C",
    size text COLLATE pg_catalog."C",
    employees bigint,
    revenue bigint,
    currency text COLLATE pg_catalog."C",
    founded bigint,
    language text COLLATE pg_catalog."C",
    birthday date,
    parent uuid,
    tags jsonb DEFAULT '[]'::jsonb NOT NULL,
    owner uuid,
    team uuid,
    source_key text COLLATE pg_catalog."C",
    CONSTRAINT parties_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'person'::text]))),
    CONSTRAINT parties_language_check CHECK ((language = ANY (ARRAY['en'::text, 'vi'::text]))),
    CONSTRAINT parties_size_check CHECK ((size = ANY (ARRAY['1-9'::text, '10-49'::text, '50-249'::text, '250-999'::text, '1000+'::text])))
);
CREATE TABLE public.pipelines (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    name_vi text COLLATE pg_catalog."C",
    "position" bigint NOT NULL
);
CREATE TABLE public.property_setters (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    of text NOT NULL COLLATE pg_catalog."C",
    field text COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    name_vi text COLLATE pg_catalog."C",
    plural text COLLATE pg_catalog."C",
    plural_vi text COLLATE pg_catalog."C",
    required boolean,
    required_when text COLLATE pg_catalog."C",
    section uuid,
    "position" bigint,
    hidden boolean,
    on_card boolean,
    shown_to jsonb DEFAULT '[]'::jsonb NOT NULL
);
CREATE TABLE public.record_entries (
    record uuid NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    entry text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.relationships (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    person uuid NOT NULL,
    organisation uuid NOT NULL,
    role text COLLATE pg_catalog."C",
    since date,
    until date
);
CREATE TABLE public.roles (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    name_vi text COLLATE pg_catalog."C",
    rights jsonb NOT NULL
);
CREATE TABLE public.saved_views (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    name_vi text COLLATE pg_catalog."C",
    record_type text NOT NULL COLLATE pg_catalog."C",
    shared text NOT NULL COLLATE pg_catalog."C",
    owner uuid,
    team uuid,
    selection text COLLATE pg_catalog."C",
    columns text COLLATE pg_catalog."C",
    sorted_by text COLLATE pg_catalog."C",
    grouped_by text COLLATE pg_catalog."C",
    presentation text NOT NULL COLLATE pg_catalog."C",
    board_by text COLLATE pg_catalog."C",
    lanes text COLLATE pg_catalog."C",
    pinned boolean,
    is_default boolean,
    segment boolean,
    CONSTRAINT saved_views_presentation_check CHECK ((presentation = ANY (ARRAY['list'::text, 'board'::text]))),
    CONSTRAINT saved_views_shared_check CHECK ((shared = ANY (ARRAY['private'::text, 'team'::text, 'everyone'::text])))
);
CREATE TABLE public.search_tokens (
    record_type text NOT NULL COLLATE pg_catalog."C",
    token text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    weight bigint NOT NULL,
    owner uuid,
    team uuid
);
CREATE TABLE public.sections (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    of text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    name_vi text COLLATE pg_catalog."C",
    "position" bigint NOT NULL
);
CREATE TABLE public.series (
    name text NOT NULL COLLATE pg_catalog."C",
    last bigint NOT NULL
);
CREATE TABLE public.sessions (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    device text NOT NULL COLLATE pg_catalog."C",
    shared_device boolean NOT NULL,
    viewing uuid
);
CREATE TABLE public.settings (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.shape_head (
    n bigint NOT NULL
);
CREATE TABLE public.sign_in_attempts (
    key text NOT NULL COLLATE pg_catalog."C",
    failures bigint NOT NULL,
    last_at timestamp with time zone NOT NULL
);
CREATE TABLE public.stage_totals (
    stage uuid NOT NULL,
    month text NOT NULL COLLATE pg_catalog."C",
    owner uuid NOT NULL,
    team uuid NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    deals bigint NOT NULL,
    sum bigint NOT NULL,
    weighted bigint NOT NULL
);
CREATE TABLE public.stages (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    pipeline uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    name_vi text COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    outcome text NOT NULL COLLATE pg_catalog."C",
    probability bigint NOT NULL,
    stale_days bigint,
    required_fields jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT stages_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
);
CREATE TABLE public.tags (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    color text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT tags_color_check CHECK ((color = ANY (ARRAY['red'::text, 'orange'::text, 'yellow'::text, 'green'::text, 'teal'::text, 'blue'::text, 'purple'::text, 'pink'::text])))
);
CREATE TABLE public.teams (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    parent uuid,
    source_key text COLLATE pg_catalog."C"
);
CREATE TABLE public.users (
    id uuid NOT NULL,
    n bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    sort_key bytea,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    email text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    team uuid,
    status text NOT NULL COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    time_zone text COLLATE pg_catalog."C",
    currency text COLLATE pg_catalog."C",
    source_key text COLLATE pg_catalog."C",
    CONSTRAINT users_language_check CHECK ((language = ANY (ARRAY['en'::text, 'vi'::text]))),
    CONSTRAINT users_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text])))
);
CREATE TABLE public.word_endings (
    ending text NOT NULL COLLATE pg_catalog."C",
    word text NOT NULL COLLATE pg_catalog."C"
);
INSERT INTO public._sqlx_migrations VALUES (1, 'foundation', '2026-11-27 18:37:34.556722+00', true, '\x57b09fe910a2688012f3e9cfb978aac73bea4ce8d30404d5952e6be8ffd25018aca0f8572b8f7b6124ae03a46515e2aa', 54203264);
INSERT INTO public._sqlx_migrations VALUES (2, 'fast boards', '2026-11-27 18:37:34.556722+00', true, '\xfe021a13dd2a8301643f50356822c9403c341a5108db01462fa7ab3fb77f4fcc02bb5a46470f245e996e80a4d42b885b', 4856115);
INSERT INTO public._sqlx_migrations VALUES (3, 'find and shape', '2026-11-27 18:37:34.556722+00', true, '\xc7df8a4ee249bd21c439a6d62c828a8f996727ac5e5b8541f176a979144b823f10f9786494970113950667607f585de5', 27109669);
INSERT INTO public._sqlx_migrations VALUES (4, 'make it fit', '2026-11-27 18:37:34.556722+00', true, '\xe318d69c194e1840f5ca08cb9253ecd722acf637d774175255465638b92e49ec98f284987d517f1cc62be5515414c669', 10392531);
INSERT INTO public._sqlx_migrations VALUES (5, 'what a foot says', '2026-11-27 18:37:34.556722+00', true, '\x14050d0c4f84487e71b272b80db5f93eba0ed5a133b110d4d7d0ec9a381a8fc12af13631f4290cc537462e08cfe8b28d', 4594739);
INSERT INTO public.api_tokens VALUES ('01a257a8-f3e0-7000-8000-0000000000f8', '\x5586e3c560a25094ca77f9a60f5e5bda8eff03252d9de6e38e7baa74200cf4ff', '01a19b7c-a680-7000-8000-00000000001c', 'kept', '2026-12-08 21:57:00+00', NULL);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000011', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xe7ecc3aef3b15e65550a3864e4e16c480928dbbd5cf06751a570993723b59100', 2, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000013', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xb35aa489b6799ee61d5f2432699ca8b20ee20e1986cff2eb405683c6af2f3624', 3, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000015', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x32796ad8f1483df9c70de9148649dc448a8e9d254c30b6255ad397505fc547a2', 4, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000017', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x3dfea1e76fc0728358644960b381f9b66fb9a8a075508d1daf0f34a66364a1da', 5, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000018', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '\xe9924c209d48eb7a39a79140f48c4441696e57cd0d20d1775605777db5022f98', 6, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-00000000001a', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x25e256c2aeeacf9d9566a95cb54d23a756f5235416ec1c5128708e7a27bd106c', 7, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-00000000001b', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '\x192fc27ef3b317687fba9d30d044a0b3f6cdc20cc0fd8aad17086e1132545386', 8, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-00000000001d', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xa4ee46c7df9cad36d0aa162c220a3c0298e1574f3e0120a38a1e45857a41d701', 9, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-00000000001e', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '\x7e48a047b07e34993858664da731aeeaf7dc2cdeb35639b31f697f79416ffefd', 10, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000020', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x7d8c37783fe6d7393b8692dfe24b9df189c7549ab4b09c604c2db5c29867b4bc', 11, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000021', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '\xea0d7bca7f16263ae9d8d1fecf9646d3c93df3f1665e4c915eeacfa74ec88c7e', 12, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000023', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xe6f407cadba6f0d7cac4203357500ab038c350d0c0921486474d0d5bdc2b04e7', 13, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000024', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '\x324597d5f3984bd3389f56aba93118d11dce8b5ecae0d4843293a6a73fb69330', 14, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000026', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xadf535940cd99e0a5f7298f500612b7271dcfba6c2b0b5f549f4c19853efc75d', 15, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000027', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '\xf595c4ae527e4b3e26f5a57c7ba2c2e8bd81b29f072f1bafa84026faf27977d3', 16, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000029', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xe1ff74911ca61f979f92fbb1f25f05131ead879f00758e807b716664923267e7', 17, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-00000000002a', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '\x0d55d312297757bfebea6aca65bf0ad7c9b4ed6b53dcb4ba2a931e5887f9a8b5', 18, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-00000000002c', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x7fdfe1e477c69b3efdf95f65526459b3a9c5fb0f3d60dc0993becf2fb304356c', 19, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-00000000002e', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x85f4d09d33f8cc4fe5fa90b7acacca908c29941b628a203b48ad87911dc886d3', 20, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000030', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x7e6a44427af6d2a51335c7839ac87f3d1a077c9cfb3a58e77ad3b57ec068cc66', 21, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000032', '01a19b7c-a680-7000-8000-00000000001f', 'create_record', '\x72f8007add9f592fcd3d43fa7e1d1f270262e4990f72f9cf87c86869f300bdc2', 22, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000034', '01a19b7c-a680-7000-8000-000000000022', 'create_record', '\x8831c062f887ff6d01210ea9bf449ebd0c4b2c418345be320530f16fd88a1333', 23, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000036', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xb41853ecf86854e6c7f4d9fd7fd4b3f7e776ade72b3b98fd2cbdf93369ec4e13', 24, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-000000000038', '01a19b7c-a680-7000-8000-00000000001f', 'create_record', '\x9ef6401ad802b181f70f4ec68ba720db73c07822f01b5356efebbe483f1c172a', 25, 'null', false);
INSERT INTO public.commands VALUES ('01a19b7c-a680-7000-8000-00000000003a', '01a19b7c-a680-7000-8000-000000000022', 'create_record', '\xb15a20ae5816da65a26c72c1d04dbb509b2caa6c078ad61138a324ab93e17c2d', 26, 'null', false);
INSERT INTO public.commands VALUES ('01a19b83-0f20-7000-8000-00000000003c', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x82bf4b04dba02a4e6a516e848fc6ae6d85c1a0fbe4253c692fe7c118a5af75ed', 27, 'null', false);
INSERT INTO public.commands VALUES ('01a19b89-77c0-7000-8000-00000000003e', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x0595ae9773ea12326ab5592cd70033b34c88478ca9111c398657cc1d58ae541c', 28, 'null', false);
INSERT INTO public.commands VALUES ('01a19b8f-e060-7000-8000-000000000040', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x4ba57ecdf7784bc6bf1d111573abdddea62bf914dcc9c8dafd5fb8dba13d9ea2', 29, 'null', false);
INSERT INTO public.commands VALUES ('01a19b96-4900-7000-8000-000000000042', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xe26fe701f0fe40f64597632674e127300967876a72fe8513a341ff1bab11938d', 30, 'null', false);
INSERT INTO public.commands VALUES ('01a19b9c-b1a0-7000-8000-000000000044', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x0e4569d26d488e70cbe5d3795aa5e140b8ec39a0787249c604a7a97fb22a3d25', 31, 'null', false);
INSERT INTO public.commands VALUES ('01a19ba3-1a40-7000-8000-000000000046', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x0a515ded28c71be456ceb3ea7477e4268cf9a758d070144f93fbb517b35abd0c', 32, 'null', false);
INSERT INTO public.commands VALUES ('01a19ba9-82e0-7000-8000-000000000048', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xcaf5481851eb8e666b952b96359ab8d93a7525a31923a001168415e49e92d32b', 33, 'null', false);
INSERT INTO public.commands VALUES ('01a19baf-eb80-7000-8000-00000000004a', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x3ac75e40f1fa5ce5ec1bc33dbb70d1175d544ba534a8435250294d741dcc007a', 34, 'null', false);
INSERT INTO public.commands VALUES ('01a19bb6-5420-7000-8000-00000000004c', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xfc6608b1c4bed0eabe25a2ce12b0aad3ef0934045e890ab4bc3eece0d2b3584e', 35, 'null', false);
INSERT INTO public.commands VALUES ('01a19bbc-bcc0-7000-8000-00000000004e', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xf9ba86c76715e814b881a45b4becf680cf8a42b0162658a6d34ca93c4c713d04', 36, 'null', false);
INSERT INTO public.commands VALUES ('01a19bc3-2560-7000-8000-000000000050', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xce75ce65e236adcd62e41cd803452ef4782ce4f1311f9a1fc939efe4a818bd43', 37, 'null', false);
INSERT INTO public.commands VALUES ('01a19bc9-8e00-7000-8000-000000000052', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x0c60cff39354cb005ff5c8693d66d1dde8ae281da14970c7bc14020a9cdb1f39', 38, 'null', false);
INSERT INTO public.commands VALUES ('01a19bcf-f6a0-7000-8000-000000000054', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xde0a21e078f96d767d107b5e7ea68d29016aa470e98c74296e36825fbbe93d46', 39, 'null', false);
INSERT INTO public.commands VALUES ('01a19bd6-5f40-7000-8000-000000000056', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x82bba6e490495f9c4c0faadf5a8e495fbf8e34e2ed48217b0294fb755e9a5818', 40, 'null', false);
INSERT INTO public.commands VALUES ('01a19bdc-c7e0-7000-8000-000000000057', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '\x8869680899d4055162c3be9a531427728b0dccc52a8c6abfbd52689fc91ea468', 41, 'null', false);
INSERT INTO public.commands VALUES ('01a19be3-3080-7000-8000-000000000059', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x53ed5e17f61b2dcf4082fc15d7df5c61e5f37d31f20f7860d0ff8411b428d1f8', 42, 'null', false);
INSERT INTO public.commands VALUES ('01a19be9-9920-7000-8000-00000000005a', '01a19b7c-a680-7000-8000-000000000001', 'delete_record', '\xbf12d392d9d7d4adeeb365ae9844cc5fc34f01272a6db13eff002711564b56e1', 43, 'null', false);
INSERT INTO public.commands VALUES ('01a19bf0-01c0-7000-8000-00000000005b', '01a19b7c-a680-7000-8000-000000000001', 'change_record', '\x34be692f69eb9608c4d97f67d26febd3f13cc6c8cbf3971261847879ca344b9f', 44, 'null', false);
INSERT INTO public.commands VALUES ('01a19bf6-6a60-7000-8000-00000000005c', '01a19b7c-a680-7000-8000-000000000001', 'undo', '\xb21fa65bfacbcb3416eb5d39d8c6e69ec2e577d9a5dfe18d4c8ec93f77328caa', 45, 'null', false);
INSERT INTO public.commands VALUES ('01a19bfc-d300-7000-8000-00000000005d', '01a19b7c-a680-7000-8000-000000000001', 'undo', '\x9a33dcb9abff796ef8a19948fa7b60ca87e92bf2e4204705b79db37ae8313fe7', 46, 'null', false);
INSERT INTO public.commands VALUES ('01a19c03-3ba0-7000-8000-00000000005f', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x6b7e8d5a95aade5272c4fbeb65015da97e33d75b8531d2966778eb2dd3fb0485', 47, 'null', false);
INSERT INTO public.commands VALUES ('01a19c09-a440-7000-8000-000000000061', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xc593f3d3d1384b3b1b4ab30855ef8395c026ffd401a38e7c00f82f80672cc223', 48, 'null', false);
INSERT INTO public.commands VALUES ('01a19c10-0ce0-7000-8000-000000000062', '01a19b7c-a680-7000-8000-000000000001', 'change_record', '\x6b3b940f5b1ea8fb6f8f678979e0caa0a939c3560c518af9a4207fdca97b0665', 49, 'null', false);
INSERT INTO public.commands VALUES ('01a19c16-7580-7000-8000-000000000064', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x63d8c0140f9c35feffa70a21b24acd015f5e512d44d824f6fe0f0084318a49aa', 50, 'null', false);
INSERT INTO public.commands VALUES ('01a19c1c-de20-7000-8000-000000000065', '01a19b7c-a680-7000-8000-000000000001', 'delete_record', '\x31e8a4953cb8f0932cbcfaaf6892063ce80382c5b1c0faf02401d90b0125ac45', 51, 'null', false);
INSERT INTO public.commands VALUES ('01a1a66f-fec0-7000-8000-000000000067', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x472ca0e39ef88bb383a680a64bdab1dfd8c3c32435619b3e1a99f5e172d9dcce', 52, 'null', false);
INSERT INTO public.commands VALUES ('01a1a676-6760-7000-8000-000000000069', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x6dcdc1b0c3e05157dc0a1a0c64404147a1ec4885d5c5e04b5f3aa3cb70c365a1', 53, 'null', false);
INSERT INTO public.commands VALUES ('01a1a67c-d000-7000-8000-00000000006a', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '\x74dccac2047d6e83f99e5da56e8ec6b20ea3d8b49da9a423d1a495543d19e438', 54, 'null', false);
INSERT INTO public.commands VALUES ('01a1a683-38a0-7000-8000-00000000006c', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x02f8994d611e5990c0c16e32e61884919c1678a48f6b88e60c8b2f588fcf4576', 55, 'null', false);
INSERT INTO public.commands VALUES ('01a1a689-a140-7000-8000-00000000006d', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '\xca1ad06b9aebc5a8659ff5e878f0023a10fa6584dc58571036452a0af184cb04', 56, 'null', false);
INSERT INTO public.commands VALUES ('01a1a690-09e0-7000-8000-00000000006f', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x6c1038e7edaee234806518469bcb6a51066974144301ef29f18dd60b0740d749', 57, 'null', false);
INSERT INTO public.commands VALUES ('01a1a696-7280-7000-8000-000000000070', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '\x0eb41e50c3badff5806dc7a88f863bd0ae9b918883dbf1b6281c5556bfb2c07a', 58, 'null', false);
INSERT INTO public.commands VALUES ('01a1a69c-db20-7000-8000-000000000072', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xf2e42f83ce8a817b3f6deae0b8af34ffc27c2e078bb040b9633a4f46b18330ca', 59, 'null', false);
INSERT INTO public.commands VALUES ('01a1a6a3-43c0-7000-8000-000000000074', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x41655511b899e62ac26f4a6e47cc9b1b30b7bc650d8ad25fac5e0ee15db7ac82', 60, 'null', false);
INSERT INTO public.commands VALUES ('01a1a6a9-ac60-7000-8000-000000000075', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '\xec9a40f033d48d0b2619bf34730aa7f513be2082046838e09085a42eb60605f3', 61, 'null', false);
INSERT INTO public.commands VALUES ('01a1a6b0-1500-7000-8000-000000000076', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '\xd3439b0681675dbb1d6e84c3faf788212ea4cc5eb60f49db500ee300aa7747a5', 62, 'null', false);
INSERT INTO public.commands VALUES ('01a1a6b6-7da0-7000-8000-000000000077', '01a19b7c-a680-7000-8000-00000000001c', 'restore_record', '\x7db2058fce4b02766e27a727ffc231c277b5432591d6aac077d76f6235b5d47a', 63, 'null', false);
INSERT INTO public.commands VALUES ('01a1a6bc-e640-7000-8000-000000000079', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x86fcdbbcbb06100e76543e029ac5dcf1aa4f20c6e0acb4c412bc5bd2183f2e95', 64, 'null', false);
INSERT INTO public.commands VALUES ('01a1a6c9-b780-7000-8000-00000000007f', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x2da8d2fe4274566827f7ab243afdfee10912efb4687b8777300cbf9d57fdbde0', 66, 'null', false);
INSERT INTO public.commands VALUES ('01a1a6d6-88c0-7000-8000-000000000085', '01a19b7c-a680-7000-8000-00000000001c', 'undo', '\x1af75b38f4ef0d9d2f1694b5162986c80f718493f527eb945c8354918322e8ae', 68, 'null', false);
INSERT INTO public.commands VALUES ('01a1ac09-b600-7000-8000-000000000088', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\xde6ad3b9775e23f26c1077e97dda26fa694fa19dd64a1f49e1ff2abb9fdd7c8a', 70, 'null', false);
INSERT INTO public.commands VALUES ('01a1b663-3f40-7000-8000-00000000008a', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\xde6ad3b9775e23f26c1077e97dda26fa694fa19dd64a1f49e1ff2abb9fdd7c8a', 72, 'null', false);
INSERT INTO public.commands VALUES ('01a1bb96-6c80-7000-8000-00000000008d', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x9416af58b87ada0834e535f018fc46e0faf1759064cba0b9cd9b25726e1296d4', 74, 'null', false);
INSERT INTO public.commands VALUES ('01a1bba3-3dc0-7000-8000-000000000090', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xd8b7b01a10c6013e1c1be5d5b6b8c9634737817b5f5f458a501cdd249fb2f696', 76, 'null', false);
INSERT INTO public.commands VALUES ('01a1bbb0-0f00-7000-8000-000000000093', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xdd4c2c5c0e572eaf9a9f0555deba1a47c30dc2f8e535b2f5edfcf2ca7a36953b', 78, 'null', false);
INSERT INTO public.commands VALUES ('01a1bbbc-e040-7000-8000-000000000096', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '\x6928c59439040662b37a8d0a2344bf24b2c6d1ff924aafd4d935b86b530171f9', 80, 'null', false);
INSERT INTO public.commands VALUES ('01a1bbc9-b180-7000-8000-000000000098', '01a19b7c-a680-7000-8000-00000000001c', 'restore_record', '\x4db896f3e3c91928d2be3984feb4bf6d2b2a7c9d3947ce9a6b5a36ecec59db3e', 82, 'null', false);
INSERT INTO public.commands VALUES ('01a25655-4ac0-7000-8000-00000000009b', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\xe23954a99ae07c6021aba9a115870bb238aa1cf748886f9c3f4c66101238c692', 84, 'null', false);
INSERT INTO public.commands VALUES ('01a25662-1c00-7000-8000-00000000009d', '01a19b7c-a680-7000-8000-00000000001c', 'undo', '\x33deb3da2f6df839c2b6531ae462e1393ba0eff6d1d4da25435b60238a0840a5', 86, 'null', false);
INSERT INTO public.commands VALUES ('01a2566e-ed40-7000-8000-0000000000a0', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\x9d19491768fba92785107611888f6ab8c39a1a023d497de3fe3885eae7097898', 88, 'null', false);
INSERT INTO public.commands VALUES ('01a2567b-be80-7000-8000-0000000000a3', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\xa09cbf195f58ea78296b54bec44a0869637b98d912b3744d62837d81875d568f', 90, 'null', false);
INSERT INTO public.commands VALUES ('01a25688-8fc0-7000-8000-0000000000a6', '01a19b7c-a680-7000-8000-000000000001', 'retire_stage', '\x537847931bd0ad7f4fc7143b69125cc0c1abe6f218c6f998e1627a29d70e3255', 92, 'null', true);
INSERT INTO public.commands VALUES ('01a2568e-f860-7000-8000-0000000000a7', '01a19b7c-a680-7000-8000-000000000019', 'change_record', '\xa76ca78f8b2d9cfcd2e161c528c8dbeed28e24382f32a757f9a6caf861c2f8d6', 94, 'null', false);
INSERT INTO public.commands VALUES ('01a2569b-c9a0-7000-8000-0000000000aa', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x567b5a7e61b04296f15814fd0d0a1453831975a182d9670c16d272b70410d50e', 96, 'null', false);
INSERT INTO public.commands VALUES ('01a256a8-9ae0-7000-8000-0000000000ad', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x430936ae69fa72861bcedad9a267bd4e494a7c20401be99e472fa7362261d89a', 98, 'null', false);
INSERT INTO public.commands VALUES ('01a256b5-6c20-7000-8000-0000000000af', '01a19b7c-a680-7000-8000-000000000001', 'delete_record', '\xb60c02d37dee31533426efabbae02e3741bfcc3c2e7b31b8dbf61bcf16c7632b', 100, 'null', false);
INSERT INTO public.commands VALUES ('01a256c2-3d60-7000-8000-0000000000b3', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x2eb36646b55ef0e8f34b899da297894d40816992f6e2adb06c6db931c09afe8f', 102, 'null', false);
INSERT INTO public.commands VALUES ('01a256cf-0ea0-7000-8000-0000000000b6', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x4a1497a7db967d41ff9d9ec8087cf4cf19f71d0ac8cf62ba930d7f7f94772e82', 104, 'null', false);
INSERT INTO public.commands VALUES ('01a256db-dfe0-7000-8000-0000000000b9', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x7a7df5ed16758cb815e24747b6ffd43f766eb5d9f8723c34cb359d06481464a0', 106, 'null', false);
INSERT INTO public.commands VALUES ('01a256e8-b120-7000-8000-0000000000bc', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '\x7effceb673a92fad5718cdee3a27ae9ba869aa820644359282da8bc75e27a1b1', 108, 'null', false);
INSERT INTO public.commands VALUES ('01a256f5-8260-7000-8000-0000000000bf', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '\x87794db90e8139773efc7f7770c1ee8a7dcdd39bba489aa0062b99ee82f59d6b', 110, 'null', false);
INSERT INTO public.commands VALUES ('01a25702-53a0-7000-8000-0000000000c3', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x6e46a52bac64340709c46b0caa5a5f1356fd2245fcb5eb9bdf5b1c7c2715bf26', 112, 'null', false);
INSERT INTO public.commands VALUES ('01a2570f-24e0-7000-8000-0000000000c6', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xa81e17db98e66c2deb039cea0ca74c53152214ab43518e8fd75334a6b9142c0c', 114, 'null', false);
INSERT INTO public.commands VALUES ('01a2571b-f620-7000-8000-0000000000cb', '01a19b7c-a680-7000-8000-000000000001', 'import_records', '\xb2201a8013767bd56364f7a7aa55de38fd65d0b1042e415b24b0e978f5b8b7c2', 116, '[{"id": "01a25715-8d80-7000-8000-0000000000c8", "result": "created", "missing": [], "last_effect": null}, {"id": "01a25715-8d80-7000-8000-0000000000c9", "result": "created", "missing": [], "last_effect": null}, {"id": "01a25715-8d80-7000-8000-0000000000ca", "result": "created", "missing": [], "last_effect": null}]', false);
INSERT INTO public.commands VALUES ('01a25728-c760-7000-8000-0000000000d0', '01a19b7c-a680-7000-8000-000000000001', 'undo_import', '\xfca8c53ca6c4bb886628ffd7b9e1d181946fe6c1ef40d6e8f1568fda59ac9081', 118, '{"left": 0, "records": 3}', false);
INSERT INTO public.commands VALUES ('01a25735-98a0-7000-8000-0000000000d4', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x37c871d7770ceb5eb1da925ee775655f6c4767d59781d107bdd8512ed4f0679e', 120, 'null', false);
INSERT INTO public.commands VALUES ('01a25742-69e0-7000-8000-0000000000d8', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x00b79ca9279744f9115ccbe99cd026e073ed699468fe163da11b5bf6501a5177', 122, 'null', false);
INSERT INTO public.commands VALUES ('01a2574f-3b20-7000-8000-0000000000da', '01a19b7c-a680-7000-8000-000000000001', 'delete_record', '\x4e1a0c6f55b0f7a12b389a25b45622f3d8a9ab8df7ec81bd933c3d720ba417a8', 124, 'null', false);
INSERT INTO public.commands VALUES ('01a2575c-0c60-7000-8000-0000000000de', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x61be5d8114047455a2cfa1f4a159bc4017650abe687a9b376b9dea7dc93d11b7', 126, 'null', false);
INSERT INTO public.commands VALUES ('01a25768-dda0-7000-8000-0000000000e2', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x670bb7b1f28b0ea9d569b8f831352041f5ad2367b3c53c23eaf502f7189cc1e8', 128, 'null', false);
INSERT INTO public.commands VALUES ('01a25775-aee0-7000-8000-0000000000e7', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xb6dceb2b10baf42f40b367f3b7242e2189bce984bc18fcc952fedadba34b9d5e', 130, 'null', false);
INSERT INTO public.commands VALUES ('01a25782-8020-7000-8000-0000000000ea', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x3451e18696184088751011e3bc2016764ec4499ca16139f967674a6736b18235', 132, 'null', false);
INSERT INTO public.commands VALUES ('01a2578f-5160-7000-8000-0000000000ee', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x97570ff1bf21a6e5165f8d6e97c688276eed8aab85e408e4bbcf8e9a5a5e17e1', 134, 'null', false);
INSERT INTO public.commands VALUES ('01a25795-ba00-7000-8000-0000000000f0', '01a19b7c-a680-7000-8000-000000000001', 'hand_over', '\x3b9dc9ffc436a2e15b7134411135211293117ad935310ee5f0d61d5344d1fc24', 136, 'null', true);
INSERT INTO public.commands VALUES ('01a2579c-22a0-7000-8000-0000000000f1', '01a19b7c-a680-7000-8000-000000000001', 'disable_user', '\x7e3207937b7d906f959254777385d50235efdba0480f115310ae03393927aac4', 137, 'null', false);
INSERT INTO public.commands VALUES ('01a257a8-f3e0-7000-8000-0000000000f3', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '\x0d55d312297757bfebea6aca65bf0ad7c9b4ed6b53dcb4ba2a931e5887f9a8b5', 139, 'null', false);
INSERT INTO public.commands VALUES ('01a1a6c3-4ee0-7000-8000-00000000007d', '01a19b7c-a680-7000-8000-000000000019', 'convert_lead', '\x86c2c816bb052cf11e60009c73dbd75fa8e0408d2e2a23c629d60e10eaff903a', 65, '{"party": "01a19bc3-2560-7000-8000-000000000051", "opportunity": "01a1a6bc-e640-7000-8000-00000000007c"}', false);
INSERT INTO public.commands VALUES ('01a1a6d0-2020-7000-8000-000000000084', '01a19b7c-a680-7000-8000-00000000001c', 'convert_lead', '\xe1be2581b828e2a4f5f7d4a31944dee18504ec6e00ce2c64cd1d638e35296f7f', 67, '{"party": "01a1a6c9-b780-7000-8000-000000000080", "opportunity": "01a1a6c9-b780-7000-8000-000000000083"}', false);
INSERT INTO public.commands VALUES ('01a1a6dc-f160-7000-8000-000000000087', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x7b25d3ee1ec890449021f92930941f5626f15d52ff345ccc09c15996415b2ced', 69, 'null', false);
INSERT INTO public.commands VALUES ('01a1b136-7aa0-7000-8000-000000000089', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\xb7ad82575288e86f652e6e080977d6deff6651c5ab3b478e5b187af83fa7e4ef', 71, 'null', false);
INSERT INTO public.commands VALUES ('01a1bb90-03e0-7000-8000-00000000008b', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\xdc7e7c8d8bf48aeba7ed4f0e1d3d6d0c18f685eb046aa558a1686d4bd3285c26', 73, 'null', false);
INSERT INTO public.commands VALUES ('01a1bb9c-d520-7000-8000-00000000008e', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\x5e4ae06d1d38dbaacaf7a84deb7e38dcb63181d0471340a27741bb42e74ad65c', 75, 'null', false);
INSERT INTO public.commands VALUES ('01a1bba9-a660-7000-8000-000000000091', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\x77721d6b4b924c333c9306fa40b228bfdd7aa495582965d64bb7b3b9424d6a78', 77, 'null', false);
INSERT INTO public.commands VALUES ('01a1bbb6-77a0-7000-8000-000000000095', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x86fdac2bbeae31f5c6f3b1ef9ef6384026736f8f8491d13e22aff0e81308e6ff', 79, 'null', false);
INSERT INTO public.commands VALUES ('01a1bbc3-48e0-7000-8000-000000000097', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '\x661c491815d6b9771e767399ada0ffac125b1f8209bc74babe2f78c6e8f81690', 81, 'null', false);
INSERT INTO public.commands VALUES ('01a2564e-e220-7000-8000-00000000009a', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xe4550b29887143d425eeb6be3cd892014606d411406b0d170e8e00cc047fa3aa', 83, 'null', false);
INSERT INTO public.commands VALUES ('01a2565b-b360-7000-8000-00000000009c', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '\x502146f96a7622bd53483667d5cec77f9fefab996627950caeac56429d4ebad1', 85, 'null', false);
INSERT INTO public.commands VALUES ('01a25668-84a0-7000-8000-00000000009f', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xc48418937044206dffd756826237ce490dc896819851db7968877185b2262730', 87, 'null', false);
INSERT INTO public.commands VALUES ('01a25675-55e0-7000-8000-0000000000a2', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x5e74d174a1eb6d8c78261e4405bd3fd6fe11a948efb4619725971512478bf32a', 89, 'null', false);
INSERT INTO public.commands VALUES ('01a25682-2720-7000-8000-0000000000a5', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x2ae98a715e0c75158841dacac213bbb39ce6b8ed826115621b60ee3471c83955', 91, 'null', false);
INSERT INTO public.commands VALUES ('e51c5498-2b0f-5939-af32-b63da630ff9c', '01a19b7c-a680-7000-8000-000000000001', 'retire_stage', '\x537847931bd0ad7f4fc7143b69125cc0c1abe6f218c6f998e1627a29d70e3255', 93, 'null', false);
INSERT INTO public.commands VALUES ('01a25695-6100-7000-8000-0000000000a8', '01a19b7c-a680-7000-8000-000000000019', 'undo', '\xa161b2c1c70bc0da056cc50d08901e2946868ec37cab1e0ebfc10e38fe722307', 95, 'null', false);
INSERT INTO public.commands VALUES ('01a256a2-3240-7000-8000-0000000000ab', '01a19b7c-a680-7000-8000-000000000001', 'rename_tag', '\x1ba9e24255ccfec3d80ae3db899f852de4ae8dd0da9d7219bc51fee3ad1a5491', 97, '3', false);
INSERT INTO public.commands VALUES ('01a256af-0380-7000-8000-0000000000ae', '01a19b7c-a680-7000-8000-000000000001', 'change_record', '\xd337417b4c46d0a9eea964e11eacde22cf5c4ca4d44f72f3aeace7cbe038ab35', 99, 'null', false);
INSERT INTO public.commands VALUES ('01a256bb-d4c0-7000-8000-0000000000b1', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xf2bfe92d61067347cb1113a8816e514551a066ae827d44a95390e874b0cd1e79', 101, 'null', false);
INSERT INTO public.commands VALUES ('01a256c8-a600-7000-8000-0000000000b4', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '\xfd11ab0c7bacc08dfcbf42306f610371634402f59efb4791bd3188fcafc53d79', 103, 'null', false);
INSERT INTO public.commands VALUES ('01a256d5-7740-7000-8000-0000000000b7', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '\xfde65d0354a3a6845750a067054dadc5281790d6afbe92c26d65d74fdfe4b5a6', 105, 'null', false);
INSERT INTO public.commands VALUES ('01a256e2-4880-7000-8000-0000000000bb', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x0f2cdf970c32e1fbf0e6fdd02ac0a8e87775db7f14ad07644f0d6bda86091c5e', 107, 'null', false);
INSERT INTO public.commands VALUES ('01a256ef-19c0-7000-8000-0000000000be', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\xecb68b78edaa9acf55cc7c1c8df4eef3a8e8989b9625b08748ab75523ad8f7bb', 109, 'null', false);
INSERT INTO public.commands VALUES ('01a256fb-eb00-7000-8000-0000000000c1', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '\x77c3e0fe10c1438d176ca5b855a20a5d1b528075164362336176ed57f7ca7ac6', 111, 'null', false);
INSERT INTO public.commands VALUES ('01a25708-bc40-7000-8000-0000000000c4', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '\x396164435ea987584125154525e8764cd35e805d51cd5d54e72390283b77869c', 113, 'null', false);
INSERT INTO public.commands VALUES ('01a25715-8d80-7000-8000-0000000000c7', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '\x056693e45d017adfbe7b7cf24a5ef0c22d48cbff6311747ccbc1e9440420047c', 115, 'null', false);
INSERT INTO public.commands VALUES ('01a25722-5ec0-7000-8000-0000000000cf', '01a19b7c-a680-7000-8000-000000000001', 'import_records', '\x14f1b98af220d19cd861b221b1670bc73e4576249f8b93616a0258f2cbada6f4', 117, '[{"id": "01a2571b-f620-7000-8000-0000000000cc", "result": "created", "missing": [], "last_effect": null}, {"id": "01a2571b-f620-7000-8000-0000000000cd", "result": "created", "missing": [], "last_effect": null}, {"id": "01a2571b-f620-7000-8000-0000000000ce", "result": "created", "missing": [], "last_effect": null}]', false);
INSERT INTO public.commands VALUES ('01a2572f-3000-7000-8000-0000000000d2', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x950f1461808019a1f075a9a408adf0a56e98b2e82b84aecf4a84729f3fc5d298', 119, 'null', false);
INSERT INTO public.commands VALUES ('01a2573c-0140-7000-8000-0000000000d6', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xf74630b2266f562cef2c1d35b05b0b00aaa3cc25170a3989a339c891808a6fd4', 121, 'null', false);
INSERT INTO public.commands VALUES ('01a25748-d280-7000-8000-0000000000d9', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '\x5328b35669c4f9b4263821d57f95191f425f1beead66d46bce6b40929c9e52ad', 123, 'null', false);
INSERT INTO public.commands VALUES ('01a25755-a3c0-7000-8000-0000000000dc', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x20a6cbfced273c181b0a8510452efc758e5f3405c9e84b0f704c909d26b29d92', 125, 'null', false);
INSERT INTO public.commands VALUES ('01a25762-7500-7000-8000-0000000000e0', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\x06b2b4ca09d1d4bad0c29b7ace8e8ef96cb4215ec73dc09182961704236ca2b7', 127, 'null', false);
INSERT INTO public.commands VALUES ('01a2576f-4640-7000-8000-0000000000e5', '01a19b7c-a680-7000-8000-000000000001', 'arrange_fields', '\xa776f7474c5cca577f9d87984a6ca3cacd21f3f88c00a0469816a9ea574893c0', 129, 'null', false);
INSERT INTO public.commands VALUES ('01a2577c-1780-7000-8000-0000000000e8', '01a19b7c-a680-7000-8000-000000000001', 'change_record', '\x5740a3a035c032f8094a1daffae9a42e77fa0996aa63869259b4dfe20a60a1a8', 131, 'null', false);
INSERT INTO public.commands VALUES ('01a25788-e8c0-7000-8000-0000000000ec', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '\xc22aad6561223ed029a1e303323c00b1b5f82564b0ed6ff0adee587ba6416d99', 133, 'null', false);
INSERT INTO public.commands VALUES ('bb62a3ca-8b70-5999-8d17-00abc5074488', '01a19b7c-a680-7000-8000-000000000001', 'hand_over', '\x3b9dc9ffc436a2e15b7134411135211293117ad935310ee5f0d61d5344d1fc24', NULL, 'null', false);
INSERT INTO public.commands VALUES ('01a257a2-8b40-7000-8000-0000000000f2', '01a19b7c-a680-7000-8000-000000000001', 'disable_user', '\xe1674aa6afa522b052c7bc668c2d7536bb2f081a6aa7bab617264767bb4f1a5a', 138, 'null', false);
INSERT INTO public.competitors VALUES ('01a19c03-3ba0-7000-8000-000000000060', 49, '2026-11-02 11:34:00+00', NULL, '\x45392b04593b453901438a0901dcc2dc07', '{}', 'Nhà Xinh', 'https://nhaxinh.example', 'Rẻ, giao chậm', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL);
INSERT INTO public.competitors VALUES ('01a19c10-0ce0-7000-8000-000000000063', 51, '2026-11-02 11:48:00+00', '2026-11-02 11:55:00+00', '\x45392b04593b4539010c01dcc3dc07', '{}', 'Nha Xinh', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.credentials VALUES ('01a19b7c-a680-7000-8000-000000000001', '$argon2id$v=19$m=19456,t=2,p=1$MmiU5cOcyneaCNs8EHeHSA$T3I5PygeKxHXton9vE1UuvwGarDqP7HnPRU0W6iywBc', '2026-11-02 09:00:00+00');
INSERT INTO public.credentials VALUES ('01a19b7c-a680-7000-8000-000000000016', '$argon2id$v=19$m=19456,t=2,p=1$MmiU5cOcyneaCNs8EHeHSA$T3I5PygeKxHXton9vE1UuvwGarDqP7HnPRU0W6iywBc', '2026-11-02 09:00:00+00');
INSERT INTO public.credentials VALUES ('01a19b7c-a680-7000-8000-000000000019', '$argon2id$v=19$m=19456,t=2,p=1$MmiU5cOcyneaCNs8EHeHSA$T3I5PygeKxHXton9vE1UuvwGarDqP7HnPRU0W6iywBc', '2026-11-02 09:00:00+00');
INSERT INTO public.credentials VALUES ('01a19b7c-a680-7000-8000-00000000001c', '$argon2id$v=19$m=19456,t=2,p=1$MmiU5cOcyneaCNs8EHeHSA$T3I5PygeKxHXton9vE1UuvwGarDqP7HnPRU0W6iywBc', '2026-11-02 09:00:00+00');
INSERT INTO public.credentials VALUES ('01a19b7c-a680-7000-8000-00000000001f', '$argon2id$v=19$m=19456,t=2,p=1$MmiU5cOcyneaCNs8EHeHSA$T3I5PygeKxHXton9vE1UuvwGarDqP7HnPRU0W6iywBc', '2026-11-02 09:00:00+00');
INSERT INTO public.credentials VALUES ('01a19b7c-a680-7000-8000-000000000022', '$argon2id$v=19$m=19456,t=2,p=1$MmiU5cOcyneaCNs8EHeHSA$T3I5PygeKxHXton9vE1UuvwGarDqP7HnPRU0W6iywBc', '2026-11-02 09:00:00+00');
INSERT INTO public.credentials VALUES ('01a19b7c-a680-7000-8000-000000000025', '$argon2id$v=19$m=19456,t=2,p=1$MmiU5cOcyneaCNs8EHeHSA$T3I5PygeKxHXton9vE1UuvwGarDqP7HnPRU0W6iywBc', '2026-11-02 09:00:00+00');
INSERT INTO public.credentials VALUES ('01a19b7c-a680-7000-8000-000000000028', '$argon2id$v=19$m=19456,t=2,p=1$MmiU5cOcyneaCNs8EHeHSA$T3I5PygeKxHXton9vE1UuvwGarDqP7HnPRU0W6iywBc', '2026-11-02 09:00:00+00');
INSERT INTO public.credentials VALUES ('01a25788-e8c0-7000-8000-0000000000ed', '$argon2id$v=19$m=19456,t=2,p=1$TY+96R5QS0t5ZuiWRBKL/Q$QBqA0mOPhFrrYIkjgTaQ3bjCIXlaUfXfS/gabuJcDcA', '2026-12-08 21:29:00+00');
INSERT INTO public.custom_fields VALUES ('01a25728-c760-7000-8000-0000000000d1', 119, '2026-12-08 19:44:00+00', NULL, '\x4f480204373b2c035b044939334901448b04428b04418b040501dc12', '{}', 'opportunity', 'custom_so_giay_phep', 'Số giấy phép', 'Số giấy phép', 'text', '[]', NULL, NULL, NULL, true, NULL, 0, NULL, NULL, NULL);
INSERT INTO public.custom_fields VALUES ('01a2572f-3000-7000-8000-0000000000d3', 120, '2026-12-08 19:51:00+00', NULL, '\x2b4d332b010801dc07', '{}', 'opportunity', 'custom_area', 'Area', NULL, 'number', '[]', NULL, 2, NULL, NULL, NULL, 1, NULL, NULL, NULL);
INSERT INTO public.custom_fields VALUES ('01a25735-98a0-7000-8000-0000000000d5', 121, '2026-12-08 19:58:00+00', NULL, '\x2f474147534d4f010b01dc0a', '{}', 'opportunity', 'custom_colours', 'Colours', NULL, 'choices', '[{"label": "Red", "value": "red", "retired": false, "label_vi": ""}, {"label": "Blue", "value": "blue", "retired": false, "label_vi": ""}]', NULL, NULL, NULL, NULL, NULL, 2, NULL, NULL, NULL);
INSERT INTO public.custom_fields VALUES ('01a2573c-0140-7000-8000-0000000000d7', 124, '2026-12-08 20:05:00+00', '2026-12-08 20:19:00+00', '\x553b4f3b51010901dc08', '{}', 'opportunity', 'custom_visit', 'Visit', NULL, 'date', '[]', NULL, NULL, NULL, NULL, NULL, 3, NULL, NULL, NULL);
INSERT INTO public.custom_fields VALUES ('01a2575c-0c60-7000-8000-0000000000df', 127, '2026-12-08 20:40:00+00', NULL, '\x494d3b2f33044735042b4d332b011101dc10', '{}', 'opportunity', 'custom_price_of_area', 'Price of area', NULL, 'formula', '[]', NULL, NULL, NULL, NULL, NULL, 4, 'value / custom_area', 'money', NULL);
INSERT INTO public.custom_values VALUES ('01a19b7c-a680-7000-8000-00000000002f', '01a25728-c760-7000-8000-0000000000d1', NULL, 'GP-77');
INSERT INTO public.custom_values VALUES ('01a19b7c-a680-7000-8000-00000000002f', '01a2572f-3000-7000-8000-0000000000d3', 1250, NULL);
INSERT INTO public.custom_values VALUES ('01a19b7c-a680-7000-8000-00000000002f', '01a2573c-0140-7000-8000-0000000000d7', NULL, '2026-11-30');
INSERT INTO public.custom_values VALUES ('01a19b7c-a680-7000-8000-00000000002f', '01a2575c-0c60-7000-8000-0000000000df', 8000, NULL);
INSERT INTO public.exchange_rates VALUES ('01a19b7c-a680-7000-8000-000000000003', 1, '2026-11-02 09:00:00+00', NULL, '\x534f31010701dcdcdc', '{}', 'USD', '1');
INSERT INTO public.exchange_rates VALUES ('01a19b7c-a680-7000-8000-00000000003b', 27, '2026-11-02 09:07:00+00', NULL, '\x554531010701dcdcdc', '{}', 'VND', '0.00004');
INSERT INTO public.exchange_rates VALUES ('01a19b83-0f20-7000-8000-00000000003d', 28, '2026-11-02 09:14:00+00', NULL, '\x33534d010701dcdcdc', '{}', 'EUR', '1.08');
INSERT INTO public.exchange_rates VALUES ('01a19b89-77c0-7000-8000-00000000003f', 29, '2026-11-02 09:21:00+00', NULL, '\x3f5731010701dcdcdc', '{}', 'KWD', '3.25');



INSERT INTO public.identity_keys VALUES ('name', 'dong a foods', 'party', '01a19b7c-a680-7000-8000-00000000002b');
INSERT INTO public.identity_keys VALUES ('name', 'lan', 'lead', '01a19b7c-a680-7000-8000-000000000035');
INSERT INTO public.identity_keys VALUES ('name', 'linh', 'lead', '01a19b7c-a680-7000-8000-000000000037');
INSERT INTO public.identity_keys VALUES ('name', 'lewis', 'lead', '01a19b7c-a680-7000-8000-000000000039');
INSERT INTO public.identity_keys VALUES ('email', 'hello@daiviet.example', 'party', '01a19bc3-2560-7000-8000-000000000051');
INSERT INTO public.identity_keys VALUES ('email', 'ke.toan@daiviet.example', 'party', '01a19bc3-2560-7000-8000-000000000051');
INSERT INTO public.identity_keys VALUES ('name', 'dai viet', 'party', '01a19bc3-2560-7000-8000-000000000051');
INSERT INTO public.identity_keys VALUES ('phone', '+842438250000', 'party', '01a19bc3-2560-7000-8000-000000000051');
INSERT INTO public.identity_keys VALUES ('website', 'daiviet.example', 'party', '01a19bc3-2560-7000-8000-000000000051');
INSERT INTO public.identity_keys VALUES ('email', 'vu@daiviet.example', 'party', '01a19bc9-8e00-7000-8000-000000000053');
INSERT INTO public.identity_keys VALUES ('name', 'le vu', 'party', '01a19bc9-8e00-7000-8000-000000000053');
INSERT INTO public.identity_keys VALUES ('phone', '+84912345678', 'party', '01a19bc9-8e00-7000-8000-000000000053');
INSERT INTO public.identity_keys VALUES ('name', 'entered twice', 'party', '01a19bdc-c7e0-7000-8000-000000000058');
INSERT INTO public.identity_keys VALUES ('name', 'hong ha holding', 'party', '01a19bbc-bcc0-7000-8000-00000000004f');
INSERT INTO public.identity_keys VALUES ('name', 'pham thu', 'lead', '01a1a669-9620-7000-8000-000000000066');
INSERT INTO public.identity_keys VALUES ('name', 'ana contacted', 'lead', '01a1a66f-fec0-7000-8000-000000000068');
INSERT INTO public.identity_keys VALUES ('name', 'bo qualified', 'lead', '01a1a67c-d000-7000-8000-00000000006b');
INSERT INTO public.identity_keys VALUES ('name', 'cy unqualified', 'lead', '01a1a689-a140-7000-8000-00000000006e');
INSERT INTO public.identity_keys VALUES ('name', 'di deleted', 'lead', '01a1a696-7280-7000-8000-000000000071');
INSERT INTO public.identity_keys VALUES ('name', 'ed restored', 'lead', '01a1a69c-db20-7000-8000-000000000073');
INSERT INTO public.identity_keys VALUES ('email', 'fay@daiviet.example', 'lead', '01a1a6b6-7da0-7000-8000-000000000078');
INSERT INTO public.identity_keys VALUES ('name', 'fay known', 'lead', '01a1a6b6-7da0-7000-8000-000000000078');
INSERT INTO public.identity_keys VALUES ('email', 'fay@daiviet.example', 'party', '01a1a6bc-e640-7000-8000-00000000007a');
INSERT INTO public.identity_keys VALUES ('name', 'fay known', 'party', '01a1a6bc-e640-7000-8000-00000000007a');
INSERT INTO public.identity_keys VALUES ('name', 'gil fresh', 'lead', '01a1a6c3-4ee0-7000-8000-00000000007e');
INSERT INTO public.identity_keys VALUES ('phone', '+12025550147', 'lead', '01a1a6c3-4ee0-7000-8000-00000000007e');
INSERT INTO public.identity_keys VALUES ('website', 'gil.example', 'lead', '01a1a6c3-4ee0-7000-8000-00000000007e');
INSERT INTO public.identity_keys VALUES ('name', 'gil fresh', 'party', '01a1a6c9-b780-7000-8000-000000000080');
INSERT INTO public.identity_keys VALUES ('website', 'gil.example', 'party', '01a1a6c9-b780-7000-8000-000000000080');
INSERT INTO public.identity_keys VALUES ('name', 'gil fresh', 'party', '01a1a6c9-b780-7000-8000-000000000081');
INSERT INTO public.identity_keys VALUES ('phone', '+12025550147', 'party', '01a1a6c9-b780-7000-8000-000000000081');
INSERT INTO public.identity_keys VALUES ('name', 'imported kept 1', 'party', '01a25715-8d80-7000-8000-0000000000c8');
INSERT INTO public.identity_keys VALUES ('name', 'imported kept 2', 'party', '01a25715-8d80-7000-8000-0000000000c9');
INSERT INTO public.identity_keys VALUES ('name', 'imported kept 3', 'party', '01a25715-8d80-7000-8000-0000000000ca');
INSERT INTO public.identity_keys VALUES ('name', 'imported taken back 1', 'party', '01a2571b-f620-7000-8000-0000000000cc');
INSERT INTO public.identity_keys VALUES ('name', 'imported taken back 2', 'party', '01a2571b-f620-7000-8000-0000000000cd');
INSERT INTO public.identity_keys VALUES ('name', 'imported taken back 3', 'party', '01a2571b-f620-7000-8000-0000000000ce');
INSERT INTO public.items VALUES ('01a19b7c-a680-7000-8000-00000000002d', 20, '2026-11-02 09:00:00+00', NULL, '\x37515904494d47010b01dcdcdcc5dc06', '{}', 'GTX Pro', 'GTX', 'product', NULL, 482100, 'USD', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.items VALUES ('01a19bfc-d300-7000-8000-00000000005e', 47, '2026-11-02 11:27:00+00', NULL, '\x514d2b454f49474d51010d01dc0c', '{}', 'Transport', 'T-1', 'service', NULL, 12345, 'KWD', 'trip', NULL, NULL, NULL, NULL);
INSERT INTO public.journal VALUES (1, '01a19b7c-a680-7000-8000-00000000000f', '01a19b7c-a680-7000-8000-000000000001', 'set_up', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (2, '01a19b7c-a680-7000-8000-000000000011', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (3, '01a19b7c-a680-7000-8000-000000000013', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (4, '01a19b7c-a680-7000-8000-000000000015', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (5, '01a19b7c-a680-7000-8000-000000000017', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (6, '01a19b7c-a680-7000-8000-000000000018', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (7, '01a19b7c-a680-7000-8000-00000000001a', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (8, '01a19b7c-a680-7000-8000-00000000001b', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (9, '01a19b7c-a680-7000-8000-00000000001d', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (10, '01a19b7c-a680-7000-8000-00000000001e', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (11, '01a19b7c-a680-7000-8000-000000000020', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (12, '01a19b7c-a680-7000-8000-000000000021', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (13, '01a19b7c-a680-7000-8000-000000000023', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (14, '01a19b7c-a680-7000-8000-000000000024', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (15, '01a19b7c-a680-7000-8000-000000000026', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (16, '01a19b7c-a680-7000-8000-000000000027', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (17, '01a19b7c-a680-7000-8000-000000000029', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (18, '01a19b7c-a680-7000-8000-00000000002a', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (19, '01a19b7c-a680-7000-8000-00000000002c', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (20, '01a19b7c-a680-7000-8000-00000000002e', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (21, '01a19b7c-a680-7000-8000-000000000030', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (22, '01a19b7c-a680-7000-8000-000000000032', '01a19b7c-a680-7000-8000-00000000001f', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (23, '01a19b7c-a680-7000-8000-000000000034', '01a19b7c-a680-7000-8000-000000000022', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (24, '01a19b7c-a680-7000-8000-000000000036', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (25, '01a19b7c-a680-7000-8000-000000000038', '01a19b7c-a680-7000-8000-00000000001f', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (26, '01a19b7c-a680-7000-8000-00000000003a', '01a19b7c-a680-7000-8000-000000000022', 'create_record', '2026-11-02 09:00:00+00', '2026-11-02 09:00:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (27, '01a19b83-0f20-7000-8000-00000000003c', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:07:00+00', '2026-11-02 09:07:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (28, '01a19b89-77c0-7000-8000-00000000003e', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:14:00+00', '2026-11-02 09:14:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (29, '01a19b8f-e060-7000-8000-000000000040', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:21:00+00', '2026-11-02 09:21:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (30, '01a19b96-4900-7000-8000-000000000042', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:28:00+00', '2026-11-02 09:28:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (31, '01a19b9c-b1a0-7000-8000-000000000044', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:35:00+00', '2026-11-02 09:35:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (32, '01a19ba3-1a40-7000-8000-000000000046', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:42:00+00', '2026-11-02 09:42:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (33, '01a19ba9-82e0-7000-8000-000000000048', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:49:00+00', '2026-11-02 09:49:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (34, '01a19baf-eb80-7000-8000-00000000004a', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 09:56:00+00', '2026-11-02 09:56:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (35, '01a19bb6-5420-7000-8000-00000000004c', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 10:03:00+00', '2026-11-02 10:03:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (36, '01a19bbc-bcc0-7000-8000-00000000004e', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 10:10:00+00', '2026-11-02 10:10:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (37, '01a19bc3-2560-7000-8000-000000000050', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 10:17:00+00', '2026-11-02 10:17:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (38, '01a19bc9-8e00-7000-8000-000000000052', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-02 10:24:00+00', '2026-11-02 10:24:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (39, '01a19bcf-f6a0-7000-8000-000000000054', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-02 10:31:00+00', '2026-11-02 10:31:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (40, '01a19bd6-5f40-7000-8000-000000000056', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-02 10:38:00+00', '2026-11-02 10:38:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (41, '01a19bdc-c7e0-7000-8000-000000000057', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '2026-11-02 10:45:00+00', '2026-11-02 10:45:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (42, '01a19be3-3080-7000-8000-000000000059', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-02 10:52:00+00', '2026-11-02 10:52:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (43, '01a19be9-9920-7000-8000-00000000005a', '01a19b7c-a680-7000-8000-000000000001', 'delete_record', '2026-11-02 10:59:00+00', '2026-11-02 10:59:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (44, '01a19bf0-01c0-7000-8000-00000000005b', '01a19b7c-a680-7000-8000-000000000001', 'change_record', '2026-11-02 11:06:00+00', '2026-11-02 11:06:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (45, '01a19bf6-6a60-7000-8000-00000000005c', '01a19b7c-a680-7000-8000-000000000001', 'undo', '2026-11-02 11:13:00+00', '2026-11-02 11:13:00+00', NULL, NULL, '01a19bf0-01c0-7000-8000-00000000005b');
INSERT INTO public.journal VALUES (46, '01a19bfc-d300-7000-8000-00000000005d', '01a19b7c-a680-7000-8000-000000000001', 'undo', '2026-11-02 11:20:00+00', '2026-11-02 11:20:00+00', NULL, NULL, '01a19bf6-6a60-7000-8000-00000000005c');
INSERT INTO public.journal VALUES (47, '01a19c03-3ba0-7000-8000-00000000005f', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-11-02 11:27:00+00', '2026-11-02 11:27:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (48, '01a19c09-a440-7000-8000-000000000061', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-02 11:34:00+00', '2026-11-02 11:34:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (49, '01a19c10-0ce0-7000-8000-000000000062', '01a19b7c-a680-7000-8000-000000000001', 'change_record', '2026-11-02 11:41:00+00', '2026-11-02 11:41:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (50, '01a19c16-7580-7000-8000-000000000064', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-02 11:48:00+00', '2026-11-02 11:48:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (51, '01a19c1c-de20-7000-8000-000000000065', '01a19b7c-a680-7000-8000-000000000001', 'delete_record', '2026-11-02 11:55:00+00', '2026-11-02 11:55:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (52, '01a1a66f-fec0-7000-8000-000000000067', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-04 12:02:00+00', '2026-11-04 12:02:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (53, '01a1a676-6760-7000-8000-000000000069', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-04 12:09:00+00', '2026-11-04 12:09:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (54, '01a1a67c-d000-7000-8000-00000000006a', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '2026-11-04 12:16:00+00', '2026-11-04 12:16:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (55, '01a1a683-38a0-7000-8000-00000000006c', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-04 12:23:00+00', '2026-11-04 12:23:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (56, '01a1a689-a140-7000-8000-00000000006d', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '2026-11-04 12:30:00+00', '2026-11-04 12:30:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (57, '01a1a690-09e0-7000-8000-00000000006f', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-04 12:37:00+00', '2026-11-04 12:37:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (58, '01a1a696-7280-7000-8000-000000000070', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '2026-11-04 12:44:00+00', '2026-11-04 12:44:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (59, '01a1a69c-db20-7000-8000-000000000072', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-04 12:51:00+00', '2026-11-04 12:51:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (60, '01a1a6a3-43c0-7000-8000-000000000074', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-04 12:58:00+00', '2026-11-04 12:58:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (61, '01a1a6a9-ac60-7000-8000-000000000075', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '2026-11-04 13:05:00+00', '2026-11-04 13:05:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (62, '01a1a6b0-1500-7000-8000-000000000076', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '2026-11-04 13:12:00+00', '2026-11-04 13:12:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (63, '01a1a6b6-7da0-7000-8000-000000000077', '01a19b7c-a680-7000-8000-00000000001c', 'restore_record', '2026-11-04 13:19:00+00', '2026-11-04 13:19:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (64, '01a1a6bc-e640-7000-8000-000000000079', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-04 13:26:00+00', '2026-11-04 13:26:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (65, '01a1a6c3-4ee0-7000-8000-00000000007d', '01a19b7c-a680-7000-8000-000000000019', 'convert_lead', '2026-11-04 13:33:00+00', '2026-11-04 13:33:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (66, '01a1a6c9-b780-7000-8000-00000000007f', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-04 13:40:00+00', '2026-11-04 13:40:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (67, '01a1a6d0-2020-7000-8000-000000000084', '01a19b7c-a680-7000-8000-00000000001c', 'convert_lead', '2026-11-04 13:47:00+00', '2026-11-04 13:47:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (68, '01a1a6d6-88c0-7000-8000-000000000085', '01a19b7c-a680-7000-8000-00000000001c', 'undo', '2026-11-04 13:54:00+00', '2026-11-04 13:54:00+00', NULL, NULL, '01a1a6d0-2020-7000-8000-000000000084');
INSERT INTO public.journal VALUES (69, '01a1a6dc-f160-7000-8000-000000000087', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-04 14:01:00+00', '2026-11-04 14:01:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (70, '01a1ac09-b600-7000-8000-000000000088', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-11-05 14:08:00+00', '2026-11-05 14:08:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (71, '01a1b136-7aa0-7000-8000-000000000089', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-11-06 14:15:00+00', '2026-11-06 14:15:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (72, '01a1b663-3f40-7000-8000-00000000008a', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-11-07 14:22:00+00', '2026-11-07 14:22:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (73, '01a1bb90-03e0-7000-8000-00000000008b', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-11-08 14:29:00+00', '2026-11-08 14:29:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (74, '01a1bb96-6c80-7000-8000-00000000008d', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-08 14:36:00+00', '2026-11-08 14:36:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (75, '01a1bb9c-d520-7000-8000-00000000008e', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-11-08 14:43:00+00', '2026-11-08 14:43:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (76, '01a1bba3-3dc0-7000-8000-000000000090', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-08 14:50:00+00', '2026-11-08 14:50:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (78, '01a1bbb0-0f00-7000-8000-000000000093', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-08 15:04:00+00', '2026-11-08 15:04:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (80, '01a1bbbc-e040-7000-8000-000000000096', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '2026-11-08 15:18:00+00', '2026-11-08 15:18:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (82, '01a1bbc9-b180-7000-8000-000000000098', '01a19b7c-a680-7000-8000-00000000001c', 'restore_record', '2026-11-08 15:32:00+00', '2026-11-08 15:32:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (84, '01a25655-4ac0-7000-8000-00000000009b', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-12-08 15:46:00+00', '2026-12-08 15:46:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (86, '01a25662-1c00-7000-8000-00000000009d', '01a19b7c-a680-7000-8000-00000000001c', 'undo', '2026-12-08 16:00:00+00', '2026-12-08 16:00:00+00', NULL, NULL, '01a2565b-b360-7000-8000-00000000009c');
INSERT INTO public.journal VALUES (88, '01a2566e-ed40-7000-8000-0000000000a0', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-12-08 16:14:00+00', '2026-12-08 16:14:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (90, '01a2567b-be80-7000-8000-0000000000a3', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-12-08 16:28:00+00', '2026-12-08 16:28:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (92, '01a25688-8fc0-7000-8000-0000000000a6', '01a19b7c-a680-7000-8000-000000000001', 'retire_stage', '2026-12-08 16:42:00+00', '2026-12-08 16:42:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (94, '01a2568e-f860-7000-8000-0000000000a7', '01a19b7c-a680-7000-8000-000000000019', 'change_record', '2026-12-08 16:49:00+00', '2026-12-08 16:49:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (96, '01a2569b-c9a0-7000-8000-0000000000aa', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 17:03:00+00', '2026-12-08 17:03:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (98, '01a256a8-9ae0-7000-8000-0000000000ad', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 17:17:00+00', '2026-12-08 17:17:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (100, '01a256b5-6c20-7000-8000-0000000000af', '01a19b7c-a680-7000-8000-000000000001', 'delete_record', '2026-12-08 17:31:00+00', '2026-12-08 17:31:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (102, '01a256c2-3d60-7000-8000-0000000000b3', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 17:45:00+00', '2026-12-08 17:45:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (104, '01a256cf-0ea0-7000-8000-0000000000b6', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 17:59:00+00', '2026-12-08 17:59:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (106, '01a256db-dfe0-7000-8000-0000000000b9', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 18:13:00+00', '2026-12-08 18:13:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (108, '01a256e8-b120-7000-8000-0000000000bc', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '2026-12-08 18:27:00+00', '2026-12-08 18:27:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (110, '01a256f5-8260-7000-8000-0000000000bf', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '2026-12-08 18:41:00+00', '2026-12-08 18:41:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (112, '01a25702-53a0-7000-8000-0000000000c3', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 18:55:00+00', '2026-12-08 18:55:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (114, '01a2570f-24e0-7000-8000-0000000000c6', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 19:09:00+00', '2026-12-08 19:09:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (116, '01a2571b-f620-7000-8000-0000000000cb', '01a19b7c-a680-7000-8000-000000000001', 'import_records', '2026-12-08 19:23:00+00', '2026-12-08 19:23:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (118, '01a25728-c760-7000-8000-0000000000d0', '01a19b7c-a680-7000-8000-000000000001', 'undo_import', '2026-12-08 19:37:00+00', '2026-12-08 19:37:00+00', NULL, NULL, '01a25722-5ec0-7000-8000-0000000000cf');
INSERT INTO public.journal VALUES (120, '01a25735-98a0-7000-8000-0000000000d4', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 19:51:00+00', '2026-12-08 19:51:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (122, '01a25742-69e0-7000-8000-0000000000d8', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 20:05:00+00', '2026-12-08 20:05:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (124, '01a2574f-3b20-7000-8000-0000000000da', '01a19b7c-a680-7000-8000-000000000001', 'delete_record', '2026-12-08 20:19:00+00', '2026-12-08 20:19:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (126, '01a2575c-0c60-7000-8000-0000000000de', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 20:33:00+00', '2026-12-08 20:33:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (128, '01a25768-dda0-7000-8000-0000000000e2', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 20:47:00+00', '2026-12-08 20:47:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (130, '01a25775-aee0-7000-8000-0000000000e7', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 21:01:00+00', '2026-12-08 21:01:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (132, '01a25782-8020-7000-8000-0000000000ea', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 21:15:00+00', '2026-12-08 21:15:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (134, '01a2578f-5160-7000-8000-0000000000ee', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 21:29:00+00', '2026-12-08 21:29:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (136, '01a25795-ba00-7000-8000-0000000000f0', '01a19b7c-a680-7000-8000-000000000001', 'hand_over', '2026-12-08 21:36:00+00', '2026-12-08 21:36:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (137, '01a2579c-22a0-7000-8000-0000000000f1', '01a19b7c-a680-7000-8000-000000000001', 'disable_user', '2026-12-08 21:43:00+00', '2026-12-08 21:43:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (139, '01a257a8-f3e0-7000-8000-0000000000f3', '01a19b7c-a680-7000-8000-000000000001', 'enable_user', '2026-12-08 21:57:00+00', '2026-12-08 21:57:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (77, '01a1bba9-a660-7000-8000-000000000091', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-11-08 14:57:00+00', '2026-11-08 14:57:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (79, '01a1bbb6-77a0-7000-8000-000000000095', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-11-08 15:11:00+00', '2026-11-08 15:11:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (81, '01a1bbc3-48e0-7000-8000-000000000097', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '2026-11-08 15:25:00+00', '2026-11-08 15:25:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (83, '01a2564e-e220-7000-8000-00000000009a', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 15:39:00+00', '2026-12-08 15:39:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (85, '01a2565b-b360-7000-8000-00000000009c', '01a19b7c-a680-7000-8000-00000000001c', 'move_opportunity', '2026-12-08 15:53:00+00', '2026-12-08 15:53:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (87, '01a25668-84a0-7000-8000-00000000009f', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 16:07:00+00', '2026-12-08 16:07:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (89, '01a25675-55e0-7000-8000-0000000000a2', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 16:21:00+00', '2026-12-08 16:21:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (91, '01a25682-2720-7000-8000-0000000000a5', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 16:35:00+00', '2026-12-08 16:35:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (93, 'e51c5498-2b0f-5939-af32-b63da630ff9c', '01a19b7c-a680-7000-8000-000000000001', 'retire_stage', '2026-12-08 16:42:00+00', '2026-12-08 16:42:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (95, '01a25695-6100-7000-8000-0000000000a8', '01a19b7c-a680-7000-8000-000000000019', 'undo', '2026-12-08 16:56:00+00', '2026-12-08 16:56:00+00', NULL, NULL, '01a2568e-f860-7000-8000-0000000000a7');
INSERT INTO public.journal VALUES (97, '01a256a2-3240-7000-8000-0000000000ab', '01a19b7c-a680-7000-8000-000000000001', 'rename_tag', '2026-12-08 17:10:00+00', '2026-12-08 17:10:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (99, '01a256af-0380-7000-8000-0000000000ae', '01a19b7c-a680-7000-8000-000000000001', 'change_record', '2026-12-08 17:24:00+00', '2026-12-08 17:24:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (101, '01a256bb-d4c0-7000-8000-0000000000b1', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 17:38:00+00', '2026-12-08 17:38:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (103, '01a256c8-a600-7000-8000-0000000000b4', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '2026-12-08 17:52:00+00', '2026-12-08 17:52:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (105, '01a256d5-7740-7000-8000-0000000000b7', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '2026-12-08 18:06:00+00', '2026-12-08 18:06:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (107, '01a256e2-4880-7000-8000-0000000000bb', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 18:20:00+00', '2026-12-08 18:20:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (109, '01a256ef-19c0-7000-8000-0000000000be', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 18:34:00+00', '2026-12-08 18:34:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (111, '01a256fb-eb00-7000-8000-0000000000c1', '01a19b7c-a680-7000-8000-00000000001c', 'create_record', '2026-12-08 18:48:00+00', '2026-12-08 18:48:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (113, '01a25708-bc40-7000-8000-0000000000c4', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '2026-12-08 19:02:00+00', '2026-12-08 19:02:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (115, '01a25715-8d80-7000-8000-0000000000c7', '01a19b7c-a680-7000-8000-00000000001c', 'delete_record', '2026-12-08 19:16:00+00', '2026-12-08 19:16:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (117, '01a25722-5ec0-7000-8000-0000000000cf', '01a19b7c-a680-7000-8000-000000000001', 'import_records', '2026-12-08 19:30:00+00', '2026-12-08 19:30:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (119, '01a2572f-3000-7000-8000-0000000000d2', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 19:44:00+00', '2026-12-08 19:44:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (121, '01a2573c-0140-7000-8000-0000000000d6', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 19:58:00+00', '2026-12-08 19:58:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (123, '01a25748-d280-7000-8000-0000000000d9', '01a19b7c-a680-7000-8000-00000000001c', 'change_record', '2026-12-08 20:12:00+00', '2026-12-08 20:12:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (125, '01a25755-a3c0-7000-8000-0000000000dc', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 20:26:00+00', '2026-12-08 20:26:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (127, '01a25762-7500-7000-8000-0000000000e0', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 20:40:00+00', '2026-12-08 20:40:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (129, '01a2576f-4640-7000-8000-0000000000e5', '01a19b7c-a680-7000-8000-000000000001', 'arrange_fields', '2026-12-08 20:54:00+00', '2026-12-08 20:54:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (131, '01a2577c-1780-7000-8000-0000000000e8', '01a19b7c-a680-7000-8000-000000000001', 'change_record', '2026-12-08 21:08:00+00', '2026-12-08 21:08:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (133, '01a25788-e8c0-7000-8000-0000000000ec', '01a19b7c-a680-7000-8000-000000000001', 'create_record', '2026-12-08 21:22:00+00', '2026-12-08 21:22:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (135, '01a2578f-5160-7000-8000-0000000000ef', '01a25788-e8c0-7000-8000-0000000000ed', 'activate_user', '2026-12-08 21:29:00+00', '2026-12-08 21:29:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (138, '01a257a2-8b40-7000-8000-0000000000f2', '01a19b7c-a680-7000-8000-000000000001', 'disable_user', '2026-12-08 21:50:00+00', '2026-12-08 21:50:00+00', NULL, NULL, NULL);
INSERT INTO public.journal VALUES (140, '01a257a8-f3e0-7000-8000-0000000000f4', '01a19b7c-a680-7000-8000-000000000019', 'change_me', '2026-12-08 21:57:00+00', '2026-12-08 21:57:00+00', NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 0, 'user', '01a19b7c-a680-7000-8000-000000000001', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "USD", "field": "currency", "before": null}, {"after": "ada@example.com", "field": "email", "before": null}, {"after": "en", "field": "language", "before": null}, {"after": "Ada Administrator", "field": "name", "before": null}, {"after": "administrator", "field": "role", "before": null}, {"after": "active", "field": "status", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 1, 'exchange_rate', '01a19b7c-a680-7000-8000-000000000003', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "USD", "field": "currency", "before": null}, {"after": "1", "field": "rate", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 2, 'pipeline', '01a19b7c-a680-7000-8000-000000000002', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Sales", "field": "name", "before": null}, {"after": "Bán hàng", "field": "name_vi", "before": null}, {"after": 1, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 3, 'stage', '01a19b7c-a680-7000-8000-000000000004', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Prospecting", "field": "name", "before": null}, {"after": "Tìm hiểu", "field": "name_vi", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": 1, "field": "position", "before": null}, {"after": 10, "field": "probability", "before": null}, {"after": 14, "field": "stale_days", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 4, 'stage', '01a19b7c-a680-7000-8000-000000000005', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Qualified", "field": "name", "before": null}, {"after": "Đạt điều kiện", "field": "name_vi", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": 2, "field": "position", "before": null}, {"after": 25, "field": "probability", "before": null}, {"after": 14, "field": "stale_days", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 5, 'stage', '01a19b7c-a680-7000-8000-000000000006', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Proposal", "field": "name", "before": null}, {"after": "Đề xuất", "field": "name_vi", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": 3, "field": "position", "before": null}, {"after": 50, "field": "probability", "before": null}, {"after": 10, "field": "stale_days", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 6, 'stage', '01a19b7c-a680-7000-8000-000000000007', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Negotiation", "field": "name", "before": null}, {"after": "Thương lượng", "field": "name_vi", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": 4, "field": "position", "before": null}, {"after": 75, "field": "probability", "before": null}, {"after": 7, "field": "stale_days", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 7, 'stage', '01a19b7c-a680-7000-8000-000000000008', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Won", "field": "name", "before": null}, {"after": "Thành công", "field": "name_vi", "before": null}, {"after": "won", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": 5, "field": "position", "before": null}, {"after": 100, "field": "probability", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 8, 'stage', '01a19b7c-a680-7000-8000-000000000009', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Lost", "field": "name", "before": null}, {"after": "Thất bại", "field": "name_vi", "before": null}, {"after": "lost", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": 6, "field": "position", "before": null}, {"after": 0, "field": "probability", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 9, 'lost_reason', '01a19b7c-a680-7000-8000-00000000000a', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Price", "field": "name", "before": null}, {"after": "Giá", "field": "name_vi", "before": null}, {"after": 1, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 10, 'lost_reason', '01a19b7c-a680-7000-8000-00000000000b', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Went with a competitor", "field": "name", "before": null}, {"after": "Chọn đối thủ", "field": "name_vi", "before": null}, {"after": 2, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 11, 'lost_reason', '01a19b7c-a680-7000-8000-00000000000c', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "No budget", "field": "name", "before": null}, {"after": "Không có ngân sách", "field": "name_vi", "before": null}, {"after": 3, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 12, 'lost_reason', '01a19b7c-a680-7000-8000-00000000000d', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "No answer", "field": "name", "before": null}, {"after": "Không phản hồi", "field": "name_vi", "before": null}, {"after": 4, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (1, 13, 'lost_reason', '01a19b7c-a680-7000-8000-00000000000e', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "No need any more", "field": "name", "before": null}, {"after": "Hết nhu cầu", "field": "name_vi", "before": null}, {"after": 5, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (2, 0, 'team', '01a19b7c-a680-7000-8000-000000000010', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Company", "field": "name", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (3, 0, 'team', '01a19b7c-a680-7000-8000-000000000012', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "North", "field": "name", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000010", "field": "parent", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (4, 0, 'team', '01a19b7c-a680-7000-8000-000000000014', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "South", "field": "name", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000010", "field": "parent", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (99, 0, 'tag', '01a256a2-3240-7000-8000-0000000000ac', 'change', '[{"after": "pink", "field": "color", "before": "red"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (5, 0, 'user', '01a19b7c-a680-7000-8000-000000000016', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "tom@example.com", "field": "email", "before": null}, {"after": "Tom Top", "field": "name", "before": null}, {"after": "manager", "field": "role", "before": null}, {"after": "invited", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000010", "field": "team", "before": null}]', NULL, NULL, NULL, '01a19b7c-a680-7000-8000-000000000010');
INSERT INTO public.journal_changes VALUES (6, 0, 'user', '01a19b7c-a680-7000-8000-000000000016', 'change', '[{"after": "active", "field": "status", "before": "invited"}]', NULL, '01a19b7c-a680-7000-8000-000000000010', NULL, '01a19b7c-a680-7000-8000-000000000010');
INSERT INTO public.journal_changes VALUES (9, 0, 'user', '01a19b7c-a680-7000-8000-00000000001c', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "nam@example.com", "field": "email", "before": null}, {"after": "vi", "field": "language", "before": null}, {"after": "Nam Nguyễn", "field": "name", "before": null}, {"after": "salesperson", "field": "role", "before": null}, {"after": "invited", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (10, 0, 'user', '01a19b7c-a680-7000-8000-00000000001c', 'change', '[{"after": "active", "field": "status", "before": "invited"}]', NULL, '01a19b7c-a680-7000-8000-000000000012', NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (13, 0, 'user', '01a19b7c-a680-7000-8000-000000000022', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "sam@example.com", "field": "email", "before": null}, {"after": "Sam South", "field": "name", "before": null}, {"after": "salesperson", "field": "role", "before": null}, {"after": "invited", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000014", "field": "team", "before": null}]', NULL, NULL, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.journal_changes VALUES (14, 0, 'user', '01a19b7c-a680-7000-8000-000000000022', 'change', '[{"after": "active", "field": "status", "before": "invited"}]', NULL, '01a19b7c-a680-7000-8000-000000000014', NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.journal_changes VALUES (17, 0, 'user', '01a19b7c-a680-7000-8000-000000000028', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "otto@example.com", "field": "email", "before": null}, {"after": "Otto Outside", "field": "name", "before": null}, {"after": "observer", "field": "role", "before": null}, {"after": "invited", "field": "status", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (18, 0, 'user', '01a19b7c-a680-7000-8000-000000000028', 'change', '[{"after": "active", "field": "status", "before": "invited"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (19, 0, 'party', '01a19b7c-a680-7000-8000-00000000002b', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "Food", "field": "industry", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Đông Á Foods", "field": "name", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (21, 0, 'opportunity', '01a19b7c-a680-7000-8000-00000000002f', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "USD", "field": "currency", "before": null}, {"after": "Nam''s deal", "field": "name", "before": null}, {"after": "O-000001", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000002b", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "a0", "field": "place", "before": null}, {"after": 10, "field": "probability", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000004", "field": "stage", "before": null}, {"after": "2026-11-02T09:00:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": 100000, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (23, 0, 'opportunity', '01a19b7c-a680-7000-8000-000000000033', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "USD", "field": "currency", "before": null}, {"after": "Sam''s deal", "field": "name", "before": null}, {"after": "O-000003", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000022", "field": "owner", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000002b", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "Zy", "field": "place", "before": null}, {"after": 10, "field": "probability", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000004", "field": "stage", "before": null}, {"after": "2026-11-02T09:00:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000014", "field": "team", "before": null}, {"after": 300000, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-000000000022', '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.journal_changes VALUES (25, 0, 'lead', '01a19b7c-a680-7000-8000-000000000037', 'create', '[{"after": "Linh Ltd", "field": "company_name", "before": null}, {"after": "Linh", "field": "contact_name", "before": null}, {"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "L-000002", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001f", "field": "owner", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Linh", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (27, 0, 'exchange_rate', '01a19b7c-a680-7000-8000-00000000003b', 'create', '[{"after": "2026-11-02T09:07:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": "0.00004", "field": "rate", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (29, 0, 'exchange_rate', '01a19b89-77c0-7000-8000-00000000003f', 'create', '[{"after": "2026-11-02T09:21:00.000000Z", "field": "created_at", "before": null}, {"after": "KWD", "field": "currency", "before": null}, {"after": "3.25", "field": "rate", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (31, 0, 'stage', '01a19b96-4900-7000-8000-000000000043', 'create', '[{"after": "2026-11-02T09:35:00.000000Z", "field": "created_at", "before": null}, {"after": "Talks", "field": "name", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b8f-e060-7000-8000-000000000041", "field": "pipeline", "before": null}, {"after": 1, "field": "position", "before": null}, {"after": 20, "field": "probability", "before": null}, {"after": 14, "field": "stale_days", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (33, 0, 'stage', '01a19ba3-1a40-7000-8000-000000000047', 'create', '[{"after": "2026-11-02T09:49:00.000000Z", "field": "created_at", "before": null}, {"after": "Signed", "field": "name", "before": null}, {"after": "won", "field": "outcome", "before": null}, {"after": "01a19b8f-e060-7000-8000-000000000041", "field": "pipeline", "before": null}, {"after": 3, "field": "position", "before": null}, {"after": 100, "field": "probability", "before": null}, {"after": 14, "field": "stale_days", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (7, 0, 'user', '01a19b7c-a680-7000-8000-000000000019', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "mai@example.com", "field": "email", "before": null}, {"after": "Mai Manager", "field": "name", "before": null}, {"after": "manager", "field": "role", "before": null}, {"after": "invited", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (8, 0, 'user', '01a19b7c-a680-7000-8000-000000000019', 'change', '[{"after": "active", "field": "status", "before": "invited"}]', NULL, '01a19b7c-a680-7000-8000-000000000012', NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (11, 0, 'user', '01a19b7c-a680-7000-8000-00000000001f', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "nora@example.com", "field": "email", "before": null}, {"after": "Nora North", "field": "name", "before": null}, {"after": "salesperson", "field": "role", "before": null}, {"after": "invited", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (12, 0, 'user', '01a19b7c-a680-7000-8000-00000000001f', 'change', '[{"after": "active", "field": "status", "before": "invited"}]', NULL, '01a19b7c-a680-7000-8000-000000000012', NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (15, 0, 'user', '01a19b7c-a680-7000-8000-000000000025', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "olga@example.com", "field": "email", "before": null}, {"after": "Olga Observer", "field": "name", "before": null}, {"after": "observer", "field": "role", "before": null}, {"after": "invited", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (16, 0, 'user', '01a19b7c-a680-7000-8000-000000000025', 'change', '[{"after": "active", "field": "status", "before": "invited"}]', NULL, '01a19b7c-a680-7000-8000-000000000012', NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (20, 0, 'item', '01a19b7c-a680-7000-8000-00000000002d', 'create', '[{"after": "GTX", "field": "code", "before": null}, {"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "USD", "field": "currency", "before": null}, {"after": "product", "field": "kind", "before": null}, {"after": "GTX Pro", "field": "name", "before": null}, {"after": 482100, "field": "price", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (22, 0, 'opportunity', '01a19b7c-a680-7000-8000-000000000031', 'create', '[{"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "USD", "field": "currency", "before": null}, {"after": "Nora''s deal", "field": "name", "before": null}, {"after": "O-000002", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001f", "field": "owner", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000002b", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "Zz", "field": "place", "before": null}, {"after": 10, "field": "probability", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000004", "field": "stage", "before": null}, {"after": "2026-11-02T09:00:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": 200000, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (24, 0, 'lead', '01a19b7c-a680-7000-8000-000000000035', 'create', '[{"after": "Lan Ltd", "field": "company_name", "before": null}, {"after": "Lan", "field": "contact_name", "before": null}, {"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "L-000001", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Lan", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (26, 0, 'lead', '01a19b7c-a680-7000-8000-000000000039', 'create', '[{"after": "Lewis Ltd", "field": "company_name", "before": null}, {"after": "Lewis", "field": "contact_name", "before": null}, {"after": "2026-11-02T09:00:00.000000Z", "field": "created_at", "before": null}, {"after": "L-000003", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000022", "field": "owner", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000014", "field": "team", "before": null}, {"after": "Lewis", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-000000000022', '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.journal_changes VALUES (28, 0, 'exchange_rate', '01a19b83-0f20-7000-8000-00000000003d', 'create', '[{"after": "2026-11-02T09:14:00.000000Z", "field": "created_at", "before": null}, {"after": "EUR", "field": "currency", "before": null}, {"after": "1.08", "field": "rate", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (30, 0, 'pipeline', '01a19b8f-e060-7000-8000-000000000041', 'create', '[{"after": "2026-11-02T09:28:00.000000Z", "field": "created_at", "before": null}, {"after": "Partners", "field": "name", "before": null}, {"after": "Đối tác", "field": "name_vi", "before": null}, {"after": 2, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (32, 0, 'stage', '01a19b9c-b1a0-7000-8000-000000000045', 'create', '[{"after": "2026-11-02T09:42:00.000000Z", "field": "created_at", "before": null}, {"after": "Terms", "field": "name", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b8f-e060-7000-8000-000000000041", "field": "pipeline", "before": null}, {"after": 2, "field": "position", "before": null}, {"after": 60, "field": "probability", "before": null}, {"after": ["value", "expected_close"], "field": "required_fields", "before": null}, {"after": 14, "field": "stale_days", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (34, 0, 'stage', '01a19ba9-82e0-7000-8000-000000000049', 'create', '[{"after": "2026-11-02T09:56:00.000000Z", "field": "created_at", "before": null}, {"after": "Ended", "field": "name", "before": null}, {"after": "lost", "field": "outcome", "before": null}, {"after": "01a19b8f-e060-7000-8000-000000000041", "field": "pipeline", "before": null}, {"after": 4, "field": "position", "before": null}, {"after": 0, "field": "probability", "before": null}, {"after": 14, "field": "stale_days", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (36, 0, 'stage', '01a19bb6-5420-7000-8000-00000000004d', 'create', '[{"after": "2026-11-02T10:10:00.000000Z", "field": "created_at", "before": null}, {"after": "Letters", "field": "name", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b8f-e060-7000-8000-000000000041", "field": "pipeline", "before": null}, {"after": 5, "field": "position", "before": null}, {"after": 10, "field": "probability", "before": null}, {"after": 14, "field": "stale_days", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (131, 0, 'user', '01a19b7c-a680-7000-8000-000000000028', 'change', '[{"after": "01a2576f-4640-7000-8000-0000000000e6", "field": "role", "before": "observer"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (35, 0, 'lost_reason', '01a19baf-eb80-7000-8000-00000000004b', 'create', '[{"after": "2026-11-02T10:03:00.000000Z", "field": "created_at", "before": null}, {"after": "Never called back", "field": "name", "before": null}, {"after": "Không gọi lại", "field": "name_vi", "before": null}, {"after": 9, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (37, 0, 'party', '01a19bbc-bcc0-7000-8000-00000000004f', 'create', '[{"after": "2026-11-02T10:17:00.000000Z", "field": "created_at", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Tập đoàn Hồng Hà", "field": "name", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (39, 0, 'party', '01a19bc9-8e00-7000-8000-000000000053', 'create', '[{"after": "1988-02-29", "field": "birthday", "before": null}, {"after": "2026-11-02T10:31:00.000000Z", "field": "created_at", "before": null}, {"after": [{"label": "", "value": "vu@daiviet.example"}], "field": "emails", "before": null}, {"after": "Trưởng phòng", "field": "job_title", "before": null}, {"after": "person", "field": "kind", "before": null}, {"after": "vi", "field": "language", "before": null}, {"after": "Lê Vũ", "field": "name", "before": null}, {"after": [{"label": "mobile", "value": "0912 345 678"}], "field": "phones", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (41, 0, 'relationship', '01a19bcf-f6a0-7000-8000-000000000055', 'change', '[{"after": "Head of purchasing", "field": "role", "before": "Buyer"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (43, 0, 'party', '01a19bdc-c7e0-7000-8000-000000000058', 'change', '[{"after": "2026-11-02T10:59:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (45, 0, 'party', '01a19bbc-bcc0-7000-8000-00000000004f', 'change', '[{"after": "Tập đoàn Hồng Hà", "field": "name", "before": "Hồng Hà Holding"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (47, 0, 'item', '01a19bfc-d300-7000-8000-00000000005e', 'create', '[{"after": "T-1", "field": "code", "before": null}, {"after": "2026-11-02T11:27:00.000000Z", "field": "created_at", "before": null}, {"after": "KWD", "field": "currency", "before": null}, {"after": "service", "field": "kind", "before": null}, {"after": "Transport", "field": "name", "before": null}, {"after": 12345, "field": "price", "before": null}, {"after": "trip", "field": "unit", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (49, 0, 'competitor', '01a19c03-3ba0-7000-8000-000000000060', 'change', '[{"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (51, 0, 'competitor', '01a19c10-0ce0-7000-8000-000000000063', 'change', '[{"after": "2026-11-02T11:55:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (53, 0, 'lead', '01a1a66f-fec0-7000-8000-000000000068', 'create', '[{"after": "Ana Contacted & Co", "field": "company_name", "before": null}, {"after": "Ana Contacted", "field": "contact_name", "before": null}, {"after": "2026-11-04T12:09:00.000000Z", "field": "created_at", "before": null}, {"after": "L-000005", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": ["email", "no_marketing"], "field": "preferences", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": ["fair"], "field": "tags", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Ana Contacted", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (55, 0, 'lead', '01a1a67c-d000-7000-8000-00000000006b', 'create', '[{"after": "Bo Qualified & Co", "field": "company_name", "before": null}, {"after": "Bo Qualified", "field": "contact_name", "before": null}, {"after": "2026-11-04T12:23:00.000000Z", "field": "created_at", "before": null}, {"after": "L-000006", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": ["email", "no_marketing"], "field": "preferences", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": ["fair"], "field": "tags", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Bo Qualified", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (57, 0, 'lead', '01a1a689-a140-7000-8000-00000000006e', 'create', '[{"after": "Cy Unqualified & Co", "field": "company_name", "before": null}, {"after": "Cy Unqualified", "field": "contact_name", "before": null}, {"after": "2026-11-04T12:37:00.000000Z", "field": "created_at", "before": null}, {"after": "L-000007", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": ["email", "no_marketing"], "field": "preferences", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": ["fair"], "field": "tags", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Cy Unqualified", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (59, 0, 'lead', '01a1a696-7280-7000-8000-000000000071', 'create', '[{"after": "Di Deleted & Co", "field": "company_name", "before": null}, {"after": "Di Deleted", "field": "contact_name", "before": null}, {"after": "2026-11-04T12:51:00.000000Z", "field": "created_at", "before": null}, {"after": "L-000008", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Di Deleted", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (61, 0, 'lead', '01a1a696-7280-7000-8000-000000000071', 'change', '[{"after": "2026-11-04T13:05:00.000000Z", "field": "deleted_at", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (63, 0, 'lead', '01a1a69c-db20-7000-8000-000000000073', 'change', '[{"after": null, "field": "deleted_at", "before": "2026-11-04T13:12:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (65, 0, 'party', '01a1a6bc-e640-7000-8000-00000000007a', 'create', '[{"after": "2026-11-04T13:33:00.000000Z", "field": "created_at", "before": null}, {"after": [{"label": "", "value": "fay@daiviet.example"}], "field": "emails", "before": null}, {"after": "person", "field": "kind", "before": null}, {"after": "Fay Known", "field": "name", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (65, 1, 'relationship', '01a1a6bc-e640-7000-8000-00000000007b', 'create', '[{"after": "2026-11-04T13:33:00.000000Z", "field": "created_at", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "organisation", "before": null}, {"after": "01a1a6bc-e640-7000-8000-00000000007a", "field": "person", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (38, 0, 'party', '01a19bc3-2560-7000-8000-000000000051', 'create', '[{"after": [{"city": "Hà Nội", "label": "head office", "region": "", "street": "12 Tràng Tiền\nHoàn Kiếm", "country": "Việt Nam", "postal_code": ""}], "field": "addresses", "before": null}, {"after": "2026-11-02T10:24:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": [{"label": "office", "value": "hello@daiviet.example"}, {"label": "", "value": "ke.toan@daiviet.example"}], "field": "emails", "before": null}, {"after": 120, "field": "employees", "before": null}, {"after": 1998, "field": "founded", "before": null}, {"after": "Nội thất", "field": "industry", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Công ty Đại Việt", "field": "name", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bbc-bcc0-7000-8000-00000000004f", "field": "parent", "before": null}, {"after": [{"label": "switchboard", "value": "+84 24 3825 0000"}], "field": "phones", "before": null}, {"after": 90000000000, "field": "revenue", "before": null}, {"after": ["prospect", "supplier"], "field": "roles", "before": null}, {"after": "50-249", "field": "size", "before": null}, {"after": ["vip", "miền Bắc"], "field": "tags", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "https://daiviet.example", "field": "website", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (40, 0, 'relationship', '01a19bcf-f6a0-7000-8000-000000000055', 'create', '[{"after": "2026-11-02T10:38:00.000000Z", "field": "created_at", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "organisation", "before": null}, {"after": "01a19bc9-8e00-7000-8000-000000000053", "field": "person", "before": null}, {"after": "Buyer", "field": "role", "before": null}, {"after": "2020-01-01", "field": "since", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (42, 0, 'party', '01a19bdc-c7e0-7000-8000-000000000058', 'create', '[{"after": "2026-11-02T10:52:00.000000Z", "field": "created_at", "before": null}, {"after": "person", "field": "kind", "before": null}, {"after": "Entered Twice", "field": "name", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (44, 0, 'party', '01a19bbc-bcc0-7000-8000-00000000004f', 'change', '[{"after": "Hồng Hà Holding", "field": "name", "before": "Tập đoàn Hồng Hà"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (46, 0, 'party', '01a19bbc-bcc0-7000-8000-00000000004f', 'change', '[{"after": "Hồng Hà Holding", "field": "name", "before": "Tập đoàn Hồng Hà"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (48, 0, 'competitor', '01a19c03-3ba0-7000-8000-000000000060', 'create', '[{"after": "2026-11-02T11:34:00.000000Z", "field": "created_at", "before": null}, {"after": "Nhà Xinh", "field": "name", "before": null}, {"after": "Rẻ, giao chậm", "field": "note", "before": null}, {"after": "https://nhaxinh.example", "field": "website", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (50, 0, 'competitor', '01a19c10-0ce0-7000-8000-000000000063', 'create', '[{"after": "2026-11-02T11:48:00.000000Z", "field": "created_at", "before": null}, {"after": "Nha Xinh", "field": "name", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (52, 0, 'lead', '01a1a669-9620-7000-8000-000000000066', 'create', '[{"after": "Phạm Thu & Co", "field": "company_name", "before": null}, {"after": "Phạm Thu", "field": "contact_name", "before": null}, {"after": "2026-11-04T12:02:00.000000Z", "field": "created_at", "before": null}, {"after": ["01a19b7c-a680-7000-8000-00000000002d"], "field": "items", "before": null}, {"after": "Bàn ghế cho 40 người\nTrước Tết", "field": "need", "before": null}, {"after": "L-000004", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Phạm Thu", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (54, 0, 'lead', '01a1a66f-fec0-7000-8000-000000000068', 'change', '[{"after": "contacted", "field": "status", "before": "new"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (56, 0, 'lead', '01a1a67c-d000-7000-8000-00000000006b', 'change', '[{"after": "qualified", "field": "status", "before": "new"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (58, 0, 'lead', '01a1a689-a140-7000-8000-00000000006e', 'change', '[{"after": "unqualified", "field": "status", "before": "new"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (60, 0, 'lead', '01a1a69c-db20-7000-8000-000000000073', 'create', '[{"after": "Ed Restored & Co", "field": "company_name", "before": null}, {"after": "Ed Restored", "field": "contact_name", "before": null}, {"after": "2026-11-04T12:58:00.000000Z", "field": "created_at", "before": null}, {"after": "L-000009", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Ed Restored", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (62, 0, 'lead', '01a1a69c-db20-7000-8000-000000000073', 'change', '[{"after": "2026-11-04T13:12:00.000000Z", "field": "deleted_at", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (64, 0, 'lead', '01a1a6b6-7da0-7000-8000-000000000078', 'create', '[{"after": "Fay Known & Co", "field": "company_name", "before": null}, {"after": "Fay Known", "field": "contact_name", "before": null}, {"after": "2026-11-04T13:26:00.000000Z", "field": "created_at", "before": null}, {"after": "fay@daiviet.example", "field": "email", "before": null}, {"after": "L-000010", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Fay Known", "field": "title", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (66, 0, 'lead', '01a1a6c3-4ee0-7000-8000-00000000007e', 'create', '[{"after": "Gil Fresh & Co", "field": "company_name", "before": null}, {"after": "Gil Fresh", "field": "contact_name", "before": null}, {"after": "2026-11-04T13:40:00.000000Z", "field": "created_at", "before": null}, {"after": "L-000011", "field": "number", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "+1 202 555 0147", "field": "phone", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "new", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": "Gil Fresh", "field": "title", "before": null}, {"after": "https://gil.example", "field": "website", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (65, 2, 'opportunity', '01a1a6bc-e640-7000-8000-00000000007c', 'create', '[{"after": ["01a1a6bc-e640-7000-8000-00000000007a"], "field": "contacts", "before": null}, {"after": "2026-11-04T13:33:00.000000Z", "field": "created_at", "before": null}, {"after": "USD", "field": "currency", "before": null}, {"after": "01a1a6b6-7da0-7000-8000-000000000078", "field": "lead", "before": null}, {"after": "From a lead", "field": "name", "before": null}, {"after": "O-000004", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "a0", "field": "place", "before": null}, {"after": 25, "field": "probability", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000005", "field": "stage", "before": null}, {"after": "2026-11-04T13:33:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": 750000000, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (65, 3, 'lead', '01a1a6b6-7da0-7000-8000-000000000078', 'change', '[{"after": "2026-11-04T13:33:00.000000Z", "field": "converted_at", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "converted", "field": "status", "before": "new"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (67, 0, 'party', '01a1a6c9-b780-7000-8000-000000000080', 'create', '[{"after": "2026-11-04T13:47:00.000000Z", "field": "created_at", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Gil Fresh & Co", "field": "name", "before": null}, {"after": ["prospect"], "field": "roles", "before": null}, {"after": "https://gil.example", "field": "website", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (67, 1, 'party', '01a1a6c9-b780-7000-8000-000000000081', 'create', '[{"after": "2026-11-04T13:47:00.000000Z", "field": "created_at", "before": null}, {"after": "person", "field": "kind", "before": null}, {"after": "Gil Fresh", "field": "name", "before": null}, {"after": [{"label": "", "value": "+1 202 555 0147"}], "field": "phones", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (67, 2, 'relationship', '01a1a6c9-b780-7000-8000-000000000082', 'create', '[{"after": "2026-11-04T13:47:00.000000Z", "field": "created_at", "before": null}, {"after": "01a1a6c9-b780-7000-8000-000000000080", "field": "organisation", "before": null}, {"after": "01a1a6c9-b780-7000-8000-000000000081", "field": "person", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (67, 3, 'opportunity', '01a1a6c9-b780-7000-8000-000000000083', 'create', '[{"after": ["01a1a6c9-b780-7000-8000-000000000081"], "field": "contacts", "before": null}, {"after": "2026-11-04T13:47:00.000000Z", "field": "created_at", "before": null}, {"after": "USD", "field": "currency", "before": null}, {"after": "01a1a6c3-4ee0-7000-8000-00000000007e", "field": "lead", "before": null}, {"after": "From a lead", "field": "name", "before": null}, {"after": "O-000005", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a1a6c9-b780-7000-8000-000000000080", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "Zz", "field": "place", "before": null}, {"after": 25, "field": "probability", "before": null}, {"after": "event", "field": "source", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000005", "field": "stage", "before": null}, {"after": "2026-11-04T13:47:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (67, 4, 'lead', '01a1a6c3-4ee0-7000-8000-00000000007e', 'change', '[{"after": "2026-11-04T13:47:00.000000Z", "field": "converted_at", "before": null}, {"after": "01a1a6c9-b780-7000-8000-000000000080", "field": "party", "before": null}, {"after": "converted", "field": "status", "before": "new"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (69, 0, 'opportunity', '01a1a6d6-88c0-7000-8000-000000000086', 'create', '[{"after": 300000000, "field": "budget", "before": null}, {"after": "Ai đó", "field": "competitor", "before": null}, {"after": ["01a19c03-3ba0-7000-8000-000000000060"], "field": "competitors", "before": null}, {"after": ["01a19bc9-8e00-7000-8000-000000000053"], "field": "contacts", "before": null}, {"after": "2026-11-04T14:01:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": "2026-12-20", "field": "expected_close", "before": null}, {"after": ["01a19b7c-a680-7000-8000-00000000002d"], "field": "items", "before": null}, {"after": "sales", "field": "kind", "before": null}, {"after": "Nội thất văn phòng", "field": "name", "before": null}, {"after": "O-000006", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": 35, "field": "own_probability", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "Zx", "field": "place", "before": null}, {"after": 35, "field": "probability", "before": null}, {"after": 5000000, "field": "recurring_value", "before": null}, {"after": "referral", "field": "source", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000004", "field": "stage", "before": null}, {"after": "2026-11-04T14:01:00.000000Z", "field": "stage_since", "before": null}, {"after": ["lớn"], "field": "tags", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": 250000000, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (71, 0, 'opportunity', '01a1a6d6-88c0-7000-8000-000000000086', 'change', '[{"after": "a0", "field": "place", "before": "Zy"}, {"after": "01a19b7c-a680-7000-8000-000000000006", "field": "stage", "before": "01a19b7c-a680-7000-8000-000000000005"}, {"after": "2026-11-06T14:15:00.000000Z", "field": "stage_since", "before": "2026-11-05T14:08:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (73, 0, 'opportunity', '01a1a6d6-88c0-7000-8000-000000000086', 'change', '[{"after": "a0", "field": "place", "before": "Zy"}, {"after": "01a19b7c-a680-7000-8000-000000000007", "field": "stage", "before": "01a19b7c-a680-7000-8000-000000000005"}, {"after": "2026-11-08T14:29:00.000000Z", "field": "stage_since", "before": "2026-11-07T14:22:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (75, 0, 'opportunity', '01a1bb90-03e0-7000-8000-00000000008c', 'change', '[{"after": "2026-11-08", "field": "closed_on", "before": null}, {"after": "won", "field": "outcome", "before": "open"}, {"after": "a0", "field": "place", "before": "Zy"}, {"after": 100, "field": "probability", "before": 25}, {"after": "01a19b7c-a680-7000-8000-000000000008", "field": "stage", "before": "01a19b7c-a680-7000-8000-000000000005"}, {"after": "2026-11-08T14:43:00.000000Z", "field": "stage_since", "before": "2026-11-08T14:36:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (77, 0, 'opportunity', '01a1bb9c-d520-7000-8000-00000000008f', 'change', '[{"after": "2026-11-08", "field": "closed_on", "before": null}, {"after": "Quá đắt", "field": "lost_note", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000000a", "field": "lost_reason", "before": null}, {"after": "lost", "field": "outcome", "before": "open"}, {"after": 0, "field": "probability", "before": 50}, {"after": "01a19b7c-a680-7000-8000-000000000009", "field": "stage", "before": "01a19b7c-a680-7000-8000-000000000006"}, {"after": "2026-11-08T14:57:00.000000Z", "field": "stage_since", "before": "2026-11-08T14:50:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (68, 0, 'lead', '01a1a6c3-4ee0-7000-8000-00000000007e', 'change', '[{"after": null, "field": "converted_at", "before": "2026-11-04T13:47:00.000000Z"}, {"after": null, "field": "party", "before": "01a1a6c9-b780-7000-8000-000000000080"}, {"after": "new", "field": "status", "before": "converted"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (68, 1, 'opportunity', '01a1a6c9-b780-7000-8000-000000000083', 'change', '[{"after": "2026-11-04T13:54:00.000000Z", "field": "deleted_at", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (68, 2, 'relationship', '01a1a6c9-b780-7000-8000-000000000082', 'change', '[{"after": "2026-11-04T13:54:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (68, 3, 'party', '01a1a6c9-b780-7000-8000-000000000081', 'change', '[{"after": "2026-11-04T13:54:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (68, 4, 'party', '01a1a6c9-b780-7000-8000-000000000080', 'change', '[{"after": "2026-11-04T13:54:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (70, 0, 'opportunity', '01a1a6d6-88c0-7000-8000-000000000086', 'change', '[{"after": "Zy", "field": "place", "before": "Zx"}, {"after": "01a19b7c-a680-7000-8000-000000000005", "field": "stage", "before": "01a19b7c-a680-7000-8000-000000000004"}, {"after": "2026-11-05T14:08:00.000000Z", "field": "stage_since", "before": "2026-11-04T14:01:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (72, 0, 'opportunity', '01a1a6d6-88c0-7000-8000-000000000086', 'change', '[{"after": "Zy", "field": "place", "before": "a0"}, {"after": "01a19b7c-a680-7000-8000-000000000005", "field": "stage", "before": "01a19b7c-a680-7000-8000-000000000006"}, {"after": "2026-11-07T14:22:00.000000Z", "field": "stage_since", "before": "2026-11-06T14:15:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (74, 0, 'opportunity', '01a1bb90-03e0-7000-8000-00000000008c', 'create', '[{"after": "2026-11-08T14:36:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": "Máy in", "field": "name", "before": null}, {"after": "O-000007", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "Zy", "field": "place", "before": null}, {"after": 25, "field": "probability", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000005", "field": "stage", "before": null}, {"after": "2026-11-08T14:36:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": 12000000, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (76, 0, 'opportunity', '01a1bb9c-d520-7000-8000-00000000008f', 'create', '[{"after": "2026-11-08T14:50:00.000000Z", "field": "created_at", "before": null}, {"after": "KWD", "field": "currency", "before": null}, {"after": "Phần mềm", "field": "name", "before": null}, {"after": "O-000008", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "a0", "field": "place", "before": null}, {"after": 50, "field": "probability", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000006", "field": "stage", "before": null}, {"after": "2026-11-08T14:50:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": 1000, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (78, 0, 'opportunity', '01a1bba9-a660-7000-8000-000000000092', 'create', '[{"after": "2026-11-08T15:04:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": "Entered twice", "field": "name", "before": null}, {"after": "O-000009", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "Zx", "field": "place", "before": null}, {"after": 10, "field": "probability", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000004", "field": "stage", "before": null}, {"after": "2026-11-08T15:04:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (80, 0, 'opportunity', '01a1bba9-a660-7000-8000-000000000092', 'change', '[{"after": "2026-11-08T15:18:00.000000Z", "field": "deleted_at", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (82, 0, 'opportunity', '01a1bbb0-0f00-7000-8000-000000000094', 'change', '[{"after": null, "field": "deleted_at", "before": "2026-11-08T15:25:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (84, 0, 'opportunity', '01a25648-7980-7000-8000-000000000099', 'change', '[{"after": "2026-12-08", "field": "closed_on", "before": null}, {"after": "won", "field": "outcome", "before": "open"}, {"after": 100, "field": "probability", "before": 75}, {"after": "01a19b7c-a680-7000-8000-000000000008", "field": "stage", "before": "01a19b7c-a680-7000-8000-000000000007"}, {"after": "2026-12-08T15:46:00.000000Z", "field": "stage_since", "before": "2026-12-08T15:39:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (86, 0, 'opportunity', '01a1a6d6-88c0-7000-8000-000000000086', 'change', '[{"after": null, "field": "closed_on", "before": "2026-12-08"}, {"after": "open", "field": "outcome", "before": "won"}, {"after": "a0", "field": "place", "before": "Zy"}, {"after": 35, "field": "probability", "before": 100}, {"after": "01a19b7c-a680-7000-8000-000000000007", "field": "stage", "before": "01a19b7c-a680-7000-8000-000000000008"}, {"after": "2026-11-08T14:29:00.000000Z", "field": "stage_since", "before": "2026-12-08T15:53:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (88, 0, 'opportunity', '01a25662-1c00-7000-8000-00000000009e', 'change', '[{"after": "2027-01-31", "field": "expected_close", "before": null}, {"after": 60, "field": "probability", "before": 20}, {"after": "01a19b9c-b1a0-7000-8000-000000000045", "field": "stage", "before": "01a19b96-4900-7000-8000-000000000043"}, {"after": "2026-12-08T16:14:00.000000Z", "field": "stage_since", "before": "2026-12-08T16:07:00.000000Z"}, {"after": 10000, "field": "value", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (79, 0, 'opportunity', '01a1bbb0-0f00-7000-8000-000000000094', 'create', '[{"after": "2026-11-08T15:11:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": "Not twice", "field": "name", "before": null}, {"after": "O-000010", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "Zw", "field": "place", "before": null}, {"after": 10, "field": "probability", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000004", "field": "stage", "before": null}, {"after": "2026-11-08T15:11:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": 5, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (81, 0, 'opportunity', '01a1bbb0-0f00-7000-8000-000000000094', 'change', '[{"after": "2026-11-08T15:25:00.000000Z", "field": "deleted_at", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (83, 0, 'opportunity', '01a25648-7980-7000-8000-000000000099', 'create', '[{"after": "2026-12-08T15:39:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": "Ghế hội trường", "field": "name", "before": null}, {"after": "O-000011", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000002", "field": "pipeline", "before": null}, {"after": "Zz", "field": "place", "before": null}, {"after": 75, "field": "probability", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000007", "field": "stage", "before": null}, {"after": "2026-12-08T15:39:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": 88000000, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (85, 0, 'opportunity', '01a1a6d6-88c0-7000-8000-000000000086', 'change', '[{"after": "2026-12-08", "field": "closed_on", "before": null}, {"after": "won", "field": "outcome", "before": "open"}, {"after": "Zy", "field": "place", "before": "a0"}, {"after": 100, "field": "probability", "before": 35}, {"after": "01a19b7c-a680-7000-8000-000000000008", "field": "stage", "before": "01a19b7c-a680-7000-8000-000000000007"}, {"after": "2026-12-08T15:53:00.000000Z", "field": "stage_since", "before": "2026-11-08T14:29:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (87, 0, 'opportunity', '01a25662-1c00-7000-8000-00000000009e', 'create', '[{"after": "2026-12-08T16:07:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": "partnership", "field": "kind", "before": null}, {"after": "Đại lý miền Nam", "field": "name", "before": null}, {"after": "O-000012", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b8f-e060-7000-8000-000000000041", "field": "pipeline", "before": null}, {"after": "a0", "field": "place", "before": null}, {"after": 20, "field": "probability", "before": null}, {"after": "01a19b96-4900-7000-8000-000000000043", "field": "stage", "before": null}, {"after": "2026-12-08T16:07:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (89, 0, 'opportunity', '01a2566e-ed40-7000-8000-0000000000a1', 'create', '[{"after": "2026-12-08T16:21:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": "Đại lý miền Trung", "field": "name", "before": null}, {"after": "O-000013", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b8f-e060-7000-8000-000000000041", "field": "pipeline", "before": null}, {"after": "a0", "field": "place", "before": null}, {"after": 20, "field": "probability", "before": null}, {"after": "01a19b96-4900-7000-8000-000000000043", "field": "stage", "before": null}, {"after": "2026-12-08T16:21:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}, {"after": 7000000, "field": "value", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (91, 0, 'opportunity', '01a2567b-be80-7000-8000-0000000000a4', 'create', '[{"after": "2026-12-08T16:35:00.000000Z", "field": "created_at", "before": null}, {"after": "VND", "field": "currency", "before": null}, {"after": "Thư ngỏ", "field": "name", "before": null}, {"after": "O-000014", "field": "number", "before": null}, {"after": "open", "field": "outcome", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": "01a19bc3-2560-7000-8000-000000000051", "field": "party", "before": null}, {"after": "01a19b8f-e060-7000-8000-000000000041", "field": "pipeline", "before": null}, {"after": "a0", "field": "place", "before": null}, {"after": 10, "field": "probability", "before": null}, {"after": "01a19bb6-5420-7000-8000-00000000004d", "field": "stage", "before": null}, {"after": "2026-12-08T16:35:00.000000Z", "field": "stage_since", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (93, 0, 'stage', '01a19bb6-5420-7000-8000-00000000004d', 'change', '[{"after": "2026-12-08T16:42:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (95, 0, 'opportunity', '01a19b7c-a680-7000-8000-00000000002f', 'change', '[{"after": 100000, "field": "value", "before": 123456}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (97, 0, 'tag', '01a25695-6100-7000-8000-0000000000a9', 'change', '[{"after": "hội chợ", "field": "name", "before": "fair"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (97, 1, 'lead', '01a1a66f-fec0-7000-8000-000000000068', 'change', '[{"after": ["hội chợ"], "field": "tags", "before": ["fair"]}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (97, 2, 'lead', '01a1a67c-d000-7000-8000-00000000006b', 'change', '[{"after": ["hội chợ"], "field": "tags", "before": ["fair"]}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (97, 3, 'lead', '01a1a689-a140-7000-8000-00000000006e', 'change', '[{"after": ["hội chợ"], "field": "tags", "before": ["fair"]}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (90, 0, 'opportunity', '01a2566e-ed40-7000-8000-0000000000a1', 'change', '[{"after": "2026-12-08", "field": "closed_on", "before": null}, {"after": "won", "field": "outcome", "before": "open"}, {"after": 100, "field": "probability", "before": 20}, {"after": "01a19ba3-1a40-7000-8000-000000000047", "field": "stage", "before": "01a19b96-4900-7000-8000-000000000043"}, {"after": "2026-12-08T16:28:00.000000Z", "field": "stage_since", "before": "2026-12-08T16:21:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (92, 0, 'opportunity', '01a2567b-be80-7000-8000-0000000000a4', 'change', '[{"after": 20, "field": "probability", "before": 10}, {"after": "01a19b96-4900-7000-8000-000000000043", "field": "stage", "before": "01a19bb6-5420-7000-8000-00000000004d"}, {"after": "2026-12-08T16:42:00.000000Z", "field": "stage_since", "before": "2026-12-08T16:35:00.000000Z"}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (94, 0, 'opportunity', '01a19b7c-a680-7000-8000-00000000002f', 'change', '[{"after": 123456, "field": "value", "before": 100000}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (96, 0, 'tag', '01a25695-6100-7000-8000-0000000000a9', 'create', '[{"after": "teal", "field": "color", "before": null}, {"after": "2026-12-08T17:03:00.000000Z", "field": "created_at", "before": null}, {"after": "fair", "field": "name", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (98, 0, 'tag', '01a256a2-3240-7000-8000-0000000000ac', 'create', '[{"after": "red", "field": "color", "before": null}, {"after": "2026-12-08T17:17:00.000000Z", "field": "created_at", "before": null}, {"after": "lớn", "field": "name", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (100, 0, 'tag', '01a256a2-3240-7000-8000-0000000000ac', 'change', '[{"after": "2026-12-08T17:31:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (102, 0, 'note', '01a256bb-d4c0-7000-8000-0000000000b2', 'create', '[{"after": "01a19bc3-2560-7000-8000-000000000051", "field": "about", "before": null}, {"after": "party", "field": "about_type", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "author", "before": null}, {"after": "Draft", "field": "body", "before": null}, {"after": "2026-12-08T17:45:00.000000Z", "field": "created_at", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (104, 0, 'note', '01a256c8-a600-7000-8000-0000000000b5', 'create', '[{"after": "01a19bc3-2560-7000-8000-000000000051", "field": "about", "before": null}, {"after": "party", "field": "about_type", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "author", "before": null}, {"after": "Deleted", "field": "body", "before": null}, {"after": "2026-12-08T17:59:00.000000Z", "field": "created_at", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (106, 0, 'note', '01a256d5-7740-7000-8000-0000000000b8', 'create', '[{"after": "01a19b7c-a680-7000-8000-000000000035", "field": "about", "before": null}, {"after": "lead", "field": "about_type", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "author", "before": null}, {"after": "Đã gọi, hẹn thứ Ba.\n\nĐường dây bận — \"thử lại\"; it''s 50 % done.", "field": "body", "before": null}, {"after": "2026-12-08T18:13:00.000000Z", "field": "created_at", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (108, 0, 'note', '01a256db-dfe0-7000-8000-0000000000ba', 'change', '[{"after": "Written again", "field": "body", "before": "Draft"}]', '01a19b7c-a680-7000-8000-00000000001c', NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (110, 0, 'note', '01a256e8-b120-7000-8000-0000000000bd', 'change', '[{"after": "2026-12-08T18:41:00.000000Z", "field": "deleted_at", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (112, 0, 'note', '01a256fb-eb00-7000-8000-0000000000c2', 'create', '[{"after": "01a19b7c-a680-7000-8000-00000000002f", "field": "about", "before": null}, {"after": "opportunity", "field": "about_type", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "author", "before": null}, {"after": "Draft", "field": "body", "before": null}, {"after": "2026-12-08T18:55:00.000000Z", "field": "created_at", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (114, 0, 'note', '01a25708-bc40-7000-8000-0000000000c5', 'create', '[{"after": "01a19b7c-a680-7000-8000-00000000002f", "field": "about", "before": null}, {"after": "opportunity", "field": "about_type", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "author", "before": null}, {"after": "Deleted", "field": "body", "before": null}, {"after": "2026-12-08T19:09:00.000000Z", "field": "created_at", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (116, 0, 'party', '01a25715-8d80-7000-8000-0000000000c8', 'create', '[{"after": "2026-12-08T19:23:00.000000Z", "field": "created_at", "before": null}, {"after": "Food", "field": "industry", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Imported kept 1", "field": "name", "before": null}, {"after": "kept:1", "field": "source_key", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (116, 1, 'party', '01a25715-8d80-7000-8000-0000000000c9', 'create', '[{"after": "2026-12-08T19:23:00.000000Z", "field": "created_at", "before": null}, {"after": "Food", "field": "industry", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Imported kept 2", "field": "name", "before": null}, {"after": "kept:2", "field": "source_key", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (116, 2, 'party', '01a25715-8d80-7000-8000-0000000000ca', 'create', '[{"after": "2026-12-08T19:23:00.000000Z", "field": "created_at", "before": null}, {"after": "Food", "field": "industry", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Imported kept 3", "field": "name", "before": null}, {"after": "kept:3", "field": "source_key", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (118, 0, 'party', '01a2571b-f620-7000-8000-0000000000ce', 'change', '[{"after": "2026-12-08T19:37:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (118, 1, 'party', '01a2571b-f620-7000-8000-0000000000cd', 'change', '[{"after": "2026-12-08T19:37:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (118, 2, 'party', '01a2571b-f620-7000-8000-0000000000cc', 'change', '[{"after": "2026-12-08T19:37:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (120, 0, 'custom_field', '01a2572f-3000-7000-8000-0000000000d3', 'create', '[{"after": "2026-12-08T19:51:00.000000Z", "field": "created_at", "before": null}, {"after": 2, "field": "decimals", "before": null}, {"after": "custom_area", "field": "field_name", "before": null}, {"after": "number", "field": "kind", "before": null}, {"after": "Area", "field": "name", "before": null}, {"after": "opportunity", "field": "of", "before": null}, {"after": 1, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (122, 0, 'custom_field', '01a2573c-0140-7000-8000-0000000000d7', 'create', '[{"after": "2026-12-08T20:05:00.000000Z", "field": "created_at", "before": null}, {"after": "custom_visit", "field": "field_name", "before": null}, {"after": "date", "field": "kind", "before": null}, {"after": "Visit", "field": "name", "before": null}, {"after": "opportunity", "field": "of", "before": null}, {"after": 3, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (124, 0, 'custom_field', '01a2573c-0140-7000-8000-0000000000d7', 'change', '[{"after": "2026-12-08T20:19:00.000000Z", "field": "deleted_at", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (101, 0, 'note', '01a256b5-6c20-7000-8000-0000000000b0', 'create', '[{"after": "01a19bc3-2560-7000-8000-000000000051", "field": "about", "before": null}, {"after": "party", "field": "about_type", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "author", "before": null}, {"after": "Đã gọi, hẹn thứ Ba.\n\nĐường dây bận — \"thử lại\"; it''s 50 % done.", "field": "body", "before": null}, {"after": "2026-12-08T17:38:00.000000Z", "field": "created_at", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (103, 0, 'note', '01a256bb-d4c0-7000-8000-0000000000b2', 'change', '[{"after": "Written again", "field": "body", "before": "Draft"}]', '01a19b7c-a680-7000-8000-00000000001c', NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (105, 0, 'note', '01a256c8-a600-7000-8000-0000000000b5', 'change', '[{"after": "2026-12-08T18:06:00.000000Z", "field": "deleted_at", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (107, 0, 'note', '01a256db-dfe0-7000-8000-0000000000ba', 'create', '[{"after": "01a19b7c-a680-7000-8000-000000000035", "field": "about", "before": null}, {"after": "lead", "field": "about_type", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "author", "before": null}, {"after": "Draft", "field": "body", "before": null}, {"after": "2026-12-08T18:20:00.000000Z", "field": "created_at", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (109, 0, 'note', '01a256e8-b120-7000-8000-0000000000bd', 'create', '[{"after": "01a19b7c-a680-7000-8000-000000000035", "field": "about", "before": null}, {"after": "lead", "field": "about_type", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "author", "before": null}, {"after": "Deleted", "field": "body", "before": null}, {"after": "2026-12-08T18:34:00.000000Z", "field": "created_at", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (111, 0, 'note', '01a256f5-8260-7000-8000-0000000000c0', 'create', '[{"after": "01a19b7c-a680-7000-8000-00000000002f", "field": "about", "before": null}, {"after": "opportunity", "field": "about_type", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "author", "before": null}, {"after": "Đã gọi, hẹn thứ Ba.\n\nĐường dây bận — \"thử lại\"; it''s 50 % done.", "field": "body", "before": null}, {"after": "2026-12-08T18:48:00.000000Z", "field": "created_at", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (113, 0, 'note', '01a256fb-eb00-7000-8000-0000000000c2', 'change', '[{"after": "Written again", "field": "body", "before": "Draft"}]', '01a19b7c-a680-7000-8000-00000000001c', NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (115, 0, 'note', '01a25708-bc40-7000-8000-0000000000c5', 'change', '[{"after": "2026-12-08T19:16:00.000000Z", "field": "deleted_at", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', NULL, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.journal_changes VALUES (117, 0, 'party', '01a2571b-f620-7000-8000-0000000000cc', 'create', '[{"after": "2026-12-08T19:30:00.000000Z", "field": "created_at", "before": null}, {"after": "Food", "field": "industry", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Imported taken-back 1", "field": "name", "before": null}, {"after": "taken-back:1", "field": "source_key", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (117, 1, 'party', '01a2571b-f620-7000-8000-0000000000cd', 'create', '[{"after": "2026-12-08T19:30:00.000000Z", "field": "created_at", "before": null}, {"after": "Food", "field": "industry", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Imported taken-back 2", "field": "name", "before": null}, {"after": "taken-back:2", "field": "source_key", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (117, 2, 'party', '01a2571b-f620-7000-8000-0000000000ce', 'create', '[{"after": "2026-12-08T19:30:00.000000Z", "field": "created_at", "before": null}, {"after": "Food", "field": "industry", "before": null}, {"after": "organisation", "field": "kind", "before": null}, {"after": "Imported taken-back 3", "field": "name", "before": null}, {"after": "taken-back:3", "field": "source_key", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (119, 0, 'custom_field', '01a25728-c760-7000-8000-0000000000d1', 'create', '[{"after": "2026-12-08T19:44:00.000000Z", "field": "created_at", "before": null}, {"after": "custom_so_giay_phep", "field": "field_name", "before": null}, {"after": "text", "field": "kind", "before": null}, {"after": "Số giấy phép", "field": "name", "before": null}, {"after": "Số giấy phép", "field": "name_vi", "before": null}, {"after": "opportunity", "field": "of", "before": null}, {"after": 0, "field": "position", "before": null}, {"after": true, "field": "searched", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (121, 0, 'custom_field', '01a25735-98a0-7000-8000-0000000000d5', 'create', '[{"after": "2026-12-08T19:58:00.000000Z", "field": "created_at", "before": null}, {"after": "custom_colours", "field": "field_name", "before": null}, {"after": "choices", "field": "kind", "before": null}, {"after": "Colours", "field": "name", "before": null}, {"after": "opportunity", "field": "of", "before": null}, {"after": [{"label": "Red", "value": "red", "retired": false, "label_vi": ""}, {"label": "Blue", "value": "blue", "retired": false, "label_vi": ""}], "field": "options", "before": null}, {"after": 2, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (123, 0, 'opportunity', '01a19b7c-a680-7000-8000-00000000002f', 'change', '[{"after": 1250, "field": "custom_area", "before": null}, {"after": ["blue"], "field": "custom_colours", "before": []}, {"after": "GP-77", "field": "custom_so_giay_phep", "before": null}, {"after": "2026-11-30", "field": "custom_visit", "before": null}]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (125, 0, 'property_setter', '01a2574f-3b20-7000-8000-0000000000db', 'create', '[{"after": "2026-12-08T20:26:00.000000Z", "field": "created_at", "before": null}, {"after": "Enquiry", "field": "name", "before": null}, {"after": "lead", "field": "of", "before": null}, {"after": "Enquiries", "field": "plural", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (127, 0, 'custom_field', '01a2575c-0c60-7000-8000-0000000000df', 'create', '[{"after": "2026-12-08T20:40:00.000000Z", "field": "created_at", "before": null}, {"after": "custom_price_of_area", "field": "field_name", "before": null}, {"after": "value / custom_area", "field": "formula", "before": null}, {"after": "formula", "field": "kind", "before": null}, {"after": "Price of area", "field": "name", "before": null}, {"after": "opportunity", "field": "of", "before": null}, {"after": 4, "field": "position", "before": null}, {"after": "money", "field": "result", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (129, 0, 'property_setter', '01a25768-dda0-7000-8000-0000000000e3', 'create', '[{"after": "2026-12-08T20:54:00.000000Z", "field": "created_at", "before": null}, {"after": "custom_area", "field": "field", "before": null}, {"after": "opportunity", "field": "of", "before": null}, {"after": 0, "field": "position", "before": null}, {"after": "01a25762-7500-7000-8000-0000000000e1", "field": "section", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (129, 1, 'property_setter', '01a25768-dda0-7000-8000-0000000000e4', 'create', '[{"after": "2026-12-08T20:54:00.000000Z", "field": "created_at", "before": null}, {"after": "custom_colours", "field": "field", "before": null}, {"after": "opportunity", "field": "of", "before": null}, {"after": 1, "field": "position", "before": null}, {"after": "01a25762-7500-7000-8000-0000000000e1", "field": "section", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (126, 0, 'property_setter', '01a25755-a3c0-7000-8000-0000000000dd', 'create', '[{"after": "2026-12-08T20:33:00.000000Z", "field": "created_at", "before": null}, {"after": "need", "field": "field", "before": null}, {"after": "Wish", "field": "name", "before": null}, {"after": "lead", "field": "of", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (128, 0, 'section', '01a25762-7500-7000-8000-0000000000e1', 'create', '[{"after": "2026-12-08T20:47:00.000000Z", "field": "created_at", "before": null}, {"after": "Site", "field": "name", "before": null}, {"after": "opportunity", "field": "of", "before": null}, {"after": 0, "field": "position", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (130, 0, 'role', '01a2576f-4640-7000-8000-0000000000e6', 'create', '[{"after": "2026-12-08T21:01:00.000000Z", "field": "created_at", "before": null}, {"after": "Back office", "field": "name", "before": null}, {"after": {"fields": {"lead": {"email": "none"}}, "grants": {"lead": {"read": "team", "change": "none", "create": false, "delete": "none"}, "party": {"read": "all", "change": "none", "create": false, "delete": "none"}}, "administers": false}, "field": "rights", "before": null}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (132, 0, 'saved_view', '01a2577c-1780-7000-8000-0000000000e9', 'create', '[{"after": "2026-12-08T21:15:00.000000Z", "field": "created_at", "before": null}, {"after": "Mine", "field": "name", "before": null}, {"after": "01a19b7c-a680-7000-8000-00000000001c", "field": "owner", "before": null}, {"after": true, "field": "pinned", "before": null}, {"after": "list", "field": "presentation", "before": null}, {"after": "lead", "field": "record_type", "before": null}, {"after": "private", "field": "shared", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": null}]', NULL, NULL, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (134, 0, 'user', '01a25788-e8c0-7000-8000-0000000000ed', 'create', '[{"after": "2026-12-08T21:29:00.000000Z", "field": "created_at", "before": null}, {"after": "jo@example.com", "field": "email", "before": null}, {"after": "jo", "field": "name", "before": null}, {"after": "salesperson", "field": "role", "before": null}, {"after": "invited", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000014", "field": "team", "before": null}]', NULL, NULL, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.journal_changes VALUES (136, 0, 'lead', '01a19b7c-a680-7000-8000-000000000039', 'change', '[{"after": "01a19b7c-a680-7000-8000-00000000001f", "field": "owner", "before": "01a19b7c-a680-7000-8000-000000000022"}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": "01a19b7c-a680-7000-8000-000000000014"}]', '01a19b7c-a680-7000-8000-000000000022', '01a19b7c-a680-7000-8000-000000000014', '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (136, 1, 'opportunity', '01a19b7c-a680-7000-8000-000000000033', 'change', '[{"after": "01a19b7c-a680-7000-8000-00000000001f", "field": "owner", "before": "01a19b7c-a680-7000-8000-000000000022"}, {"after": "01a19b7c-a680-7000-8000-000000000012", "field": "team", "before": "01a19b7c-a680-7000-8000-000000000014"}]', '01a19b7c-a680-7000-8000-000000000022', '01a19b7c-a680-7000-8000-000000000014', '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_changes VALUES (137, 0, 'user', '01a19b7c-a680-7000-8000-000000000022', 'change', '[{"after": "disabled", "field": "status", "before": "active"}]', NULL, '01a19b7c-a680-7000-8000-000000000014', NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.journal_changes VALUES (139, 0, 'user', '01a19b7c-a680-7000-8000-000000000028', 'change', '[{"after": "active", "field": "status", "before": "disabled"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (133, 0, 'user', '01a25782-8020-7000-8000-0000000000eb', 'create', '[{"after": "2026-12-08T21:22:00.000000Z", "field": "created_at", "before": null}, {"after": "ines@example.com", "field": "email", "before": null}, {"after": "ines", "field": "name", "before": null}, {"after": "salesperson", "field": "role", "before": null}, {"after": "invited", "field": "status", "before": null}, {"after": "01a19b7c-a680-7000-8000-000000000014", "field": "team", "before": null}]', NULL, NULL, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.journal_changes VALUES (135, 0, 'user', '01a25788-e8c0-7000-8000-0000000000ed', 'change', '[{"after": "active", "field": "status", "before": "invited"}]', NULL, '01a19b7c-a680-7000-8000-000000000014', NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.journal_changes VALUES (138, 0, 'user', '01a19b7c-a680-7000-8000-000000000028', 'change', '[{"after": "disabled", "field": "status", "before": "active"}]', NULL, NULL, NULL, NULL);
INSERT INTO public.journal_changes VALUES (140, 0, 'user', '01a19b7c-a680-7000-8000-000000000019', 'change', '[{"after": "Asia/Ho_Chi_Minh", "field": "time_zone", "before": null}]', NULL, '01a19b7c-a680-7000-8000-000000000012', NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.journal_head VALUES (1, 140);
INSERT INTO public.leads VALUES ('01a19b7c-a680-7000-8000-000000000035', 24, '2026-11-02 09:00:00+00', NULL, '\x412b45010701dc06', '{}', 'L-000001', 'Lan', 'Lan', 'Lan Ltd', NULL, NULL, NULL, 'new', NULL, NULL, '[]', '[]', NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.leads VALUES ('01a19b7c-a680-7000-8000-000000000037', 25, '2026-11-02 09:00:00+00', NULL, '\x413b4539010801dc07', '{}', 'L-000002', 'Linh', 'Linh', 'Linh Ltd', NULL, NULL, NULL, 'new', NULL, NULL, '[]', '[]', NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.leads VALUES ('01a1a669-9620-7000-8000-000000000066', 52, '2026-11-04 12:02:00+00', NULL, '\x49392b430451395301438b050901dcc1dc06', '{}', 'L-000004', 'Phạm Thu', 'Phạm Thu', 'Phạm Thu & Co', NULL, NULL, NULL, 'new', 'event', 'Bàn ghế cho 40 người
Trước Tết', '["01a19b7c-a680-7000-8000-00000000002d"]', '[]', NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.leads VALUES ('01a1a696-7280-7000-8000-000000000071', 61, '2026-11-04 12:51:00+00', '2026-11-04 13:05:00+00', '\x313b0431334133513331010e01dcc4dc0a', '{}', 'L-000008', 'Di Deleted', 'Di Deleted', 'Di Deleted & Co', NULL, NULL, NULL, 'new', 'event', NULL, '[]', '[]', NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.leads VALUES ('01a1a69c-db20-7000-8000-000000000073', 63, '2026-11-04 12:58:00+00', NULL, '\x3331044d334f51474d3331010f01dcc4dc0b', '{}', 'L-000009', 'Ed Restored', 'Ed Restored', 'Ed Restored & Co', NULL, NULL, NULL, 'new', 'event', NULL, '[]', '[]', NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.leads VALUES ('01a1a6b6-7da0-7000-8000-000000000078', 65, '2026-11-04 13:26:00+00', NULL, '\x352b5b043f45475745010d01dcc3dc08', '{}', 'L-000010', 'Fay Known', 'Fay Known', 'Fay Known & Co', 'fay@daiviet.example', NULL, NULL, 'converted', 'event', NULL, '[]', '[]', NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', '01a19bc3-2560-7000-8000-000000000051', '2026-11-04 13:33:00+00', NULL);
INSERT INTO public.leads VALUES ('01a1a6c3-4ee0-7000-8000-00000000007e', 68, '2026-11-04 13:40:00+00', NULL, '\x373b4104354d334f39010d01dcc3dc08', '{}', 'L-000011', 'Gil Fresh', 'Gil Fresh', 'Gil Fresh & Co', NULL, '+1 202 555 0147', 'https://gil.example', 'new', 'event', NULL, '[]', '[]', NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.leads VALUES ('01a1a66f-fec0-7000-8000-000000000068', 97, '2026-11-04 12:09:00+00', NULL, '\x2b452b042f4745512b2f513331011101dcc3dc0c', '{}', 'L-000005', 'Ana Contacted', 'Ana Contacted', 'Ana Contacted & Co', NULL, NULL, NULL, 'contacted', 'event', NULL, '[]', '["email", "no_marketing"]', NULL, NULL, '["hội chợ"]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.leads VALUES ('01a1a67c-d000-7000-8000-00000000006b', 97, '2026-11-04 12:23:00+00', NULL, '\x2d47044b532b413b353b3331011001dcc4dc0c', '{}', 'L-000006', 'Bo Qualified', 'Bo Qualified', 'Bo Qualified & Co', NULL, NULL, NULL, 'qualified', 'event', NULL, '[]', '["email", "no_marketing"]', NULL, NULL, '["hội chợ"]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.leads VALUES ('01a1a689-a140-7000-8000-00000000006e', 97, '2026-11-04 12:37:00+00', NULL, '\x2f5b0453454b532b413b353b3331011201dcc4dc0e', '{}', 'L-000007', 'Cy Unqualified', 'Cy Unqualified', 'Cy Unqualified & Co', NULL, NULL, NULL, 'unqualified', 'event', NULL, '[]', '["email", "no_marketing"]', NULL, NULL, '["hội chợ"]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.leads VALUES ('01a19b7c-a680-7000-8000-000000000039', 136, '2026-11-02 09:00:00+00', NULL, '\x4133573b4f010901dc08', '{}', 'L-000003', 'Lewis', 'Lewis', 'Lewis Ltd', NULL, NULL, NULL, 'new', NULL, NULL, '[]', '[]', NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL);
INSERT INTO public.lost_reasons VALUES ('01a19b7c-a680-7000-8000-00000000000a', 1, '2026-11-02 09:00:00+00', NULL, '\x494d3b2f33010901dc08', '{}', 'Price', 'Giá', 1);
INSERT INTO public.lost_reasons VALUES ('01a19b7c-a680-7000-8000-00000000000b', 1, '2026-11-02 09:00:00+00', NULL, '\x5733455104573b5139042b042f47434933513b51474d011a01dc19', '{}', 'Went with a competitor', 'Chọn đối thủ', 2);
INSERT INTO public.lost_reasons VALUES ('01a19b7c-a680-7000-8000-00000000000c', 1, '2026-11-02 09:00:00+00', NULL, '\x4547042d5331373351010d01dc0c', '{}', 'No budget', 'Không có ngân sách', 3);
INSERT INTO public.lost_reasons VALUES ('01a19b7c-a680-7000-8000-00000000000d', 1, '2026-11-02 09:00:00+00', NULL, '\x4547042b454f57334d010d01dc0c', '{}', 'No answer', 'Không phản hồi', 4);
INSERT INTO public.lost_reasons VALUES ('01a19b7c-a680-7000-8000-00000000000e', 1, '2026-11-02 09:00:00+00', NULL, '\x45470445333331042b455b0443474d33011401dc13', '{}', 'No need any more', 'Hết nhu cầu', 5);
INSERT INTO public.lost_reasons VALUES ('01a19baf-eb80-7000-8000-00000000004b', 35, '2026-11-02 10:03:00+00', NULL, '\x453355334d042f2b41413331042d2b2f3f011501dc14', '{}', 'Never called back', 'Không gọi lại', 9);
INSERT INTO public.notes VALUES ('01a256b5-6c20-7000-8000-0000000000b0', 101, '2026-12-08 17:38:00+00', NULL, '\x32022b0437473b06043933450451395402042d2b0803060306320254024803453704312c035b042d2c034504051a0409765139540204412b3b0976072a043b5109704f041c12040a9a04314745330801448b03438b05418b05418b043d8a3d8b053e8b02438b051701c6b3dcc2c631', '{}', 'party', '01a19bc3-2560-7000-8000-000000000051', 'Đã gọi, hẹn thứ Ba.

Đường dây bận — "thử lại"; it''s 50 % done.', '01a19b7c-a680-7000-8000-00000000001c');
INSERT INTO public.notes VALUES ('01a256bb-d4c0-7000-8000-0000000000b2', 103, '2026-12-08 17:45:00+00', NULL, '\x574d3b51513345042b372b3b45011101dc10', '{}', 'party', '01a19bc3-2560-7000-8000-000000000051', 'Written again', '01a19b7c-a680-7000-8000-00000000001c');
INSERT INTO public.notes VALUES ('01a256c8-a600-7000-8000-0000000000b5', 105, '2026-12-08 17:59:00+00', '2026-12-08 18:06:00+00', '\x31334133513331010b01dc0a', '{}', 'party', '01a19bc3-2560-7000-8000-000000000051', 'Deleted', '01a19b7c-a680-7000-8000-00000000001c');
INSERT INTO public.notes VALUES ('01a256d5-7740-7000-8000-0000000000b8', 106, '2026-12-08 18:13:00+00', NULL, '\x32022b0437473b06043933450451395402042d2b0803060306320254024803453704312c035b042d2c034504051a0409765139540204412b3b0976072a043b5109704f041c12040a9a04314745330801448b03438b05418b05418b043d8a3d8b053e8b02438b051701c6b3dcc2c631', '{}', 'lead', '01a19b7c-a680-7000-8000-000000000035', 'Đã gọi, hẹn thứ Ba.

Đường dây bận — "thử lại"; it''s 50 % done.', '01a19b7c-a680-7000-8000-00000000001c');
INSERT INTO public.notes VALUES ('01a256db-dfe0-7000-8000-0000000000ba', 108, '2026-12-08 18:20:00+00', NULL, '\x574d3b51513345042b372b3b45011101dc10', '{}', 'lead', '01a19b7c-a680-7000-8000-000000000035', 'Written again', '01a19b7c-a680-7000-8000-00000000001c');
INSERT INTO public.notes VALUES ('01a256e8-b120-7000-8000-0000000000bd', 110, '2026-12-08 18:34:00+00', '2026-12-08 18:41:00+00', '\x31334133513331010b01dc0a', '{}', 'lead', '01a19b7c-a680-7000-8000-000000000035', 'Deleted', '01a19b7c-a680-7000-8000-00000000001c');
INSERT INTO public.notes VALUES ('01a256f5-8260-7000-8000-0000000000c0', 111, '2026-12-08 18:48:00+00', NULL, '\x32022b0437473b06043933450451395402042d2b0803060306320254024803453704312c035b042d2c034504051a0409765139540204412b3b0976072a043b5109704f041c12040a9a04314745330801448b03438b05418b05418b043d8a3d8b053e8b02438b051701c6b3dcc2c631', '{}', 'opportunity', '01a19b7c-a680-7000-8000-00000000002f', 'Đã gọi, hẹn thứ Ba.

Đường dây bận — "thử lại"; it''s 50 % done.', '01a19b7c-a680-7000-8000-00000000001c');
INSERT INTO public.notes VALUES ('01a256fb-eb00-7000-8000-0000000000c2', 113, '2026-12-08 18:55:00+00', NULL, '\x574d3b51513345042b372b3b45011101dc10', '{}', 'opportunity', '01a19b7c-a680-7000-8000-00000000002f', 'Written again', '01a19b7c-a680-7000-8000-00000000001c');
INSERT INTO public.notes VALUES ('01a25708-bc40-7000-8000-0000000000c5', 115, '2026-12-08 19:09:00+00', '2026-12-08 19:16:00+00', '\x31334133513331010b01dc0a', '{}', 'opportunity', '01a19b7c-a680-7000-8000-00000000002f', 'Deleted', '01a19b7c-a680-7000-8000-00000000001c');
INSERT INTO public.one_time_links VALUES ('\x94f53ab654e94779353a890e5eb6118a81be4fa944de87fec4e00b2081399225', '01a25782-8020-7000-8000-0000000000eb', '2026-12-08 21:29:00+00', '2026-12-11 21:29:00+00', NULL);
INSERT INTO public.one_time_links VALUES ('\x4fda805b345c48e836472a3f2eaffea2e81195807430e5a3a05a8021633ae907', '01a25788-e8c0-7000-8000-0000000000ed', '2026-12-08 21:29:00+00', '2026-12-11 21:29:00+00', '2026-12-08 21:29:00+00');
INSERT INTO public.opportunities VALUES ('01a19b7c-a680-7000-8000-000000000031', 22, '2026-11-02 09:00:00+00', NULL, '\x45474d2b09704f0431332b41010f01dc0e', '{}', 'O-000002', 'Nora''s deal', '01a19b7c-a680-7000-8000-00000000002b', '[]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000004', 'open', 'Zz', '2026-11-02 09:00:00+00', 200000, 'USD', NULL, NULL, 10, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a1a6bc-e640-7000-8000-00000000007c', 65, '2026-11-04 13:33:00+00', NULL, '\x354d4743042b0441332b31010f01dc0e', '{}', 'O-000004', 'From a lead', '01a19bc3-2560-7000-8000-000000000051', '["01a1a6bc-e640-7000-8000-00000000007a"]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000005', 'open', 'a0', '2026-11-04 13:33:00+00', 750000000, 'USD', NULL, NULL, 25, NULL, NULL, NULL, NULL, '[]', 'event', '01a1a6b6-7da0-7000-8000-000000000078', NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a1a6c9-b780-7000-8000-000000000083', 68, '2026-11-04 13:47:00+00', '2026-11-04 13:54:00+00', '\x354d4743042b0441332b31010f01dc0e', '{}', 'O-000005', 'From a lead', '01a1a6c9-b780-7000-8000-000000000080', '["01a1a6c9-b780-7000-8000-000000000081"]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000005', 'open', 'Zz', '2026-11-04 13:47:00+00', NULL, 'USD', NULL, NULL, 25, NULL, NULL, NULL, NULL, '[]', 'event', '01a1a6c3-4ee0-7000-8000-00000000007e', NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a1bb90-03e0-7000-8000-00000000008c', 75, '2026-11-08 14:36:00+00', NULL, '\x432b5b043b4501448b040801dc0a', '{}', 'O-000007', 'Máy in', '01a19bc3-2560-7000-8000-000000000051', '[]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000008', 'won', 'a0', '2026-11-08 14:43:00+00', 12000000, 'VND', NULL, NULL, 100, NULL, '2026-11-08', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a1bb9c-d520-7000-8000-00000000008f', 77, '2026-11-08 14:50:00+00', NULL, '\x49392c0345044334024301438a428a0501dc0d', '{}', 'O-000008', 'Phần mềm', '01a19bc3-2560-7000-8000-000000000051', '[]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000009', 'lost', 'a0', '2026-11-08 14:57:00+00', 1000, 'KWD', NULL, NULL, 0, NULL, '2026-11-08', NULL, NULL, '[]', NULL, NULL, NULL, '01a19b7c-a680-7000-8000-00000000000a', 'Quá đắt', '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a1bba9-a660-7000-8000-000000000092', 80, '2026-11-08 15:04:00+00', '2026-11-08 15:18:00+00', '\x334551334d33310451573b2f33011101dc10', '{}', 'O-000009', 'Entered twice', '01a19bc3-2560-7000-8000-000000000051', '[]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000004', 'open', 'Zx', '2026-11-08 15:04:00+00', NULL, 'VND', NULL, NULL, 10, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a1bbb0-0f00-7000-8000-000000000094', 82, '2026-11-08 15:11:00+00', NULL, '\x4547510451573b2f33010d01dc0c', '{}', 'O-000010', 'Not twice', '01a19bc3-2560-7000-8000-000000000051', '[]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000004', 'open', 'Zw', '2026-11-08 15:11:00+00', 5, 'VND', NULL, NULL, 10, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a25648-7980-7000-8000-000000000099', 84, '2026-12-08 15:39:00+00', NULL, '\x37393402043948023b04514d54024803453701438b04438b05408a0601dc14', '{}', 'O-000011', 'Ghế hội trường', '01a19bc3-2560-7000-8000-000000000051', '[]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000008', 'won', 'Zz', '2026-12-08 15:46:00+00', 88000000, 'VND', NULL, NULL, 100, NULL, '2026-12-08', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 86, '2026-11-04 14:01:00+00', NULL, '\x4548023b0451392c035104552c024504493947453701448b05418b043d8a0601dc18', '{}', 'O-000006', 'Nội thất văn phòng', '01a19bc3-2560-7000-8000-000000000051', '["01a19bc9-8e00-7000-8000-000000000053"]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000007', 'open', 'a0', '2026-11-08 14:29:00+00', 250000000, 'VND', 5000000, 35, 35, '2026-12-20', NULL, 'sales', 300000000, '["01a19b7c-a680-7000-8000-00000000002d"]', 'referral', NULL, 'Ai đó', NULL, NULL, '["lớn"]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '["01a19c03-3ba0-7000-8000-000000000060"]');
INSERT INTO public.opportunities VALUES ('01a25662-1c00-7000-8000-00000000009e', 88, '2026-12-08 16:07:00+00', NULL, '\x32022b3b04415b04433b34024504452b4301448b05428b04428a0901c6b8dc06', '{}', 'O-000012', 'Đại lý miền Nam', '01a19bc3-2560-7000-8000-000000000051', '[]', '01a19b8f-e060-7000-8000-000000000041', '01a19b9c-b1a0-7000-8000-000000000045', 'open', 'a0', '2026-12-08 16:14:00+00', 10000, 'VND', NULL, NULL, 60, '2027-01-31', NULL, 'partnership', NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a2566e-ed40-7000-8000-0000000000a1', 90, '2026-12-08 16:21:00+00', NULL, '\x32022b3b04415b04433b34024504514d53453701448b05428b04428a0b01c6b8dc08', '{}', 'O-000013', 'Đại lý miền Trung', '01a19bc3-2560-7000-8000-000000000051', '[]', '01a19b8f-e060-7000-8000-000000000041', '01a19ba3-1a40-7000-8000-000000000047', 'won', 'a0', '2026-12-08 16:28:00+00', 7000000, 'VND', NULL, NULL, 100, NULL, '2026-12-08', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a2567b-be80-7000-8000-0000000000a4', 92, '2026-12-08 16:35:00+00', NULL, '\x5139540204453747013f8b0201dc0b', '{}', 'O-000014', 'Thư ngỏ', '01a19bc3-2560-7000-8000-000000000051', '[]', '01a19b8f-e060-7000-8000-000000000041', '01a19b96-4900-7000-8000-000000000043', 'open', 'a0', '2026-12-08 16:42:00+00', NULL, 'VND', NULL, NULL, 20, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a19b7c-a680-7000-8000-00000000002f', 123, '2026-11-02 09:00:00+00', NULL, '\x452b4309704f0431332b41010e01dc0d', '{"custom_area": 1250, "custom_visit": "2026-11-30", "custom_colours": ["blue"], "custom_so_giay_phep": "GP-77"}', 'O-000001', 'Nam''s deal', '01a19b7c-a680-7000-8000-00000000002b', '[]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000004', 'open', 'a0', '2026-11-02 09:00:00+00', 100000, 'USD', NULL, NULL, 10, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunities VALUES ('01a19b7c-a680-7000-8000-000000000033', 136, '2026-11-02 09:00:00+00', NULL, '\x4f2b4309704f0431332b41010e01dc0d', '{}', 'O-000003', 'Sam''s deal', '01a19b7c-a680-7000-8000-00000000002b', '[]', '01a19b7c-a680-7000-8000-000000000002', '01a19b7c-a680-7000-8000-000000000004', 'open', 'Zy', '2026-11-02 09:00:00+00', 300000, 'USD', NULL, NULL, 10, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012', NULL, '[]');
INSERT INTO public.opportunity_intervals VALUES ('01a19b7c-a680-7000-8000-000000000031', 22, '2026-11-02 09:00:00+00', NULL, '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012', 200000, 'USD', 10, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1a6bc-e640-7000-8000-00000000007c', 65, '2026-11-04 13:33:00+00', NULL, '01a19b7c-a680-7000-8000-000000000005', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 750000000, 'USD', 25, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1a6c9-b780-7000-8000-000000000083', 67, '2026-11-04 13:47:00+00', '2026-11-04 13:54:00+00', '01a19b7c-a680-7000-8000-000000000005', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, 'USD', 25, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 69, '2026-11-04 14:01:00+00', '2026-11-05 14:08:00+00', '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 250000000, 'VND', 35, '2026-12-20');
INSERT INTO public.opportunity_intervals VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 70, '2026-11-05 14:08:00+00', '2026-11-06 14:15:00+00', '01a19b7c-a680-7000-8000-000000000005', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 250000000, 'VND', 35, '2026-12-20');
INSERT INTO public.opportunity_intervals VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 71, '2026-11-06 14:15:00+00', '2026-11-07 14:22:00+00', '01a19b7c-a680-7000-8000-000000000006', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 250000000, 'VND', 35, '2026-12-20');
INSERT INTO public.opportunity_intervals VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 72, '2026-11-07 14:22:00+00', '2026-11-08 14:29:00+00', '01a19b7c-a680-7000-8000-000000000005', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 250000000, 'VND', 35, '2026-12-20');
INSERT INTO public.opportunity_intervals VALUES ('01a1bb90-03e0-7000-8000-00000000008c', 74, '2026-11-08 14:36:00+00', '2026-11-08 14:43:00+00', '01a19b7c-a680-7000-8000-000000000005', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 12000000, 'VND', 25, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1bb90-03e0-7000-8000-00000000008c', 75, '2026-11-08 14:43:00+00', NULL, '01a19b7c-a680-7000-8000-000000000008', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 12000000, 'VND', 100, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1bb9c-d520-7000-8000-00000000008f', 76, '2026-11-08 14:50:00+00', '2026-11-08 14:57:00+00', '01a19b7c-a680-7000-8000-000000000006', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 1000, 'KWD', 50, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1bb9c-d520-7000-8000-00000000008f', 77, '2026-11-08 14:57:00+00', NULL, '01a19b7c-a680-7000-8000-000000000009', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 1000, 'KWD', 0, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1bba9-a660-7000-8000-000000000092', 78, '2026-11-08 15:04:00+00', '2026-11-08 15:18:00+00', '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, 'VND', 10, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1bbb0-0f00-7000-8000-000000000094', 79, '2026-11-08 15:11:00+00', '2026-11-08 15:25:00+00', '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 5, 'VND', 10, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1bbb0-0f00-7000-8000-000000000094', 82, '2026-11-08 15:32:00+00', NULL, '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 5, 'VND', 10, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a25648-7980-7000-8000-000000000099', 83, '2026-12-08 15:39:00+00', '2026-12-08 15:46:00+00', '01a19b7c-a680-7000-8000-000000000007', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 88000000, 'VND', 75, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a25648-7980-7000-8000-000000000099', 84, '2026-12-08 15:46:00+00', NULL, '01a19b7c-a680-7000-8000-000000000008', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 88000000, 'VND', 100, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 73, '2026-11-08 14:29:00+00', '2026-12-08 15:53:00+00', '01a19b7c-a680-7000-8000-000000000007', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 250000000, 'VND', 35, '2026-12-20');
INSERT INTO public.opportunity_intervals VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 85, '2026-12-08 15:53:00+00', '2026-12-08 16:00:00+00', '01a19b7c-a680-7000-8000-000000000008', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 250000000, 'VND', 100, '2026-12-20');
INSERT INTO public.opportunity_intervals VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 86, '2026-12-08 16:00:00+00', NULL, '01a19b7c-a680-7000-8000-000000000007', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 250000000, 'VND', 35, '2026-12-20');
INSERT INTO public.opportunity_intervals VALUES ('01a25662-1c00-7000-8000-00000000009e', 87, '2026-12-08 16:07:00+00', '2026-12-08 16:14:00+00', '01a19b96-4900-7000-8000-000000000043', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, 'VND', 20, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a25662-1c00-7000-8000-00000000009e', 88, '2026-12-08 16:14:00+00', NULL, '01a19b9c-b1a0-7000-8000-000000000045', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 10000, 'VND', 60, '2027-01-31');
INSERT INTO public.opportunity_intervals VALUES ('01a2566e-ed40-7000-8000-0000000000a1', 89, '2026-12-08 16:21:00+00', '2026-12-08 16:28:00+00', '01a19b96-4900-7000-8000-000000000043', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 7000000, 'VND', 20, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a2566e-ed40-7000-8000-0000000000a1', 90, '2026-12-08 16:28:00+00', NULL, '01a19ba3-1a40-7000-8000-000000000047', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 7000000, 'VND', 100, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a2567b-be80-7000-8000-0000000000a4', 91, '2026-12-08 16:35:00+00', '2026-12-08 16:42:00+00', '01a19bb6-5420-7000-8000-00000000004d', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, 'VND', 10, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a2567b-be80-7000-8000-0000000000a4', 92, '2026-12-08 16:42:00+00', NULL, '01a19b96-4900-7000-8000-000000000043', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, 'VND', 20, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a19b7c-a680-7000-8000-00000000002f', 21, '2026-11-02 09:00:00+00', '2026-12-08 16:49:00+00', '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 100000, 'USD', 10, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a19b7c-a680-7000-8000-00000000002f', 94, '2026-12-08 16:49:00+00', '2026-12-08 16:56:00+00', '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 123456, 'USD', 10, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a19b7c-a680-7000-8000-00000000002f', 95, '2026-12-08 16:56:00+00', NULL, '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 100000, 'USD', 10, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a19b7c-a680-7000-8000-000000000033', 23, '2026-11-02 09:00:00+00', '2026-12-08 21:36:00+00', '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-000000000022', '01a19b7c-a680-7000-8000-000000000014', 300000, 'USD', 10, NULL);
INSERT INTO public.opportunity_intervals VALUES ('01a19b7c-a680-7000-8000-000000000033', 136, '2026-12-08 21:36:00+00', NULL, '01a19b7c-a680-7000-8000-000000000004', '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012', 300000, 'USD', 10, NULL);
INSERT INTO public.parties VALUES ('01a19b7c-a680-7000-8000-00000000002b', 19, '2026-11-02 09:00:00+00', NULL, '\x320248024537042b04354747314f01408b040a01c6c2dcc4dc08', '{}', 'organisation', 'Đông Á Foods', '[]', NULL, '[]', '[]', '[]', NULL, 'Food', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL);
INSERT INTO public.parties VALUES ('01a19bc3-2560-7000-8000-000000000051', 38, '2026-11-02 10:24:00+00', NULL, '\x2f4802453704515b0432022b3b04553b340251013c8b05418b050501dcbfc6c2dc08', '{}', 'organisation', 'Công ty Đại Việt', '["prospect", "supplier"]', NULL, '[{"label": "office", "value": "hello@daiviet.example"}, {"label": "", "value": "ke.toan@daiviet.example"}]', '[{"label": "switchboard", "value": "+84 24 3825 0000"}]', '[{"city": "Hà Nội", "label": "head office", "region": "", "street": "12 Tràng Tiền\nHoàn Kiếm", "country": "Việt Nam", "postal_code": ""}]', 'https://daiviet.example', 'Nội thất', '50-249', 120, 90000000000, 'VND', 1998, NULL, NULL, '01a19bbc-bcc0-7000-8000-00000000004f', '["vip", "miền Bắc"]', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL);
INSERT INTO public.parties VALUES ('01a19bc9-8e00-7000-8000-000000000053', 39, '2026-11-02 10:31:00+00', NULL, '\x41340204555301418b0301dcc4dc06', '{}', 'person', 'Lê Vũ', '[]', 'Trưởng phòng', '[{"label": "", "value": "vu@daiviet.example"}]', '[{"label": "mobile", "value": "0912 345 678"}]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'vi', '1988-02-29', NULL, '[]', NULL, NULL, NULL);
INSERT INTO public.parties VALUES ('01a19bdc-c7e0-7000-8000-000000000058', 43, '2026-11-02 10:52:00+00', '2026-11-02 10:59:00+00', '\x334551334d33310451573b2f33011101dcbfdc08', '{}', 'person', 'Entered Twice', '[]', NULL, '[]', '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL);
INSERT INTO public.parties VALUES ('01a19bbc-bcc0-7000-8000-00000000004f', 46, '2026-11-02 10:17:00+00', NULL, '\x394802453704392b04394741313b453701448a418a0c01dcc1dcc3dc0a', '{}', 'organisation', 'Hồng Hà Holding', '[]', NULL, '[]', '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL);
INSERT INTO public.parties VALUES ('01a1a6bc-e640-7000-8000-00000000007a', 65, '2026-11-04 13:33:00+00', NULL, '\x352b5b043f45475745010d01dcc3dc08', '{}', 'person', 'Fay Known', '[]', NULL, '[{"label": "", "value": "fay@daiviet.example"}]', '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL);
INSERT INTO public.parties VALUES ('01a1a6c9-b780-7000-8000-000000000081', 68, '2026-11-04 13:47:00+00', '2026-11-04 13:54:00+00', '\x373b4104354d334f39010d01dcc3dc08', '{}', 'person', 'Gil Fresh', '[]', NULL, '[]', '[{"label": "", "value": "+1 202 555 0147"}]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL);
INSERT INTO public.parties VALUES ('01a1a6c9-b780-7000-8000-000000000080', 68, '2026-11-04 13:47:00+00', '2026-11-04 13:54:00+00', '\x373b4104354d334f39040a92042f47011201dcc3dcbfdc05', '{}', 'organisation', 'Gil Fresh & Co', '["prospect"]', NULL, '[]', '[]', '[]', 'https://gil.example', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL);
INSERT INTO public.parties VALUES ('01a25715-8d80-7000-8000-0000000000c8', 116, '2026-12-08 19:23:00+00', NULL, '\x3b4349474d513331043f3349510414011301dc12', '{}', 'organisation', 'Imported kept 1', '[]', NULL, '[]', '[]', '[]', NULL, 'Food', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 'kept:1');
INSERT INTO public.parties VALUES ('01a25715-8d80-7000-8000-0000000000c9', 116, '2026-12-08 19:23:00+00', NULL, '\x3b4349474d513331043f3349510416011301dc12', '{}', 'organisation', 'Imported kept 2', '[]', NULL, '[]', '[]', '[]', NULL, 'Food', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 'kept:2');
INSERT INTO public.parties VALUES ('01a25715-8d80-7000-8000-0000000000ca', 116, '2026-12-08 19:23:00+00', NULL, '\x3b4349474d513331043f3349510418011301dc12', '{}', 'organisation', 'Imported kept 3', '[]', NULL, '[]', '[]', '[]', NULL, 'Food', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 'kept:3');
INSERT INTO public.parties VALUES ('01a2571b-f620-7000-8000-0000000000ce', 118, '2026-12-08 19:30:00+00', '2026-12-08 19:37:00+00', '\x3b4349474d51333104512b3f3345050e2d2b2f3f0418011901dc18', '{}', 'organisation', 'Imported taken-back 3', '[]', NULL, '[]', '[]', '[]', NULL, 'Food', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 'taken-back:3');
INSERT INTO public.parties VALUES ('01a2571b-f620-7000-8000-0000000000cd', 118, '2026-12-08 19:30:00+00', '2026-12-08 19:37:00+00', '\x3b4349474d51333104512b3f3345050e2d2b2f3f0416011901dc18', '{}', 'organisation', 'Imported taken-back 2', '[]', NULL, '[]', '[]', '[]', NULL, 'Food', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 'taken-back:2');
INSERT INTO public.parties VALUES ('01a2571b-f620-7000-8000-0000000000cc', 118, '2026-12-08 19:30:00+00', '2026-12-08 19:37:00+00', '\x3b4349474d51333104512b3f3345050e2d2b2f3f0414011901dc18', '{}', 'organisation', 'Imported taken-back 1', '[]', NULL, '[]', '[]', '[]', NULL, 'Food', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 'taken-back:1');
INSERT INTO public.pipelines VALUES ('01a19b7c-a680-7000-8000-000000000002', 1, '2026-11-02 09:00:00+00', NULL, '\x4f2b41334f010901dc08', '{}', 'Sales', 'Bán hàng', 1);
INSERT INTO public.pipelines VALUES ('01a19b8f-e060-7000-8000-000000000041', 30, '2026-11-02 09:28:00+00', NULL, '\x492b4d5145334d4f010c01dc0b', '{}', 'Partners', 'Đối tác', 2);
INSERT INTO public.property_setters VALUES ('01a2574f-3b20-7000-8000-0000000000db', 125, '2026-12-08 20:26:00+00', NULL, '\x33454b533b4d5b010b01dc0a', '{}', 'lead', NULL, 'Enquiry', NULL, 'Enquiries', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]');
INSERT INTO public.property_setters VALUES ('01a25755-a3c0-7000-8000-0000000000dd', 126, '2026-12-08 20:33:00+00', NULL, '\x573b4f39010801dc07', '{}', 'lead', 'need', 'Wish', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]');
INSERT INTO public.property_setters VALUES ('01a25768-dda0-7000-8000-0000000000e3', 129, '2026-12-08 20:54:00+00', NULL, NULL, '{}', 'opportunity', 'custom_area', NULL, NULL, NULL, NULL, NULL, NULL, '01a25762-7500-7000-8000-0000000000e1', 0, NULL, NULL, '[]');
INSERT INTO public.property_setters VALUES ('01a25768-dda0-7000-8000-0000000000e4', 129, '2026-12-08 20:54:00+00', NULL, NULL, '{}', 'opportunity', 'custom_colours', NULL, NULL, NULL, NULL, NULL, NULL, '01a25762-7500-7000-8000-0000000000e1', 1, NULL, NULL, '[]');
INSERT INTO public.record_entries VALUES ('01a19bc3-2560-7000-8000-000000000051', 'roles', 'prospect');
INSERT INTO public.record_entries VALUES ('01a19bc3-2560-7000-8000-000000000051', 'roles', 'supplier');
INSERT INTO public.record_entries VALUES ('01a19bc3-2560-7000-8000-000000000051', 'tags', 'vip');
INSERT INTO public.record_entries VALUES ('01a19bc3-2560-7000-8000-000000000051', 'tags', 'miền Bắc');
INSERT INTO public.record_entries VALUES ('01a1a669-9620-7000-8000-000000000066', 'items', '01a19b7c-a680-7000-8000-00000000002d');
INSERT INTO public.record_entries VALUES ('01a1a66f-fec0-7000-8000-000000000068', 'preferences', 'email');
INSERT INTO public.record_entries VALUES ('01a1a66f-fec0-7000-8000-000000000068', 'preferences', 'no_marketing');
INSERT INTO public.record_entries VALUES ('01a1a67c-d000-7000-8000-00000000006b', 'preferences', 'email');
INSERT INTO public.record_entries VALUES ('01a1a67c-d000-7000-8000-00000000006b', 'preferences', 'no_marketing');
INSERT INTO public.record_entries VALUES ('01a1a689-a140-7000-8000-00000000006e', 'preferences', 'email');
INSERT INTO public.record_entries VALUES ('01a1a689-a140-7000-8000-00000000006e', 'preferences', 'no_marketing');
INSERT INTO public.record_entries VALUES ('01a1a6bc-e640-7000-8000-00000000007c', 'contacts', '01a1a6bc-e640-7000-8000-00000000007a');
INSERT INTO public.record_entries VALUES ('01a1a6c9-b780-7000-8000-000000000080', 'roles', 'prospect');
INSERT INTO public.record_entries VALUES ('01a1a6c9-b780-7000-8000-000000000083', 'contacts', '01a1a6c9-b780-7000-8000-000000000081');
INSERT INTO public.record_entries VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 'competitors', '01a19c03-3ba0-7000-8000-000000000060');
INSERT INTO public.record_entries VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 'contacts', '01a19bc9-8e00-7000-8000-000000000053');
INSERT INTO public.record_entries VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 'items', '01a19b7c-a680-7000-8000-00000000002d');
INSERT INTO public.record_entries VALUES ('01a1a6d6-88c0-7000-8000-000000000086', 'tags', 'lớn');
INSERT INTO public.record_entries VALUES ('01a1a66f-fec0-7000-8000-000000000068', 'tags', 'hội chợ');
INSERT INTO public.record_entries VALUES ('01a1a67c-d000-7000-8000-00000000006b', 'tags', 'hội chợ');
INSERT INTO public.record_entries VALUES ('01a1a689-a140-7000-8000-00000000006e', 'tags', 'hội chợ');
INSERT INTO public.record_entries VALUES ('01a19b7c-a680-7000-8000-00000000002f', 'custom_colours', 'blue');
INSERT INTO public.relationships VALUES ('01a19bcf-f6a0-7000-8000-000000000055', 41, '2026-11-02 10:38:00+00', NULL, '\x39332b310447350449534d2f392b4f3b4537011601dc15', '{}', '01a19bc9-8e00-7000-8000-000000000053', '01a19bc3-2560-7000-8000-000000000051', 'Head of purchasing', '2020-01-01', NULL);
INSERT INTO public.relationships VALUES ('01a1a6bc-e640-7000-8000-00000000007b', 65, '2026-11-04 13:33:00+00', NULL, NULL, '{}', '01a1a6bc-e640-7000-8000-00000000007a', '01a19bc3-2560-7000-8000-000000000051', NULL, NULL, NULL);
INSERT INTO public.relationships VALUES ('01a1a6c9-b780-7000-8000-000000000082', 68, '2026-11-04 13:47:00+00', '2026-11-04 13:54:00+00', NULL, '{}', '01a1a6c9-b780-7000-8000-000000000081', '01a1a6c9-b780-7000-8000-000000000080', NULL, NULL, NULL);
INSERT INTO public.roles VALUES ('01a2576f-4640-7000-8000-0000000000e6', 130, '2026-12-08 21:01:00+00', NULL, '\x2d2b2f3f044735353b2f33010f01dc0e', '{}', 'Back office', NULL, '{"fields": {"lead": {"email": "none"}}, "grants": {"lead": {"read": "team", "change": "none", "create": false, "delete": "none"}, "party": {"read": "all", "change": "none", "create": false, "delete": "none"}}, "administers": false}');
INSERT INTO public.saved_views VALUES ('01a2577c-1780-7000-8000-0000000000e9', 132, '2026-12-08 21:15:00+00', NULL, '\x433b4533010801dc07', '{}', 'Mine', NULL, 'lead', 'private', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', NULL, NULL, NULL, NULL, 'list', NULL, NULL, true, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('user', 'ada', '01a19b7c-a680-7000-8000-000000000001', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('user', 'administrator', '01a19b7c-a680-7000-8000-000000000001', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a19b7c-a680-7000-8000-000000000001', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a19b7c-a680-7000-8000-000000000001', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('team', 'company', '01a19b7c-a680-7000-8000-000000000010', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('team', 'north', '01a19b7c-a680-7000-8000-000000000012', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('team', 'south', '01a19b7c-a680-7000-8000-000000000014', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a19b7c-a680-7000-8000-000000000016', 5, NULL, '01a19b7c-a680-7000-8000-000000000010');
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a19b7c-a680-7000-8000-000000000016', 5, NULL, '01a19b7c-a680-7000-8000-000000000010');
INSERT INTO public.search_tokens VALUES ('user', 'tom', '01a19b7c-a680-7000-8000-000000000016', 5, NULL, '01a19b7c-a680-7000-8000-000000000010');
INSERT INTO public.search_tokens VALUES ('user', 'top', '01a19b7c-a680-7000-8000-000000000016', 5, NULL, '01a19b7c-a680-7000-8000-000000000010');
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a19b7c-a680-7000-8000-000000000019', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a19b7c-a680-7000-8000-000000000019', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'mai', '01a19b7c-a680-7000-8000-000000000019', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'manager', '01a19b7c-a680-7000-8000-000000000019', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a19b7c-a680-7000-8000-00000000001c', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a19b7c-a680-7000-8000-00000000001c', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'nam', '01a19b7c-a680-7000-8000-00000000001c', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'nguyen', '01a19b7c-a680-7000-8000-00000000001c', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a19b7c-a680-7000-8000-00000000001f', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a19b7c-a680-7000-8000-00000000001f', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'nora', '01a19b7c-a680-7000-8000-00000000001f', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'north', '01a19b7c-a680-7000-8000-00000000001f', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a19b7c-a680-7000-8000-000000000022', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a19b7c-a680-7000-8000-000000000022', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('user', 'sam', '01a19b7c-a680-7000-8000-000000000022', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('user', 'south', '01a19b7c-a680-7000-8000-000000000022', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a19b7c-a680-7000-8000-000000000025', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a19b7c-a680-7000-8000-000000000025', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'observer', '01a19b7c-a680-7000-8000-000000000025', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'olga', '01a19b7c-a680-7000-8000-000000000025', 5, NULL, '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a19b7c-a680-7000-8000-000000000028', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a19b7c-a680-7000-8000-000000000028', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('user', 'otto', '01a19b7c-a680-7000-8000-000000000028', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('user', 'outside', '01a19b7c-a680-7000-8000-000000000028', 5, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'a', '01a19b7c-a680-7000-8000-00000000002b', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'dong', '01a19b7c-a680-7000-8000-00000000002b', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'food', '01a19b7c-a680-7000-8000-00000000002b', 1, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'foods', '01a19b7c-a680-7000-8000-00000000002b', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('item', 'gtx', '01a19b7c-a680-7000-8000-00000000002d', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('item', 'pro', '01a19b7c-a680-7000-8000-00000000002d', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('opportunity', '000002', '01a19b7c-a680-7000-8000-000000000031', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'deal', '01a19b7c-a680-7000-8000-000000000031', 10, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'nora', '01a19b7c-a680-7000-8000-000000000031', 10, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a19b7c-a680-7000-8000-000000000031', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 's', '01a19b7c-a680-7000-8000-000000000031', 10, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '000001', '01a19b7c-a680-7000-8000-000000000035', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a19b7c-a680-7000-8000-000000000035', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'lan', '01a19b7c-a680-7000-8000-000000000035', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'ltd', '01a19b7c-a680-7000-8000-000000000035', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '000002', '01a19b7c-a680-7000-8000-000000000037', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a19b7c-a680-7000-8000-000000000037', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'linh', '01a19b7c-a680-7000-8000-000000000037', 10, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'ltd', '01a19b7c-a680-7000-8000-000000000037', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', '842438250000', '01a19bc3-2560-7000-8000-000000000051', 6, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'bac', '01a19bc3-2560-7000-8000-000000000051', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'cong', '01a19bc3-2560-7000-8000-000000000051', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'dai', '01a19bc3-2560-7000-8000-000000000051', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'daiviet', '01a19bc3-2560-7000-8000-000000000051', 6, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'example', '01a19bc3-2560-7000-8000-000000000051', 6, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'hello', '01a19bc3-2560-7000-8000-000000000051', 6, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'https', '01a19bc3-2560-7000-8000-000000000051', 3, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'ke', '01a19bc3-2560-7000-8000-000000000051', 6, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'mien', '01a19bc3-2560-7000-8000-000000000051', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'noi', '01a19bc3-2560-7000-8000-000000000051', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'that', '01a19bc3-2560-7000-8000-000000000051', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'toan', '01a19bc3-2560-7000-8000-000000000051', 6, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'ty', '01a19bc3-2560-7000-8000-000000000051', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'viet', '01a19bc3-2560-7000-8000-000000000051', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'vip', '01a19bc3-2560-7000-8000-000000000051', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', '0912345678', '01a19bc9-8e00-7000-8000-000000000053', 6, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', '84912345678', '01a19bc9-8e00-7000-8000-000000000053', 6, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'daiviet', '01a19bc9-8e00-7000-8000-000000000053', 6, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'example', '01a19bc9-8e00-7000-8000-000000000053', 6, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'le', '01a19bc9-8e00-7000-8000-000000000053', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'phong', '01a19bc9-8e00-7000-8000-000000000053', 2, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'truong', '01a19bc9-8e00-7000-8000-000000000053', 2, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'vu', '01a19bc9-8e00-7000-8000-000000000053', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('item', '1', '01a19bfc-d300-7000-8000-00000000005e', 6, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('item', 't', '01a19bfc-d300-7000-8000-00000000005e', 6, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('item', 'transport', '01a19bfc-d300-7000-8000-00000000005e', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('competitor', 'cham', '01a19c03-3ba0-7000-8000-000000000060', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('competitor', 'example', '01a19c03-3ba0-7000-8000-000000000060', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('competitor', 'giao', '01a19c03-3ba0-7000-8000-000000000060', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('competitor', 'https', '01a19c03-3ba0-7000-8000-000000000060', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('competitor', 'nha', '01a19c03-3ba0-7000-8000-000000000060', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('competitor', 'nhaxinh', '01a19c03-3ba0-7000-8000-000000000060', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('competitor', 're', '01a19c03-3ba0-7000-8000-000000000060', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('competitor', 'xinh', '01a19c03-3ba0-7000-8000-000000000060', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '000008', '01a1a696-7280-7000-8000-000000000071', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'co', '01a1a696-7280-7000-8000-000000000071', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'deleted', '01a1a696-7280-7000-8000-000000000071', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'di', '01a1a696-7280-7000-8000-000000000071', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a1a696-7280-7000-8000-000000000071', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'daiviet', '01a1a6bc-e640-7000-8000-00000000007a', 6, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'example', '01a1a6bc-e640-7000-8000-00000000007a', 6, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'fay', '01a1a6bc-e640-7000-8000-00000000007a', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'known', '01a1a6bc-e640-7000-8000-00000000007a', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('opportunity', '000004', '01a1a6bc-e640-7000-8000-00000000007c', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'a', '01a1a6bc-e640-7000-8000-00000000007c', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'from', '01a1a6bc-e640-7000-8000-00000000007c', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'lead', '01a1a6bc-e640-7000-8000-00000000007c', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a1a6bc-e640-7000-8000-00000000007c', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'co', '01a1a6c9-b780-7000-8000-000000000080', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'example', '01a1a6c9-b780-7000-8000-000000000080', 3, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'fresh', '01a1a6c9-b780-7000-8000-000000000080', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'gil', '01a1a6c9-b780-7000-8000-000000000080', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'https', '01a1a6c9-b780-7000-8000-000000000080', 3, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', '12025550147', '01a1a6c9-b780-7000-8000-000000000081', 6, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'fresh', '01a1a6c9-b780-7000-8000-000000000081', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'gil', '01a1a6c9-b780-7000-8000-000000000081', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('opportunity', '000005', '01a1a6c9-b780-7000-8000-000000000083', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'a', '01a1a6c9-b780-7000-8000-000000000083', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'from', '01a1a6c9-b780-7000-8000-000000000083', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'lead', '01a1a6c9-b780-7000-8000-000000000083', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a1a6c9-b780-7000-8000-000000000083', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000006', '01a1a6d6-88c0-7000-8000-000000000086', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'ai', '01a1a6d6-88c0-7000-8000-000000000086', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'do', '01a1a6d6-88c0-7000-8000-000000000086', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'lon', '01a1a6d6-88c0-7000-8000-000000000086', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'noi', '01a1a6d6-88c0-7000-8000-000000000086', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a1a6d6-88c0-7000-8000-000000000086', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'phong', '01a1a6d6-88c0-7000-8000-000000000086', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'that', '01a1a6d6-88c0-7000-8000-000000000086', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'van', '01a1a6d6-88c0-7000-8000-000000000086', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000010', '01a1bbb0-0f00-7000-8000-000000000094', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'not', '01a1bbb0-0f00-7000-8000-000000000094', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a1bbb0-0f00-7000-8000-000000000094', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'twice', '01a1bbb0-0f00-7000-8000-000000000094', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000011', '01a25648-7980-7000-8000-000000000099', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'ghe', '01a25648-7980-7000-8000-000000000099', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'hoi', '01a25648-7980-7000-8000-000000000099', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a25648-7980-7000-8000-000000000099', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'truong', '01a25648-7980-7000-8000-000000000099', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000012', '01a25662-1c00-7000-8000-00000000009e', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'dai', '01a25662-1c00-7000-8000-00000000009e', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'ly', '01a25662-1c00-7000-8000-00000000009e', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'mien', '01a25662-1c00-7000-8000-00000000009e', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'nam', '01a25662-1c00-7000-8000-00000000009e', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a25662-1c00-7000-8000-00000000009e', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000013', '01a2566e-ed40-7000-8000-0000000000a1', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('party', 'entered', '01a19bdc-c7e0-7000-8000-000000000058', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'twice', '01a19bdc-c7e0-7000-8000-000000000058', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'ha', '01a19bbc-bcc0-7000-8000-00000000004f', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'holding', '01a19bbc-bcc0-7000-8000-00000000004f', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'hong', '01a19bbc-bcc0-7000-8000-00000000004f', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('competitor', 'nha', '01a19c10-0ce0-7000-8000-000000000063', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('competitor', 'xinh', '01a19c10-0ce0-7000-8000-000000000063', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('lead', '000004', '01a1a669-9620-7000-8000-000000000066', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '40', '01a1a669-9620-7000-8000-000000000066', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'ban', '01a1a669-9620-7000-8000-000000000066', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'cho', '01a1a669-9620-7000-8000-000000000066', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'co', '01a1a669-9620-7000-8000-000000000066', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'ghe', '01a1a669-9620-7000-8000-000000000066', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a1a669-9620-7000-8000-000000000066', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'nguoi', '01a1a669-9620-7000-8000-000000000066', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'pham', '01a1a669-9620-7000-8000-000000000066', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'tet', '01a1a669-9620-7000-8000-000000000066', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'thu', '01a1a669-9620-7000-8000-000000000066', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'truoc', '01a1a669-9620-7000-8000-000000000066', 1, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '000009', '01a1a69c-db20-7000-8000-000000000073', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'co', '01a1a69c-db20-7000-8000-000000000073', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'ed', '01a1a69c-db20-7000-8000-000000000073', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a1a69c-db20-7000-8000-000000000073', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'restored', '01a1a69c-db20-7000-8000-000000000073', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '000010', '01a1a6b6-7da0-7000-8000-000000000078', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'co', '01a1a6b6-7da0-7000-8000-000000000078', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'daiviet', '01a1a6b6-7da0-7000-8000-000000000078', 6, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'example', '01a1a6b6-7da0-7000-8000-000000000078', 6, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'fay', '01a1a6b6-7da0-7000-8000-000000000078', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'known', '01a1a6b6-7da0-7000-8000-000000000078', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a1a6b6-7da0-7000-8000-000000000078', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '000011', '01a1a6c3-4ee0-7000-8000-00000000007e', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '12025550147', '01a1a6c3-4ee0-7000-8000-00000000007e', 6, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'co', '01a1a6c3-4ee0-7000-8000-00000000007e', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'fresh', '01a1a6c3-4ee0-7000-8000-00000000007e', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'gil', '01a1a6c3-4ee0-7000-8000-00000000007e', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a1a6c3-4ee0-7000-8000-00000000007e', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000007', '01a1bb90-03e0-7000-8000-00000000008c', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'in', '01a1bb90-03e0-7000-8000-00000000008c', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'may', '01a1bb90-03e0-7000-8000-00000000008c', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a1bb90-03e0-7000-8000-00000000008c', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000008', '01a1bb9c-d520-7000-8000-00000000008f', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'mem', '01a1bb9c-d520-7000-8000-00000000008f', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a1bb9c-d520-7000-8000-00000000008f', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'phan', '01a1bb9c-d520-7000-8000-00000000008f', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000009', '01a1bba9-a660-7000-8000-000000000092', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'entered', '01a1bba9-a660-7000-8000-000000000092', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a1bba9-a660-7000-8000-000000000092', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'twice', '01a1bba9-a660-7000-8000-000000000092', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('note', 'deleted', '01a256c8-a600-7000-8000-0000000000b5', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', '50', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'ba', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'ban', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'da', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'day', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'done', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'duong', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'goi', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'hen', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'it', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'lai', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 's', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'thu', '01a256d5-7740-7000-8000-0000000000b8', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'again', '01a256db-dfe0-7000-8000-0000000000ba', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'written', '01a256db-dfe0-7000-8000-0000000000ba', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'deleted', '01a25708-bc40-7000-8000-0000000000c5', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('party', '1', '01a25715-8d80-7000-8000-0000000000c8', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'food', '01a25715-8d80-7000-8000-0000000000c8', 1, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'imported', '01a25715-8d80-7000-8000-0000000000c8', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'kept', '01a25715-8d80-7000-8000-0000000000c8', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', '2', '01a25715-8d80-7000-8000-0000000000c9', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'food', '01a25715-8d80-7000-8000-0000000000c9', 1, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'imported', '01a25715-8d80-7000-8000-0000000000c9', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'kept', '01a25715-8d80-7000-8000-0000000000c9', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', '3', '01a25715-8d80-7000-8000-0000000000ca', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'food', '01a25715-8d80-7000-8000-0000000000ca', 1, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'imported', '01a25715-8d80-7000-8000-0000000000ca', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'kept', '01a25715-8d80-7000-8000-0000000000ca', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a25788-e8c0-7000-8000-0000000000ed', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a25788-e8c0-7000-8000-0000000000ed', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('user', 'jo', '01a25788-e8c0-7000-8000-0000000000ed', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('lead', '000003', '01a19b7c-a680-7000-8000-000000000039', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'dai', '01a2566e-ed40-7000-8000-0000000000a1', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'ly', '01a2566e-ed40-7000-8000-0000000000a1', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'mien', '01a2566e-ed40-7000-8000-0000000000a1', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a2566e-ed40-7000-8000-0000000000a1', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'trung', '01a2566e-ed40-7000-8000-0000000000a1', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000014', '01a2567b-be80-7000-8000-0000000000a4', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'ngo', '01a2567b-be80-7000-8000-0000000000a4', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a2567b-be80-7000-8000-0000000000a4', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'thu', '01a2567b-be80-7000-8000-0000000000a4', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '000005', '01a1a66f-fec0-7000-8000-000000000068', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'ana', '01a1a66f-fec0-7000-8000-000000000068', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'cho', '01a1a66f-fec0-7000-8000-000000000068', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'co', '01a1a66f-fec0-7000-8000-000000000068', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'contacted', '01a1a66f-fec0-7000-8000-000000000068', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'hoi', '01a1a66f-fec0-7000-8000-000000000068', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a1a66f-fec0-7000-8000-000000000068', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '000006', '01a1a67c-d000-7000-8000-00000000006b', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'bo', '01a1a67c-d000-7000-8000-00000000006b', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'cho', '01a1a67c-d000-7000-8000-00000000006b', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'co', '01a1a67c-d000-7000-8000-00000000006b', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'hoi', '01a1a67c-d000-7000-8000-00000000006b', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a1a67c-d000-7000-8000-00000000006b', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'qualified', '01a1a67c-d000-7000-8000-00000000006b', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', '000007', '01a1a689-a140-7000-8000-00000000006e', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'cho', '01a1a689-a140-7000-8000-00000000006e', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'co', '01a1a689-a140-7000-8000-00000000006e', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'cy', '01a1a689-a140-7000-8000-00000000006e', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'hoi', '01a1a689-a140-7000-8000-00000000006e', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a1a689-a140-7000-8000-00000000006e', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'unqualified', '01a1a689-a140-7000-8000-00000000006e', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('note', '50', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'ba', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'ban', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'da', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'day', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'done', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'duong', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'goi', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'hen', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'it', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'lai', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 's', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'thu', '01a256b5-6c20-7000-8000-0000000000b0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'again', '01a256bb-d4c0-7000-8000-0000000000b2', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'written', '01a256bb-d4c0-7000-8000-0000000000b2', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'deleted', '01a256e8-b120-7000-8000-0000000000bd', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', '50', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'ba', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'ban', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'da', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'day', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'done', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'duong', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'goi', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'hen', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'it', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'lai', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 's', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'thu', '01a256f5-8260-7000-8000-0000000000c0', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'again', '01a256fb-eb00-7000-8000-0000000000c2', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('note', 'written', '01a256fb-eb00-7000-8000-0000000000c2', 1, '01a19b7c-a680-7000-8000-00000000001c', NULL);
INSERT INTO public.search_tokens VALUES ('party', '1', '01a2571b-f620-7000-8000-0000000000cc', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'back', '01a2571b-f620-7000-8000-0000000000cc', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'food', '01a2571b-f620-7000-8000-0000000000cc', 1, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'imported', '01a2571b-f620-7000-8000-0000000000cc', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'taken', '01a2571b-f620-7000-8000-0000000000cc', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', '2', '01a2571b-f620-7000-8000-0000000000cd', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'back', '01a2571b-f620-7000-8000-0000000000cd', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'food', '01a2571b-f620-7000-8000-0000000000cd', 1, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'imported', '01a2571b-f620-7000-8000-0000000000cd', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'taken', '01a2571b-f620-7000-8000-0000000000cd', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', '3', '01a2571b-f620-7000-8000-0000000000ce', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'back', '01a2571b-f620-7000-8000-0000000000ce', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'food', '01a2571b-f620-7000-8000-0000000000ce', 1, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'imported', '01a2571b-f620-7000-8000-0000000000ce', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('party', 'taken', '01a2571b-f620-7000-8000-0000000000ce', 10, NULL, NULL);
INSERT INTO public.search_tokens VALUES ('opportunity', '000001', '01a19b7c-a680-7000-8000-00000000002f', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '77', '01a19b7c-a680-7000-8000-00000000002f', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'deal', '01a19b7c-a680-7000-8000-00000000002f', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'gp', '01a19b7c-a680-7000-8000-00000000002f', 2, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'nam', '01a19b7c-a680-7000-8000-00000000002f', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a19b7c-a680-7000-8000-00000000002f', 8, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 's', '01a19b7c-a680-7000-8000-00000000002f', 10, '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('user', 'com', '01a25782-8020-7000-8000-0000000000eb', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('user', 'example', '01a25782-8020-7000-8000-0000000000eb', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('user', 'ines', '01a25782-8020-7000-8000-0000000000eb', 5, NULL, '01a19b7c-a680-7000-8000-000000000014');
INSERT INTO public.search_tokens VALUES ('lead', 'l', '01a19b7c-a680-7000-8000-000000000039', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'lewis', '01a19b7c-a680-7000-8000-000000000039', 10, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('lead', 'ltd', '01a19b7c-a680-7000-8000-000000000039', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', '000003', '01a19b7c-a680-7000-8000-000000000033', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'deal', '01a19b7c-a680-7000-8000-000000000033', 10, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'o', '01a19b7c-a680-7000-8000-000000000033', 8, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 's', '01a19b7c-a680-7000-8000-000000000033', 10, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.search_tokens VALUES ('opportunity', 'sam', '01a19b7c-a680-7000-8000-000000000033', 10, '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012');
INSERT INTO public.sections VALUES ('01a25762-7500-7000-8000-0000000000e1', 128, '2026-12-08 20:47:00+00', NULL, '\x4f3b5133010801dc07', '{}', 'opportunity', 'Site', NULL, 0);
INSERT INTO public.series VALUES ('lead', 11);
INSERT INTO public.series VALUES ('opportunity', 14);
INSERT INTO public.sessions VALUES ('01a257a8-f3e0-7000-8000-0000000000f7', '\xd16ba125c6e4903418d06befbe65c9829ea2196cf50a2e30605c3a5e955e28b2', '01a19b7c-a680-7000-8000-00000000001c', '2026-12-08 21:57:00+00', '2026-12-08 21:57:00+00', 'Firefox', false, NULL);
INSERT INTO public.settings VALUES ('currency', 'USD');
INSERT INTO public.shape_head VALUES (68);
INSERT INTO public.sign_in_attempts VALUES ('account nora@example.com', 1, '2026-12-08 21:57:00+00');
INSERT INTO public.sign_in_attempts VALUES ('address 192.0.2.2', 1, '2026-12-08 21:57:00+00');
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000005', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'USD', 1, 750000000, 18750000000);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000006', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 0, 0, 0);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000005', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 0, 0, 0);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000008', '2026-11', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 1, 12000000, 1200000000);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000006', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'KWD', 0, 0, 0);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000009', '2026-11', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'KWD', 1, 1000, 0);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000004', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 1, 5, 50);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000007', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 1, 250000000, 8750000000);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000008', '2026-12', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 1, 88000000, 8800000000);
INSERT INTO public.stage_totals VALUES ('01a19b9c-b1a0-7000-8000-000000000045', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 1, 10000, 600000);
INSERT INTO public.stage_totals VALUES ('01a19ba3-1a40-7000-8000-000000000047', '2026-12', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 1, 7000000, 700000000);
INSERT INTO public.stage_totals VALUES ('01a19b96-4900-7000-8000-000000000043', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 1, 0, 0);
INSERT INTO public.stage_totals VALUES ('01a19bb6-5420-7000-8000-00000000004d', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'VND', 0, 0, 0);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000004', '', '01a19b7c-a680-7000-8000-00000000001c', '01a19b7c-a680-7000-8000-000000000012', 'USD', 1, 100000, 1000000);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000004', '', '01a19b7c-a680-7000-8000-00000000001f', '01a19b7c-a680-7000-8000-000000000012', 'USD', 2, 500000, 5000000);
INSERT INTO public.stage_totals VALUES ('01a19b7c-a680-7000-8000-000000000004', '', '01a19b7c-a680-7000-8000-000000000022', '01a19b7c-a680-7000-8000-000000000014', 'USD', 0, 0, 0);
INSERT INTO public.stages VALUES ('01a19b7c-a680-7000-8000-000000000004', 1, '2026-11-02 09:00:00+00', NULL, '\x494d474f49332f513b4537010f01dc0e', '{}', '01a19b7c-a680-7000-8000-000000000002', 'Prospecting', 'Tìm hiểu', 1, 'open', 10, 14, '[]');
INSERT INTO public.stages VALUES ('01a19b7c-a680-7000-8000-000000000005', 1, '2026-11-02 09:00:00+00', NULL, '\x4b532b413b353b3331010d01dc0c', '{}', '01a19b7c-a680-7000-8000-000000000002', 'Qualified', 'Đạt điều kiện', 2, 'open', 25, 14, '[]');
INSERT INTO public.stages VALUES ('01a19b7c-a680-7000-8000-000000000006', 1, '2026-11-02 09:00:00+00', NULL, '\x494d4749474f2b41010c01dc0b', '{}', '01a19b7c-a680-7000-8000-000000000002', 'Proposal', 'Đề xuất', 3, 'open', 50, 10, '[]');
INSERT INTO public.stages VALUES ('01a19b7c-a680-7000-8000-000000000007', 1, '2026-11-02 09:00:00+00', NULL, '\x45333747513b2b513b4745010f01dc0e', '{}', '01a19b7c-a680-7000-8000-000000000002', 'Negotiation', 'Thương lượng', 4, 'open', 75, 7, '[]');
INSERT INTO public.stages VALUES ('01a19b7c-a680-7000-8000-000000000008', 1, '2026-11-02 09:00:00+00', NULL, '\x574745010701dc06', '{}', '01a19b7c-a680-7000-8000-000000000002', 'Won', 'Thành công', 5, 'won', 100, NULL, '[]');
INSERT INTO public.stages VALUES ('01a19b7c-a680-7000-8000-000000000009', 1, '2026-11-02 09:00:00+00', NULL, '\x41474f51010801dc07', '{}', '01a19b7c-a680-7000-8000-000000000002', 'Lost', 'Thất bại', 6, 'lost', 0, NULL, '[]');
INSERT INTO public.stages VALUES ('01a19b96-4900-7000-8000-000000000043', 31, '2026-11-02 09:35:00+00', NULL, '\x512b413f4f010901dc08', '{}', '01a19b8f-e060-7000-8000-000000000041', 'Talks', NULL, 1, 'open', 20, 14, '[]');
INSERT INTO public.stages VALUES ('01a19b9c-b1a0-7000-8000-000000000045', 32, '2026-11-02 09:42:00+00', NULL, '\x51334d434f010901dc08', '{}', '01a19b8f-e060-7000-8000-000000000041', 'Terms', NULL, 2, 'open', 60, 14, '["value", "expected_close"]');
INSERT INTO public.stages VALUES ('01a19ba3-1a40-7000-8000-000000000047', 33, '2026-11-02 09:49:00+00', NULL, '\x4f3b37453331010a01dc09', '{}', '01a19b8f-e060-7000-8000-000000000041', 'Signed', NULL, 3, 'won', 100, 14, '[]');
INSERT INTO public.stages VALUES ('01a19ba9-82e0-7000-8000-000000000049', 34, '2026-11-02 09:56:00+00', NULL, '\x3345313331010901dc08', '{}', '01a19b8f-e060-7000-8000-000000000041', 'Ended', NULL, 4, 'lost', 0, 14, '[]');
INSERT INTO public.stages VALUES ('01a19bb6-5420-7000-8000-00000000004d', 93, '2026-11-02 10:10:00+00', '2026-12-08 16:42:00+00', '\x41335151334d4f010b01dc0a', '{}', '01a19b8f-e060-7000-8000-000000000041', 'Letters', NULL, 5, 'open', 10, 14, '[]');
INSERT INTO public.tags VALUES ('01a25695-6100-7000-8000-0000000000a9', 97, '2026-12-08 17:03:00+00', NULL, '\x3948023b042f39480301448b05418b05010d', '{}', 'hội chợ', 'teal');
INSERT INTO public.tags VALUES ('01a256a2-3240-7000-8000-0000000000ac', 100, '2026-12-08 17:17:00+00', '2026-12-08 17:31:00+00', '\x4148034501448b04050108', '{}', 'lớn', 'pink');
INSERT INTO public.teams VALUES ('01a19b7c-a680-7000-8000-000000000010', 2, '2026-11-02 09:00:00+00', NULL, '\x2f4743492b455b010b01dc0a', '{}', 'Company', NULL, NULL);
INSERT INTO public.teams VALUES ('01a19b7c-a680-7000-8000-000000000012', 3, '2026-11-02 09:00:00+00', NULL, '\x45474d5139010901dc08', '{}', 'North', '01a19b7c-a680-7000-8000-000000000010', NULL);
INSERT INTO public.teams VALUES ('01a19b7c-a680-7000-8000-000000000014', 4, '2026-11-02 09:00:00+00', NULL, '\x4f47535139010901dc08', '{}', 'South', '01a19b7c-a680-7000-8000-000000000010', NULL);
INSERT INTO public.users VALUES ('01a19b7c-a680-7000-8000-000000000001', 1, '2026-11-02 09:00:00+00', NULL, '\x2b312b042b31433b453b4f514d2b51474d011501dcc3dc10', '{}', 'Ada Administrator', 'ada@example.com', 'administrator', NULL, 'active', 'en', NULL, 'USD', NULL);
INSERT INTO public.users VALUES ('01a19b7c-a680-7000-8000-000000000016', 6, '2026-11-02 09:00:00+00', NULL, '\x51474304514749010b01dcc3dc06', '{}', 'Tom Top', 'tom@example.com', 'manager', '01a19b7c-a680-7000-8000-000000000010', 'active', NULL, NULL, NULL, NULL);
INSERT INTO public.users VALUES ('01a19b7c-a680-7000-8000-00000000001c', 10, '2026-11-02 09:00:00+00', NULL, '\x452b43044537535b340245013d8b030501dcc3dc0a', '{}', 'Nam Nguyễn', 'nam@example.com', 'salesperson', '01a19b7c-a680-7000-8000-000000000012', 'active', 'vi', NULL, NULL, NULL);
INSERT INTO public.users VALUES ('01a19b7c-a680-7000-8000-00000000001f', 12, '2026-11-02 09:00:00+00', NULL, '\x45474d2b0445474d5139010e01dcc2dc08', '{}', 'Nora North', 'nora@example.com', 'salesperson', '01a19b7c-a680-7000-8000-000000000012', 'active', NULL, NULL, NULL, NULL);
INSERT INTO public.users VALUES ('01a19b7c-a680-7000-8000-000000000025', 16, '2026-11-02 09:00:00+00', NULL, '\x4741372b04472d4f334d55334d011101dcc2dc0b', '{}', 'Olga Observer', 'olga@example.com', 'observer', '01a19b7c-a680-7000-8000-000000000012', 'active', NULL, NULL, NULL, NULL);
INSERT INTO public.users VALUES ('01a25782-8020-7000-8000-0000000000eb', 133, '2026-12-08 21:22:00+00', NULL, '\x3b45334f01080108', '{}', 'ines', 'ines@example.com', 'salesperson', '01a19b7c-a680-7000-8000-000000000014', 'invited', NULL, NULL, NULL, NULL);
INSERT INTO public.users VALUES ('01a25788-e8c0-7000-8000-0000000000ed', 135, '2026-12-08 21:29:00+00', NULL, '\x3d4701060106', '{}', 'jo', 'jo@example.com', 'salesperson', '01a19b7c-a680-7000-8000-000000000014', 'active', NULL, NULL, NULL, NULL);
INSERT INTO public.users VALUES ('01a19b7c-a680-7000-8000-000000000022', 137, '2026-11-02 09:00:00+00', NULL, '\x4f2b43044f47535139010d01dcc3dc08', '{}', 'Sam South', 'sam@example.com', 'salesperson', '01a19b7c-a680-7000-8000-000000000014', 'disabled', NULL, NULL, NULL, NULL);
INSERT INTO public.users VALUES ('01a19b7c-a680-7000-8000-000000000028', 139, '2026-11-02 09:00:00+00', NULL, '\x47515147044753514f3b3133011001dcc2dc0a', '{}', 'Otto Outside', 'otto@example.com', '01a2576f-4640-7000-8000-0000000000e6', NULL, 'active', NULL, NULL, NULL, NULL);
INSERT INTO public.users VALUES ('01a19b7c-a680-7000-8000-000000000019', 140, '2026-11-02 09:00:00+00', NULL, '\x432b3b04432b452b37334d010f01dcc3dc0a', '{}', 'Mai Manager', 'mai@example.com', 'manager', '01a19b7c-a680-7000-8000-000000000012', 'active', NULL, 'Asia/Ho_Chi_Minh', NULL, NULL);
INSERT INTO public.word_endings VALUES ('ong', 'dong');
INSERT INTO public.word_endings VALUES ('oods', 'foods');
INSERT INTO public.word_endings VALUES ('ods', 'foods');
INSERT INTO public.word_endings VALUES ('eal', 'deal');
INSERT INTO public.word_endings VALUES ('ora', 'nora');
INSERT INTO public.word_endings VALUES ('inh', 'linh');
INSERT INTO public.word_endings VALUES ('ewis', 'lewis');
INSERT INTO public.word_endings VALUES ('wis', 'lewis');
INSERT INTO public.word_endings VALUES ('oan', 'doan');
INSERT INTO public.word_endings VALUES ('ong', 'hong');
INSERT INTO public.word_endings VALUES ('ong', 'cong');
INSERT INTO public.word_endings VALUES ('iet', 'viet');
INSERT INTO public.word_endings VALUES ('ntered', 'entered');
INSERT INTO public.word_endings VALUES ('tered', 'entered');
INSERT INTO public.word_endings VALUES ('ered', 'entered');
INSERT INTO public.word_endings VALUES ('red', 'entered');
INSERT INTO public.word_endings VALUES ('wice', 'twice');
INSERT INTO public.word_endings VALUES ('ice', 'twice');
INSERT INTO public.word_endings VALUES ('olding', 'holding');
INSERT INTO public.word_endings VALUES ('lding', 'holding');
INSERT INTO public.word_endings VALUES ('ding', 'holding');
INSERT INTO public.word_endings VALUES ('ing', 'holding');
INSERT INTO public.word_endings VALUES ('ransport', 'transport');
INSERT INTO public.word_endings VALUES ('ansport', 'transport');
INSERT INTO public.word_endings VALUES ('nsport', 'transport');
INSERT INTO public.word_endings VALUES ('sport', 'transport');
INSERT INTO public.word_endings VALUES ('port', 'transport');
INSERT INTO public.word_endings VALUES ('ort', 'transport');
INSERT INTO public.word_endings VALUES ('inh', 'xinh');
INSERT INTO public.word_endings VALUES ('ham', 'pham');
INSERT INTO public.word_endings VALUES ('ontacted', 'contacted');
INSERT INTO public.word_endings VALUES ('ntacted', 'contacted');
INSERT INTO public.word_endings VALUES ('tacted', 'contacted');
INSERT INTO public.word_endings VALUES ('acted', 'contacted');
INSERT INTO public.word_endings VALUES ('cted', 'contacted');
INSERT INTO public.word_endings VALUES ('ted', 'contacted');
INSERT INTO public.word_endings VALUES ('ualified', 'qualified');
INSERT INTO public.word_endings VALUES ('alified', 'qualified');
INSERT INTO public.word_endings VALUES ('lified', 'qualified');
INSERT INTO public.word_endings VALUES ('ified', 'qualified');
INSERT INTO public.word_endings VALUES ('fied', 'qualified');
INSERT INTO public.word_endings VALUES ('ied', 'qualified');
INSERT INTO public.word_endings VALUES ('nqualified', 'unqualified');
INSERT INTO public.word_endings VALUES ('qualified', 'unqualified');
INSERT INTO public.word_endings VALUES ('ualified', 'unqualified');
INSERT INTO public.word_endings VALUES ('alified', 'unqualified');
INSERT INTO public.word_endings VALUES ('lified', 'unqualified');
INSERT INTO public.word_endings VALUES ('ified', 'unqualified');
INSERT INTO public.word_endings VALUES ('fied', 'unqualified');
INSERT INTO public.word_endings VALUES ('ied', 'unqualified');
INSERT INTO public.word_endings VALUES ('eleted', 'deleted');
INSERT INTO public.word_endings VALUES ('leted', 'deleted');
INSERT INTO public.word_endings VALUES ('eted', 'deleted');
INSERT INTO public.word_endings VALUES ('ted', 'deleted');
INSERT INTO public.word_endings VALUES ('estored', 'restored');
INSERT INTO public.word_endings VALUES ('stored', 'restored');
INSERT INTO public.word_endings VALUES ('tored', 'restored');
INSERT INTO public.word_endings VALUES ('ored', 'restored');
INSERT INTO public.word_endings VALUES ('red', 'restored');
INSERT INTO public.word_endings VALUES ('nown', 'known');
INSERT INTO public.word_endings VALUES ('own', 'known');
INSERT INTO public.word_endings VALUES ('rom', 'from');
INSERT INTO public.word_endings VALUES ('ead', 'lead');
INSERT INTO public.word_endings VALUES ('resh', 'fresh');
INSERT INTO public.word_endings VALUES ('esh', 'fresh');
INSERT INTO public.word_endings VALUES ('hong', 'phong');
INSERT INTO public.word_endings VALUES ('ong', 'phong');
INSERT INTO public.word_endings VALUES ('hat', 'that');
INSERT INTO public.word_endings VALUES ('han', 'phan');
INSERT INTO public.word_endings VALUES ('ruong', 'truong');
INSERT INTO public.word_endings VALUES ('uong', 'truong');
INSERT INTO public.word_endings VALUES ('ong', 'truong');
INSERT INTO public.word_endings VALUES ('ien', 'mien');
INSERT INTO public.word_endings VALUES ('rung', 'trung');
INSERT INTO public.word_endings VALUES ('ung', 'trung');
INSERT INTO public.word_endings VALUES ('mported', 'imported');
INSERT INTO public.word_endings VALUES ('ported', 'imported');
INSERT INTO public.word_endings VALUES ('orted', 'imported');
INSERT INTO public.word_endings VALUES ('rted', 'imported');
INSERT INTO public.word_endings VALUES ('ted', 'imported');
INSERT INTO public.word_endings VALUES ('ept', 'kept');
INSERT INTO public.word_endings VALUES ('ack', 'back');
INSERT INTO public.word_endings VALUES ('aken', 'taken');
INSERT INTO public.word_endings VALUES ('ken', 'taken');
ALTER TABLE ONLY public._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.commands
    ADD CONSTRAINT commands_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.competitors
    ADD CONSTRAINT competitors_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.credentials
    ADD CONSTRAINT credentials_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY public.custom_fields
    ADD CONSTRAINT custom_fields_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custom_values
    ADD CONSTRAINT custom_values_pkey PRIMARY KEY (record, field);
ALTER TABLE ONLY public.exchange_rates
    ADD CONSTRAINT exchange_rates_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.fillings
    ADD CONSTRAINT fillings_pkey PRIMARY KEY (field);
ALTER TABLE ONLY public.identity_keys
    ADD CONSTRAINT identity_keys_pkey PRIMARY KEY (kind, key, record);
ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_changes
    ADD CONSTRAINT journal_changes_pkey PRIMARY KEY (n, seq);
ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_command_key UNIQUE (command);
ALTER TABLE ONLY public.journal_head
    ADD CONSTRAINT journal_head_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (n);
ALTER TABLE ONLY public.leads
    ADD CONSTRAINT leads_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.lost_reasons
    ADD CONSTRAINT lost_reasons_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.one_time_links
    ADD CONSTRAINT one_time_links_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.opportunities
    ADD CONSTRAINT opportunities_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.opportunity_intervals
    ADD CONSTRAINT opportunity_intervals_pkey PRIMARY KEY (opportunity, n);
ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pipelines
    ADD CONSTRAINT pipelines_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.property_setters
    ADD CONSTRAINT property_setters_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.record_entries
    ADD CONSTRAINT record_entries_pkey PRIMARY KEY (field, entry, record);
ALTER TABLE ONLY public.relationships
    ADD CONSTRAINT relationships_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_tokens
    ADD CONSTRAINT search_tokens_pkey PRIMARY KEY (record_type, token, record);
ALTER TABLE ONLY public.sections
    ADD CONSTRAINT sections_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.sign_in_attempts
    ADD CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.stage_totals
    ADD CONSTRAINT stage_totals_pkey PRIMARY KEY (stage, month, owner, team, currency);
ALTER TABLE ONLY public.stages
    ADD CONSTRAINT stages_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tags
    ADD CONSTRAINT tags_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.word_endings
    ADD CONSTRAINT word_endings_pkey PRIMARY KEY (ending, word);
CREATE INDEX api_tokens_user ON public.api_tokens USING btree (user_id);
CREATE INDEX competitors_created ON public.competitors USING btree (created_at, id, deleted_at);
CREATE INDEX competitors_sorted ON public.competitors USING btree (sort_key, id, deleted_at);
CREATE UNIQUE INDEX competitors_source_key ON public.competitors USING btree (source_key) WHERE (source_key IS NOT NULL);
CREATE INDEX custom_fields_created ON public.custom_fields USING btree (created_at, id);
CREATE UNIQUE INDEX custom_fields_name ON public.custom_fields USING btree (of, field_name);
CREATE INDEX custom_values_number ON public.custom_values USING btree (field, number, record) WHERE (number IS NOT NULL);
CREATE INDEX custom_values_text ON public.custom_values USING btree (field, text, record) WHERE (text IS NOT NULL);
CREATE INDEX exchange_rates_created ON public.exchange_rates USING btree (created_at, id);
CREATE UNIQUE INDEX exchange_rates_currency ON public.exchange_rates USING btree (currency);
CREATE INDEX identity_keys_record ON public.identity_keys USING btree (record);
CREATE INDEX items_created ON public.items USING btree (created_at, id, deleted_at);
CREATE INDEX items_deleted ON public.items USING btree (id) WHERE (deleted_at IS NOT NULL);
CREATE INDEX items_sorted ON public.items USING btree (sort_key, id, deleted_at);
CREATE UNIQUE INDEX items_source_key ON public.items USING btree (source_key) WHERE (source_key IS NOT NULL);
CREATE INDEX journal_batch ON public.journal USING btree (batch, n);
CREATE INDEX journal_changes_record ON public.journal_changes USING btree (record, n);
CREATE INDEX journal_undoes ON public.journal USING btree (undoes);
CREATE INDEX leads_created ON public.leads USING btree (created_at, id, deleted_at, owner, team);
CREATE INDEX leads_deleted ON public.leads USING btree (id) WHERE (deleted_at IS NOT NULL);
CREATE UNIQUE INDEX leads_number ON public.leads USING btree (number);
CREATE INDEX leads_owner ON public.leads USING btree (owner, created_at, id, deleted_at);
CREATE INDEX leads_party ON public.leads USING btree (party) WHERE (party IS NOT NULL);
CREATE INDEX leads_sorted ON public.leads USING btree (sort_key, id, deleted_at, owner, team);
CREATE UNIQUE INDEX leads_source_key ON public.leads USING btree (source_key) WHERE (source_key IS NOT NULL);
CREATE INDEX leads_status ON public.leads USING btree (status, created_at, id, deleted_at, owner, team);
CREATE INDEX leads_team ON public.leads USING btree (team, created_at, id, deleted_at, owner);
CREATE INDEX lost_reasons_created ON public.lost_reasons USING btree (created_at, id);
CREATE INDEX notes_about ON public.notes USING btree (about, created_at);
CREATE INDEX notes_created ON public.notes USING btree (created_at, id);
CREATE INDEX one_time_links_user ON public.one_time_links USING btree (user_id);
CREATE INDEX opportunities_counted ON public.opportunities USING btree (stage, closed_on, place, owner, team, value, currency, probability, expected_close, stage_since, deleted_at, id);
CREATE INDEX opportunities_created ON public.opportunities USING btree (created_at, id, deleted_at, owner, team);
CREATE INDEX opportunities_deleted ON public.opportunities USING btree (id) WHERE (deleted_at IS NOT NULL);
CREATE INDEX opportunities_lead ON public.opportunities USING btree (lead) WHERE (lead IS NOT NULL);
CREATE UNIQUE INDEX opportunities_number ON public.opportunities USING btree (number);
CREATE INDEX opportunities_own ON public.opportunities USING btree (owner, stage, place);
CREATE INDEX opportunities_owner ON public.opportunities USING btree (owner, created_at, id, deleted_at);
CREATE INDEX opportunities_party ON public.opportunities USING btree (party);
CREATE UNIQUE INDEX opportunities_place ON public.opportunities USING btree (stage, place);
CREATE INDEX opportunities_sorted ON public.opportunities USING btree (sort_key, id, deleted_at, owner, team);
CREATE UNIQUE INDEX opportunities_source_key ON public.opportunities USING btree (source_key) WHERE (source_key IS NOT NULL);
CREATE INDEX opportunities_summed ON public.opportunities USING btree (currency, deleted_at, value, recurring_value, budget, owner, team);
CREATE INDEX opportunities_team ON public.opportunities USING btree (team, created_at, id, deleted_at, owner);
CREATE INDEX opportunity_intervals_stage ON public.opportunity_intervals USING btree (stage, since);
CREATE INDEX parties_created ON public.parties USING btree (created_at, id, deleted_at);
CREATE INDEX parties_deleted ON public.parties USING btree (id) WHERE (deleted_at IS NOT NULL);
CREATE INDEX parties_kind ON public.parties USING btree (kind, created_at, id, deleted_at);
CREATE INDEX parties_owner ON public.parties USING btree (owner, created_at, id, deleted_at);
CREATE INDEX parties_parent ON public.parties USING btree (parent) WHERE (parent IS NOT NULL);
CREATE INDEX parties_sorted ON public.parties USING btree (sort_key, id, deleted_at);
CREATE UNIQUE INDEX parties_source_key ON public.parties USING btree (source_key) WHERE (source_key IS NOT NULL);
CREATE INDEX pipelines_created ON public.pipelines USING btree (created_at, id);
CREATE INDEX property_setters_created ON public.property_setters USING btree (created_at, id);
CREATE UNIQUE INDEX property_setters_field ON public.property_setters USING btree (of, COALESCE(field, ''::text));
CREATE INDEX record_entries_record ON public.record_entries USING btree (record);
CREATE INDEX relationships_created ON public.relationships USING btree (created_at, id);
CREATE INDEX relationships_organisation ON public.relationships USING btree (organisation);
CREATE INDEX relationships_person ON public.relationships USING btree (person);
CREATE INDEX roles_created ON public.roles USING btree (created_at, id);
CREATE INDEX saved_views_created ON public.saved_views USING btree (created_at, id);
CREATE INDEX saved_views_owner ON public.saved_views USING btree (owner);
CREATE INDEX search_tokens_best ON public.search_tokens USING btree (record_type, token, weight, record, owner, team);
CREATE INDEX search_tokens_own ON public.search_tokens USING btree (owner, record_type, token, weight, record) WHERE (owner IS NOT NULL);
CREATE INDEX search_tokens_record ON public.search_tokens USING btree (record, token);
CREATE INDEX sections_created ON public.sections USING btree (created_at, id);
CREATE INDEX sessions_user ON public.sessions USING btree (user_id);
CREATE INDEX stages_created ON public.stages USING btree (created_at, id);
CREATE INDEX stages_pipeline ON public.stages USING btree (pipeline, "position");
CREATE INDEX tags_created ON public.tags USING btree (created_at, id);
CREATE UNIQUE INDEX tags_name ON public.tags USING btree (name);
CREATE INDEX teams_created ON public.teams USING btree (created_at, id);
CREATE UNIQUE INDEX teams_source_key ON public.teams USING btree (source_key) WHERE (source_key IS NOT NULL);
CREATE INDEX users_created ON public.users USING btree (created_at, id);
CREATE UNIQUE INDEX users_email ON public.users USING btree (email);
CREATE UNIQUE INDEX users_source_key ON public.users USING btree (source_key) WHERE (source_key IS NOT NULL);
ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);
ALTER TABLE ONLY public.competitors
    ADD CONSTRAINT competitors_owner_fkey FOREIGN KEY (owner) REFERENCES public.users(id);
ALTER TABLE ONLY public.competitors
    ADD CONSTRAINT competitors_team_fkey FOREIGN KEY (team) REFERENCES public.teams(id);
ALTER TABLE ONLY public.credentials
    ADD CONSTRAINT credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);
ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_owner_fkey FOREIGN KEY (owner) REFERENCES public.users(id);
ALTER TABLE ONLY public.items
    ADD CONSTRAINT items_team_fkey FOREIGN KEY (team) REFERENCES public.teams(id);
ALTER TABLE ONLY public.journal_changes
    ADD CONSTRAINT journal_changes_n_fkey FOREIGN KEY (n) REFERENCES public.journal(n);
ALTER TABLE ONLY public.leads
    ADD CONSTRAINT leads_owner_fkey FOREIGN KEY (owner) REFERENCES public.users(id);
ALTER TABLE ONLY public.leads
    ADD CONSTRAINT leads_party_fkey FOREIGN KEY (party) REFERENCES public.parties(id);
ALTER TABLE ONLY public.leads
    ADD CONSTRAINT leads_team_fkey FOREIGN KEY (team) REFERENCES public.teams(id);
ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_author_fkey FOREIGN KEY (author) REFERENCES public.users(id);
ALTER TABLE ONLY public.one_time_links
    ADD CONSTRAINT one_time_links_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);
ALTER TABLE ONLY public.opportunities
    ADD CONSTRAINT opportunities_lead_fkey FOREIGN KEY (lead) REFERENCES public.leads(id);
ALTER TABLE ONLY public.opportunities
    ADD CONSTRAINT opportunities_lost_reason_fkey FOREIGN KEY (lost_reason) REFERENCES public.lost_reasons(id);
ALTER TABLE ONLY public.opportunities
    ADD CONSTRAINT opportunities_owner_fkey FOREIGN KEY (owner) REFERENCES public.users(id);
ALTER TABLE ONLY public.opportunities
    ADD CONSTRAINT opportunities_party_fkey FOREIGN KEY (party) REFERENCES public.parties(id);
ALTER TABLE ONLY public.opportunities
    ADD CONSTRAINT opportunities_pipeline_fkey FOREIGN KEY (pipeline) REFERENCES public.pipelines(id);
ALTER TABLE ONLY public.opportunities
    ADD CONSTRAINT opportunities_stage_fkey FOREIGN KEY (stage) REFERENCES public.stages(id);
ALTER TABLE ONLY public.opportunities
    ADD CONSTRAINT opportunities_team_fkey FOREIGN KEY (team) REFERENCES public.teams(id);
ALTER TABLE ONLY public.opportunity_intervals
    ADD CONSTRAINT opportunity_intervals_opportunity_fkey FOREIGN KEY (opportunity) REFERENCES public.opportunities(id);
ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_owner_fkey FOREIGN KEY (owner) REFERENCES public.users(id);
ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_parent_fkey FOREIGN KEY (parent) REFERENCES public.parties(id);
ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_team_fkey FOREIGN KEY (team) REFERENCES public.teams(id);
ALTER TABLE ONLY public.relationships
    ADD CONSTRAINT relationships_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.parties(id);
ALTER TABLE ONLY public.relationships
    ADD CONSTRAINT relationships_person_fkey FOREIGN KEY (person) REFERENCES public.parties(id);
ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_owner_fkey FOREIGN KEY (owner) REFERENCES public.users(id);
ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_team_fkey FOREIGN KEY (team) REFERENCES public.teams(id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_viewing_fkey FOREIGN KEY (viewing) REFERENCES public.users(id);
ALTER TABLE ONLY public.stages
    ADD CONSTRAINT stages_pipeline_fkey FOREIGN KEY (pipeline) REFERENCES public.pipelines(id);
ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_parent_fkey FOREIGN KEY (parent) REFERENCES public.teams(id);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_team_fkey FOREIGN KEY (team) REFERENCES public.teams(id);
