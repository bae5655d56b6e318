-- Whom each group sends to a meeting: one who represents it, and a deputy; or that nobody comes.
create table representation
(
    id             uuid primary key,
    network_id     uuid        not null references network,
    gathering_id   uuid        not null,
    group_id       uuid        not null,
    representative text check (length(representative) between 1 and 120), -- null: the group does not come
    deputy         text check (length(deputy) between 1 and 120),
    answered_by    uuid references person,
    answered_name  text        not null,
    answered_at    timestamptz not null default now(),
    unique (network_id, id),
    unique (gathering_id, group_id),
    check (representative is not null or deputy is null),
    foreign key (network_id, gathering_id) references gathering (network_id, id),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on representation (network_id, gathering_id);
create index on representation (network_id, group_id);
call keep_networks_apart('representation');
call follow_merges('representation');
