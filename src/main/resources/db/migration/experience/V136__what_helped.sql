-- That an entry of the library helped a group: once a group, and taken back at any time.
create table library_helped
(
    network_id uuid        not null references network,
    story_id   uuid        not null,
    group_id   uuid        not null,
    said_at    timestamptz not null default now(),
    primary key (network_id, story_id, group_id),
    foreign key (network_id, story_id) references story (network_id, id),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on library_helped (network_id, group_id);
call keep_networks_apart('library_helped');
call follow_merges('library_helped');
