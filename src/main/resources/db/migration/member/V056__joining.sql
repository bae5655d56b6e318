-- Somebody is invited into an office by mail: the link in it opens a page with a button, once.
create table invitation
(
    id             uuid primary key,
    network_id     uuid        not null references network,
    token_hash     bytea       not null unique,
    mail           text        not null check (mail = lower(mail) and length(mail) <= 254),
    office         text        not null,
    invited_by     uuid        not null references person,
    invited_name   text        not null,
    invited_at     timestamptz not null default now(),
    expires_at     timestamptz not null,
    accepted_at    timestamptz,
    accepted_by    uuid references person,
    withdrawn_at   timestamptz,
    withdrawn_name text,
    unique (network_id, id),
    check (accepted_at is null or withdrawn_at is null),
    check ((accepted_at is null) = (accepted_by is null)),
    check ((withdrawn_at is null) = (withdrawn_name is null))
);
-- Inviting again takes the invitation before it back.
create unique index one_open_invitation on invitation (network_id, mail, office) where accepted_at is null and withdrawn_at is null;
call keep_networks_apart('invitation');

-- Somebody asks to belong. That they asked, and what became of it, are two facts.
create table application
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    person_id    uuid        not null references person,
    words        text        not null check (length(words) between 1 and 2000),
    applied_at   timestamptz not null default now(),
    decision     text check (decision in ('accepted', 'declined')),
    decided_at   timestamptz,
    decided_by   uuid references person,
    decided_name text,
    reason       text        not null default '' check (length(reason) <= 2000),
    withdrawn_at timestamptz,
    unique (network_id, id),
    check ((decision is null) = (decided_at is null)),
    check ((decision is null) = (decided_name is null)),
    check (decision is null or withdrawn_at is null)
);
create unique index one_open_application on application (network_id, person_id) where decision is null and withdrawn_at is null;
create index on application (network_id, applied_at);
call keep_networks_apart('application');
