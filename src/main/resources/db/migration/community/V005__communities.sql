create table community
(
    id                uuid primary key,
    network_id        uuid        not null references network,
    slug              text        not null,
    place_id          uuid        not null references place,
    kind              text        not null check (kind in ('town', 'village', 'refugee_camp', 'council_area', 'neighbourhood', 'school', 'campus', 'parish', 'diaspora')),
    name              text check (length(name) <= 160),  -- null: it is called as its place
    folded            text        not null default '',
    about             text        not null default '' check (length(about) <= 4000),
    interests         text[]      not null default '{}',
    languages         text[]      not null default '{}',
    looks_in          text[]      not null default '{}', -- countries in which it looks for a partner
    looking           boolean     not null default false,
    different_because text check (length(different_because) <= 500),
    demonstration     boolean     not null default false,
    words             text        not null default '',   -- its own and its place's names, folded, as |abu dis|…|: for finding
    link_count        integer     not null default 0 check (link_count >= 0), -- told by the room of links, for lists and sorts
    created_at        timestamptz not null default now(),
    created_by        uuid references person,
    import_id         uuid,
    unique (network_id, id),
    unique (network_id, slug),
    constraint one_community_of_a_name_at_a_place unique nulls not distinct (network_id, place_id, kind, folded, different_because)
);
create index on community (network_id, place_id);
call keep_networks_apart('community');

-- What rooms above may read of a community when they list and sort by it: the room's published face.
create view community_card with (security_invoker = true) as
select community.network_id, community.id, community.slug, community.kind, community.place_id,
       community.looking, community.interests, community.languages, community.looks_in,
       community.demonstration, community.created_at, community.link_count, community.words,
       place.slug                                  as place_slug,
       place.country, place.region, place.lat, place.lon, place.population,
       coalesce(community.name, place.label)       as label,
       coalesce(community.name, place.label_ar)    as label_ar,
       coalesce(community.name, place.label_he)    as label_he,
       coalesce(community.name, place.label_fr)    as label_fr,
       case when community.name is null then place.label_local end as label_local
from community
         join place_card place on place.id = community.place_id;

create table community_group
(
    id                uuid primary key,
    network_id        uuid        not null references network,
    slug              text        not null,
    community_id      uuid        not null,
    name              text        not null check (length(name) between 1 and 160),
    folded            text        not null,
    form              text        not null check (form in ('friendship_group', 'twinning_association', 'council_committee', 'faith_group',
                                                           'student_union', 'union_branch', 'womens_group', 'youth_group', 'health_group', 'school_group', 'other')),
    about             text        not null default '' check (length(about) <= 4000),
    website           text check (length(website) <= 300),
    founded           text check (founded ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    languages         text[]      not null default '{}',
    interests         text[]      not null default '{}',
    different_because text check (length(different_because) <= 500),
    demonstration     boolean     not null default false,
    created_at        timestamptz not null default now(),
    created_by        uuid references person,
    import_id         uuid,
    unique (network_id, id),
    unique (network_id, slug),
    foreign key (network_id, community_id) references community (network_id, id),
    constraint one_group_of_a_name_in_a_community unique nulls not distinct (network_id, community_id, folded, different_because)
);
create index on community_group (network_id, community_id);
call keep_networks_apart('community_group');

create table group_contact
(
    id         uuid primary key,
    network_id uuid        not null references network,
    group_id   uuid        not null,
    name       text        not null check (length(name) between 1 and 120),
    role       text check (length(role) <= 120),
    mail       text check (length(mail) <= 254),
    phone      text check (length(phone) <= 40),
    person_id  uuid references person,
    since      timestamptz not null default now(),
    until      timestamptz,
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on group_contact (network_id, group_id);
call keep_networks_apart('group_contact');

-- An address once given leads there for ever.
create table old_slug
(
    network_id   uuid not null references network,
    subject_kind text not null check (subject_kind in ('community', 'group', 'link')),
    slug         text not null,
    subject_id   uuid not null,
    primary key (network_id, subject_kind, slug)
);
call keep_networks_apart('old_slug');

-- "No, these are two": said once, never asked again.
create table not_the_same
(
    network_id   uuid        not null references network,
    subject_kind text        not null check (subject_kind in ('community', 'group', 'link')),
    one_id       uuid        not null,
    other_id     uuid        not null,
    reason       text        not null check (length(reason) between 1 and 500),
    actor_id     uuid,
    actor_name   text        not null,
    at           timestamptz not null default now(),
    primary key (network_id, subject_kind, one_id, other_id),
    check (one_id < other_id)
);
call keep_networks_apart('not_the_same');

-- What somebody is typing: kept step by step, theirs alone.
create table draft
(
    id          uuid primary key,
    network_id  uuid        not null references network,
    person_id   uuid        not null references person,
    kind        text        not null check (kind in ('community', 'group', 'link')),
    fields      jsonb       not null default '{}',
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    finished_at timestamptz,
    result_id   uuid
);
create index on draft (network_id, person_id);
call keep_networks_apart('draft');
