-- A group asks to be introduced to a community: answered, or run out, or taken up by the coordinator.
create table introduction
(
    id                   uuid primary key,
    network_id           uuid        not null references network,
    asking_group_id      uuid        not null,
    asking_community_id  uuid        not null,
    asked_community_id   uuid        not null,
    asked_group_id       uuid, -- null: nobody acts for the community here, and the coordinator looks for somebody
    state                text        not null check (state in ('asked', 'agreed', 'declined', 'expired', 'withdrawn', 'closed', 'linked')),
    asked_at             timestamptz not null,
    answer_by            timestamptz not null, -- moves when the request is passed on
    state_since          timestamptz not null,
    link_id              uuid,
    unique (network_id, id),
    check (asking_community_id <> asked_community_id),
    check ((state = 'linked') = (link_id is not null)),
    foreign key (network_id, asking_group_id) references community_group (network_id, id),
    foreign key (network_id, asking_community_id) references community (network_id, id),
    foreign key (network_id, asked_community_id) references community (network_id, id),
    foreign key (network_id, asked_group_id) references community_group (network_id, id)
);
-- Whoever asks first, two communities are introduced to each other once at a time.
create unique index one_open_introduction_between_two on introduction
    (network_id, least(asking_community_id, asked_community_id), greatest(asking_community_id, asked_community_id))
    where state in ('asked', 'agreed', 'expired');
create index on introduction (network_id, asking_group_id);
create index on introduction (network_id, asked_group_id);
create index on introduction (network_id, state, answer_by);
call keep_networks_apart('introduction');

-- What was done and said, in its order: the conversation and its history are one.
create table introduction_step
(
    id              uuid primary key,
    network_id      uuid        not null references network,
    introduction_id uuid        not null,
    act             text        not null check (act in ('asked', 'said', 'reminded', 'invited', 'agreed', 'declined', 'expired',
                                                        'withdrawn', 'passed_on', 'closed', 'linked')),
    side            text        not null check (side in ('asking', 'asked', 'coordinator', 'kith')),
    reason          text check (reason in ('no_time', 'has_partners', 'other_partner', 'not_now', 'other')),
    words           text        not null default '' check (length(words) <= 2000),
    actor_id        uuid references person,
    actor_name      text        not null,
    at              timestamptz not null,
    check (act <> 'said' or words <> ''),
    check ((act = 'declined') = (reason is not null)),
    foreign key (network_id, introduction_id) references introduction (network_id, id)
);
create index on introduction_step (network_id, introduction_id, at);
call keep_networks_apart('introduction_step');
