-- Whom a gathering invites by name, in the order of protocol; what they answer by the link of their letter.
create table guest
(
    id           uuid primary key,
    network_id   uuid    not null references network,
    gathering_id uuid    not null,
    place        integer not null check (place > 0),
    title        text    not null default '' check (length(title) <= 120), -- title and office, as they are addressed
    name         text    not null check (length(name) between 1 and 120),
    mail         text check (mail = lower(mail) and length(mail) <= 254), -- null: invited on paper
    language     text    not null,                                        -- of their letters
    companions   integer not null default 0 check (companions between 0 and 9), -- who may come along, at most
    token_hash   bytea   not null unique,                                 -- of the link in their letters
    invited_at   timestamptz,                                             -- null: no letter yet
    answered_at  timestamptz,
    comes        boolean,
    others       text    not null default '' check (length(others) <= 1100), -- names of those who come along; forgotten with the needs
    needs        text    not null default '' check (length(needs) <= 1000),  -- forgotten soon after the gathering
    changes      integer not null default 0,
    unique (network_id, id),
    constraint one_guest_in_each_place unique (gathering_id, place) deferrable initially deferred,
    check ((answered_at is null) = (comes is null)),
    check (comes is true or (others = '' and needs = '')),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade
);
create index on guest (network_id, gathering_id);
create index on guest (network_id, mail);
call keep_networks_apart('guest');

-- Until which day a gathering needs all names: its house hands them to those who keep it safe.
create table names_due
(
    gathering_id uuid primary key,
    network_id   uuid not null references network,
    day          date not null,
    unique (network_id, gathering_id),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade
);
create index on names_due (network_id);
call keep_networks_apart('names_due');

create function network_knows_in_guest(which uuid, who uuid, address text) returns boolean
    language sql volatile as
$$
select exists (select from guest where network_id = which and mail = address);
$$;
