-- People belong to the installation; what they may do belongs to a network (membership).
create table person
(
    id         uuid primary key,
    name       text        not null check (length(name) between 1 and 120),
    mail       text        not null unique check (mail = lower(mail) and length(mail) <= 254),
    language   text        not null default 'en',
    operator   boolean     not null default false,
    created_at timestamptz not null default now()
);

-- Only the hash is kept: who reads the table cannot sign in with it.
create table sign_in_link
(
    token_hash bytea primary key,
    person_id  uuid        not null references person,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table session
(
    token_hash   bytea primary key,
    person_id    uuid        not null references person,
    kind         text        not null check (kind in ('browser', 'api')),
    created_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at   timestamptz not null,
    ended_at     timestamptz
);
create index on session (person_id);
