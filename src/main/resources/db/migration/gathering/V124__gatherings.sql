-- Meetings, conferences and celebrations of a network.
create table gathering
(
    id                uuid primary key,
    network_id        uuid        not null references network,
    slug              text        not null,
    form              text        not null check (form in ('meeting', 'conference', 'celebration')),
    manner            text        not null check (manner in ('on_site', 'online', 'both')),
    title_in          jsonb       not null check (title_in <> '{}'),
    about_in          jsonb       not null default '{}',
    place_id          uuid references place,
    venue             text check (length(venue) between 1 and 300),
    online_link       text check (online_link ~ '^https://' and length(online_link) <= 500),
    -- As the clocks there show it: a state may move them until the day before, and nobody moves the gathering.
    starts            timestamp   not null,
    ends              timestamp   not null,
    zone              text        not null,
    spoken            text[]      not null default '{}',
    registers         boolean     not null,                         -- places and fee stay where it is closed
    places            integer check (places between 1 and 100000), -- null: as many as come
    fee_minor         bigint check (fee_minor > 0),
    fee_currency      text check (fee_currency ~ '^[A-Z]{3}$'),
    created_at        timestamptz not null default now(),
    created_by        uuid references person,
    changed_at        timestamptz not null default now(),
    changes           integer     not null default 0,              -- calendars take what has the higher number
    published_at      timestamptz,                                  -- null: a draft
    cancelled_at      timestamptz,
    cancelled_because text check (length(cancelled_because) between 1 and 1000),
    unique (network_id, slug),
    unique (network_id, id),
    check ((starts at time zone zone) < (ends at time zone zone)),
    check ((manner = 'online') = (place_id is null)),
    check (manner <> 'online' or venue is null),
    check (manner <> 'on_site' or online_link is null),
    check ((fee_minor is null) = (fee_currency is null)),
    check ((cancelled_at is null) = (cancelled_because is null))
);
create index on gathering (network_id, starts);
call keep_networks_apart('gathering');
