-- Who comes to a gathering, for themselves and for others: confirmed by mail, with a place or waiting for one.
create table attendance
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    gathering_id  uuid        not null,
    token_hash    bytea       not null unique, -- of the link in their letters
    name          text        not null check (length(name) between 1 and 120),
    mail          text        not null check (mail = lower(mail) and length(mail) <= 254),
    people        integer     not null check (people between 1 and 50),
    others        text        not null default '' check (length(others) <= 4000), -- names of those who come along; forgotten with the needs
    needs         text        not null default '' check (length(needs) <= 1000),  -- forgotten soon after the gathering
    language      text        not null,
    zone          text,                        -- whose clocks they live by; null: those of the gathering
    consented_at  timestamptz not null,
    registered_at timestamptz not null default now(),
    confirmed_at  timestamptz,
    placed_at     timestamptz,                 -- null: waits for a place
    left_at       timestamptz,
    paid_minor    bigint check (paid_minor > 0),
    paid_currency text check (paid_currency ~ '^[A-Z]{3}$'),
    arrived_at    timestamptz,
    week_told_at  timestamptz,
    day_told_at   timestamptz,
    unique (network_id, id),
    check (placed_at is null or confirmed_at is not null),
    check ((paid_minor is null) = (paid_currency is null)),
    foreign key (network_id, gathering_id) references gathering (network_id, id)
);
-- Two people with one address can both register; one cannot twice.
create unique index one_registers_once on attendance (gathering_id, mail, lower(name)) where left_at is null;
create index on attendance (network_id, gathering_id);
create index on attendance (network_id, mail);
call keep_networks_apart('attendance');

create function network_knows_in_attendance(which uuid, who uuid, address text) returns boolean
    language sql volatile as
$$
select exists (select from attendance where network_id = which and mail = address);
$$;
