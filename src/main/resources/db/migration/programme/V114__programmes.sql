-- What a network runs across its links: its name and what it is, by language code. One that ended stays.
create table programme
(
    id         uuid primary key,
    network_id uuid        not null references network,
    slug       text        not null check (slug ~ '^[a-z0-9-]{1,90}$'),
    name_in    jsonb       not null check (jsonb_typeof(name_in) = 'object' and name_in <> '{}'),
    about_in   jsonb       not null default '{}' check (jsonb_typeof(about_in) = 'object'),
    since      text check (since ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    created_at timestamptz not null default now(),
    created_by uuid,
    ended_at   timestamptz,                                         -- when somebody said that it ended; null while it runs
    ended_by   uuid,
    until      text check (until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),    -- when it ended, as far as it was said
    unique (network_id, id),
    unique (network_id, slug),
    check (ended_at is not null or num_nonnulls(ended_by, until) = 0)
);
call keep_networks_apart('programme');

-- Its names as they are compared: a network has no two programmes of one name, in whatever language.
create table programme_key
(
    network_id   uuid not null references network,
    folded       text not null check (length(folded) between 1 and 200),
    programme_id uuid not null,
    primary key (network_id, folded),
    foreign key (network_id, programme_id) references programme (network_id, id)
);
create index on programme_key (network_id, programme_id);
call keep_networks_apart('programme_key');

-- That a link takes part, and that it no longer does: who said so for whom, and since and until when it is so.
create table link_programme
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    link_id      uuid        not null,
    programme_id uuid        not null,
    since        text check (since ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    joined_at    timestamptz not null default now(),
    joined_by    uuid,
    joined_as    text        not null check (joined_as in ('a', 'b', 'both', 'coordinator')),
    until        text check (until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    left_at      timestamptz,                                       -- null while it takes part
    left_by      uuid,
    left_as      text check (left_as in ('a', 'b', 'both', 'coordinator')),
    unique (network_id, id),
    check ((left_at is null) = (left_as is null)),
    check (left_at is not null or num_nonnulls(left_by, until) = 0),
    foreign key (network_id, link_id) references link (network_id, id),
    foreign key (network_id, programme_id) references programme (network_id, id)
);
create unique index a_link_joins_once on link_programme (programme_id, link_id) where left_at is null;
create index on link_programme (network_id, link_id);
create index on link_programme (network_id, programme_id);
call keep_networks_apart('link_programme');
call follow_merges('link_programme');
