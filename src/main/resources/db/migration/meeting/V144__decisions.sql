-- What a meeting decided, as its minutes say it once they are put before the sides: who does what, until when.
create table decision
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    gathering_id uuid        not null,
    text         text        not null check (length(text) between 1 and 1000),
    group_id     uuid,                                             -- who does it; null: somebody in the office named below
    office       text check (length(office) between 1 and 120),
    until        date        not null,
    state        text        not null default 'open' check (state in ('open', 'done', 'dropped')),
    said         text check (length(said) between 1 and 1000),     -- how it came to that state
    said_at      timestamptz,
    said_by      uuid references person,
    said_name    text,
    week_told_at timestamptz,
    day_told_at  timestamptz,
    unique (network_id, id),
    check (group_id is not null or office is not null),
    check (state = 'open' or (said is not null and said_at is not null)),
    foreign key (network_id, gathering_id) references gathering (network_id, id),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on decision (network_id, gathering_id);
create index on decision (network_id, group_id);
create index on decision (network_id, until) where state = 'open';
call keep_networks_apart('decision');
call follow_merges('decision');
