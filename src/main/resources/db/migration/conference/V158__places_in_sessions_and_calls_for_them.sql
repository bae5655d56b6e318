-- A session may have a number of places, and be a draft that only those who plan see. All of a gathering move in one step:
-- whether a room is free is asked once they have.
alter table conference_session
    add column places  integer check (places between 1 and 10000), -- null: for everybody who comes
    add column draft   boolean not null default false,
    add column changes integer not null default 0,                 -- of two who change it at once the later reads the other's words
    add column changed_at timestamptz not null default now();
alter table conference_session drop constraint a_room_has_one_session_at_a_time;
alter table conference_session add constraint a_room_has_one_session_at_a_time
    exclude using gist (gathering_id with =, room_key with =, tsrange(starts, ends) with &&) where (room_key <> '')
    deferrable initially immediate;

-- Until which day members propose sessions for a gathering.
create table session_call
(
    gathering_id uuid primary key,
    network_id   uuid not null references network,
    until        date not null, -- by the clocks of the gathering, with that day
    unique (network_id, gathering_id),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade
);
call keep_networks_apart('session_call');

-- What members propose, and what became of it: waiting; accepted, a session of the programme from then on; declined with words.
create table session_proposal
(
    id               uuid primary key,
    network_id       uuid        not null references network,
    gathering_id     uuid        not null,
    title            text        not null check (length(title) between 1 and 120),
    about            text        not null check (length(about) between 1 and 2000),
    language         text        not null, -- in which it is held, ISO 639
    minutes          integer     not null check (minutes between 5 and 600),
    needs            text        not null default '' check (length(needs) <= 1000),
    proposed_at      timestamptz not null default now(),
    proposed_by      uuid references person,
    proposed_name    text,
    answered_at      timestamptz,
    answered_by      uuid references person,
    answered_name    text,
    session_id       uuid,                 -- what came of it; null too where that was taken out
    declined_because text check (length(declined_because) between 1 and 1000),
    unique (network_id, id),
    check (answered_at is not null or (session_id is null and declined_because is null)),
    check (session_id is null or declined_because is null),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade,
    foreign key (network_id, session_id) references conference_session (network_id, id) on delete set null (session_id)
);
create index on session_proposal (network_id, gathering_id);
create index on session_proposal (network_id, proposed_by);
call keep_networks_apart('session_proposal');
