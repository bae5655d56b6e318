-- Whom a group has named to see what it keeps for them; by their mail address, whether they have an account or not.
create table named_person
(
    id         uuid primary key,
    network_id uuid        not null references network,
    group_id   uuid        not null,
    mail       text        not null check (length(mail) <= 254 and mail = lower(mail)),
    since      timestamptz not null default now(),
    unique (network_id, group_id, mail),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
call keep_networks_apart('named_person');
call follow_merges('named_person');
