-- What a meeting is beyond its gathering. No row: it is of the whole network, and its agenda is open.
create table meeting
(
    gathering_id      uuid primary key,
    network_id        uuid        not null references network,
    link_id           uuid,                            -- whose meeting it is; null: of the whole network
    turned            boolean     not null default false, -- its side a is the side b of its link: a merge turned them
    agenda_closed_at  timestamptz,                     -- null: groups may propose
    minutes_public_at timestamptz,                     -- null: for members, or for the sides of the link, alone
    unique (network_id, gathering_id),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade,
    foreign key (network_id, link_id) references link (network_id, id)
);
create index on meeting (network_id, link_id);
call keep_networks_apart('meeting');
call follow_merges('meeting');

-- What is spoken of at a meeting, in its order; what a group has proposed has no place until it is taken in.
create table agenda_item
(
    id              uuid primary key,
    network_id      uuid        not null references network,
    gathering_id    uuid        not null,
    place           integer check (place > 0),                     -- null: proposed, or not taken in
    title           text        not null check (length(title) between 1 and 160),
    purpose         text        not null check (purpose in ('inform', 'discuss', 'decide')),
    minutes         integer     not null check (minutes between 1 and 600),
    brought_by      uuid,                                          -- null: the organisers
    paper           text        not null default '' check (length(paper) <= 2000),
    proposed_at     timestamptz,                                   -- null: the organisers' own
    proposed_by     uuid references person,
    proposed_name   text,
    refused_at      timestamptz,
    refused_by      uuid references person,
    refused_name    text,
    refused_because text check (length(refused_because) between 1 and 1000),
    unique (network_id, id),
    constraint one_item_in_each_place unique (gathering_id, place) deferrable initially deferred,
    check (place is not null or proposed_at is not null),
    check (num_nonnulls(refused_at, refused_because) in (0, 2)),
    check (place is null or refused_at is null),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade,
    foreign key (network_id, brought_by) references community_group (network_id, id)
);
create index on agenda_item (network_id, gathering_id);
create index on agenda_item (network_id, brought_by);
call keep_networks_apart('agenda_item');
call follow_merges('agenda_item');
