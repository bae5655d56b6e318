-- What may be one thing stated twice, as the last look through the registry found it.
create table likely_pair
(
    network_id   uuid        not null references network,
    subject_kind text        not null check (subject_kind in ('community', 'group', 'link')),
    one_id       uuid        not null,
    other_id     uuid        not null,
    score        real        not null check (score between 0 and 1),
    reason       text        not null, -- a key of the messages
    found_at     timestamptz not null default now(),
    same_by      text,                 -- who said that they are one; null: nobody yet
    same_at      timestamptz,
    primary key (network_id, subject_kind, one_id, other_id),
    check (one_id < other_id),
    check ((same_by is null) = (same_at is null))
);
create index on likely_pair (network_id, score desc);
call keep_networks_apart('likely_pair');
call follow_merges('likely_pair');

-- The last look through the registry of each network, or the one that is under way.
create table registry_look
(
    network_id     uuid primary key references network,
    state          text        not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
    done           integer     not null default 0,
    total          integer     not null default 0,
    stop_requested boolean     not null default false,
    began_at       timestamptz not null default now(),
    ended_at       timestamptz
);
call keep_networks_apart('registry_look');
