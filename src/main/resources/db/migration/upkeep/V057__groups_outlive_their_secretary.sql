-- A representative names who speaks for the group after them; until that one accepts, nothing changes.
create table handover
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    group_id     uuid        not null,
    token_hash   bytea       not null unique,
    from_id      uuid        not null references person,
    from_name    text        not null,
    to_name      text        not null check (length(to_name) between 1 and 120),
    to_mail      text        not null check (to_mail = lower(to_mail) and length(to_mail) <= 254),
    named_at     timestamptz not null,
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    declined_at  timestamptz,
    withdrawn_at timestamptz,
    expired_at   timestamptz, -- when it was said that nobody accepted in time
    unique (network_id, id),
    check (num_nonnulls(accepted_at, declined_at, withdrawn_at, expired_at) <= 1),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create unique index one_open_handover on handover (network_id, group_id)
    where num_nonnulls(accepted_at, declined_at, withdrawn_at, expired_at) = 0;
call keep_networks_apart('handover');
call follow_merges('handover');

-- Once a year: are you still there? First the representative, then the other contacts, then the coordinator.
create table group_question
(
    id             uuid primary key,
    network_id     uuid        not null references network,
    group_id       uuid        not null,
    asked_at       timestamptz not null,
    others_at      timestamptz, -- when the other contacts were asked
    coordinator_at timestamptz, -- when the coordinator was told
    dormant_at     timestamptz, -- since when the group is shown as dormant
    answered_at    timestamptz,
    answered_name  text,
    unique (network_id, id),
    check ((answered_at is null) = (answered_name is null)),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create unique index one_open_question on group_question (network_id, group_id) where answered_at is null;
create index on group_question (network_id, group_id, asked_at desc);
call keep_networks_apart('group_question');
call follow_merges('group_question');

-- Each letter has a link of its own, which answers for who got it.
create table group_question_letter
(
    token_hash  bytea primary key,
    network_id  uuid        not null references network,
    question_id uuid        not null,
    mail        text        not null,
    name        text        not null,
    sent_at     timestamptz not null,
    foreign key (network_id, question_id) references group_question (network_id, id)
);
call keep_networks_apart('group_question_letter');

-- Somebody says that they speak for a group; the coordinator decides, and the contacts may object.
create table group_claim
(
    id             uuid primary key,
    network_id     uuid        not null references network,
    group_id       uuid        not null,
    person_id      uuid        not null references person,
    evidence       text        not null check (length(evidence) between 1 and 2000),
    evidence_url   text check (length(evidence_url) <= 300),
    claimed_at     timestamptz not null default now(),
    objection      text check (length(objection) <= 2000),
    objected_at    timestamptz,
    objected_name  text,
    decision       text check (decision in ('accepted', 'declined')),
    decided_at     timestamptz,
    decided_name   text,
    reason         text        not null default '' check (length(reason) <= 2000),
    withdrawn_at   timestamptz,
    unique (network_id, id),
    check ((decision is null) = (decided_at is null)),
    check ((decision is null) = (decided_name is null)),
    check ((objection is null) = (objected_at is null)),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create unique index one_open_claim on group_claim (network_id, group_id, person_id) where decision is null and withdrawn_at is null;
create index on group_claim (network_id, claimed_at);
call keep_networks_apart('group_claim');
call follow_merges('group_claim');
