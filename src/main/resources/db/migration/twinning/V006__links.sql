-- The public registers that state links.
create table source
(
    key       text primary key,
    title     text not null,
    publisher text,
    url       text,
    licence   text,
    retrieved text
);

create table link
(
    id                uuid primary key,
    network_id        uuid        not null references network,
    slug              text        not null,
    kind              text        not null check (kind in ('twinning', 'friendship', 'project_partnership', 'contact', 'school_link',
                                                           'faith_link', 'university_link', 'union_link', 'cluster_partnership')),
    name              text check (length(name) <= 160), -- null: it is called by its sides
    reason            text        not null default '' check (length(reason) <= 4000),
    sides_key         text        not null,             -- both sides' communities in one order, so that A–B and B–A are one link
    -- Derived from the rows below in the same transaction, so that lists need not look at all of them:
    label             text        not null default '',  -- its communities' names, in each language, for sorting
    label_ar          text        not null default '',
    label_he          text        not null default '',
    label_fr          text        not null default '',
    stage             text,                             -- the newest stated stage; null: none stated
    stage_on          text,
    since             text,                             -- the earliest dated fact
    one_sided         boolean     not null default true, -- one side or one source alone states it
    different_because text check (length(different_because) <= 500),
    demonstration     boolean     not null default false,
    created_at        timestamptz not null default now(),
    created_by        uuid references person,
    import_id         uuid,
    unique (network_id, id),
    unique (network_id, slug),
    constraint one_link_between_the_same_sides unique nulls not distinct (network_id, sides_key, different_because)
);
create index on link (network_id, kind);
create index on link (network_id, stage);
create index on link (network_id, created_at desc, id);
call keep_networks_apart('link');

create table link_side
(
    network_id   uuid not null references network,
    link_id      uuid not null,
    side         text not null check (side in ('a', 'b')),
    community_id uuid not null,
    primary key (link_id, community_id),
    foreign key (network_id, link_id) references link (network_id, id),
    foreign key (network_id, community_id) references community (network_id, id)
);
create index on link_side (network_id, community_id);
create index on link_side (network_id, link_id);
call keep_networks_apart('link_side');

-- Which group carries the link on a side; a row without group says that there is none.
create table link_carrier
(
    id         uuid primary key,
    network_id uuid        not null references network,
    link_id    uuid        not null,
    side       text        not null check (side in ('a', 'b')),
    group_id   uuid,
    since      timestamptz not null default now(),
    until      timestamptz,
    foreign key (network_id, link_id) references link (network_id, id),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on link_carrier (network_id, link_id);
create index on link_carrier (network_id, group_id);
call keep_networks_apart('link_carrier');

-- Dated facts: who says that the link reached which stage, when, and what shows it. Never overwritten; a mistake is withdrawn.
create table link_stage
(
    id                uuid primary key,
    network_id        uuid        not null references network,
    link_id           uuid        not null,
    stage             text        not null check (stage in ('expression_of_interest', 'research', 'contact', 'exploratory_visit', 'friendship_agreement',
                                                            'proposal', 'council_resolution', 'signing', 'active', 'review', 'renewed',
                                                            'dormant', 'suspended', 'reviving', 'declined', 'ended')),
    stage_on          text check (stage_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'), -- a year, a month or a day; null: not stated
    said_by           text        not null check (said_by in ('a', 'b', 'both', 'coordinator', 'source')),
    source_key        text references source,
    evidence_url      text check (length(evidence_url) <= 1000),
    evidence_document text check (length(evidence_document) <= 300),
    note              text check (length(note) <= 1000),
    actor_id          uuid,
    actor_name        text        not null,
    created_at        timestamptz not null default now(),
    withdrawn_at      timestamptz,
    withdrawn_by      uuid,
    withdrawn_because text check (length(withdrawn_because) <= 500),
    import_id         uuid,
    foreign key (network_id, link_id) references link (network_id, id)
);
create index on link_stage (network_id, link_id);
call keep_networks_apart('link_stage');

-- What each register says of the link, in its own spelling.
create table link_source
(
    network_id       uuid not null references network,
    link_id          uuid not null,
    source_key       text not null references source,
    a_stated         text,
    a_country_stated text,
    b_stated         text,
    b_country_stated text,
    primary key (link_id, source_key),
    foreign key (network_id, link_id) references link (network_id, id)
);
call keep_networks_apart('link_source');
