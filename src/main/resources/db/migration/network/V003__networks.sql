create table network
(
    id            uuid primary key,
    slug          text        not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    name          text        not null check (length(name) between 2 and 120),
    about         text        not null default '' check (length(about) <= 4000),
    name_in       jsonb       not null default '{}', -- language → name, where it differs
    about_in      jsonb       not null default '{}',
    language      text        not null default 'en',
    published     boolean     not null default true,
    demonstration boolean     not null default false,
    stages        text[],                            -- the stages in use; null: all
    created_at    timestamptz not null default now(),
    created_by    uuid references person
);

create table membership
(
    id         uuid primary key,
    network_id uuid        not null references network,
    person_id  uuid        not null references person,
    role       text        not null check (role in ('reader', 'representative', 'coordinator')),
    group_id   uuid,
    since      timestamptz not null default now(),
    until      timestamptz
);
create unique index one_running_membership_a_role on membership (network_id, person_id, role, coalesce(group_id, network_id)) where until is null;
call keep_networks_apart('membership');
-- A person finds their own memberships without knowing the networks first.
create policy own_memberships on membership for select using (person_id = kith_person());

-- Who changed what, when, and what stood there before. Rows are only ever added.
create table audit
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    at           timestamptz not null default now(),
    actor_id     uuid,
    actor_name   text        not null,
    action       text        not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    before       jsonb,
    after        jsonb,
    import_id    uuid
);
create index on audit (network_id, subject_id, at);
create index on audit (network_id, at desc);
call keep_networks_apart('audit');
revoke update, delete on audit from ${app_role};
