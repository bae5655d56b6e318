-- Each saving of the minutes of a meeting, and none is ever altered. The hash is over the whole text; who was there in
-- person stands beside it, so that a name can be forgotten and the text stays what it was.
create table minutes
(
    network_id   uuid        not null references network,
    gathering_id uuid        not null,
    number       integer     not null check (number > 0),
    text         jsonb       not null,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    saved_at     timestamptz not null,
    saved_by     uuid references person,
    saved_name   text        not null,
    put_at       timestamptz,                                       -- null: a draft, which the sides have not been asked about
    put_by       uuid references person,
    put_name     text,
    answer_until date,                                              -- the last day on which groups answer; null: sides of a link, any time
    primary key (gathering_id, number),
    unique (network_id, gathering_id, number),
    unique (network_id, gathering_id, number, sha256),
    check (put_at is not null or answer_until is null),
    foreign key (network_id, gathering_id) references gathering (network_id, id)
);
create index on minutes (network_id, gathering_id);
call keep_networks_apart('minutes');

create function minutes_stay_as_they_are() returns trigger
    language plpgsql as
$$
begin
    raise exception 'minutes are never altered' using errcode = 'check_violation', constraint = 'minutes_stay_as_they_are';
end
$$;
create trigger minutes_stay_as_they_are
    before update of number, text, sha256 on minutes
    for each row execute function minutes_stay_as_they_are();

-- Who was there: for a group, or for nobody.
create table minutes_presence
(
    id           uuid primary key,
    network_id   uuid    not null references network,
    gathering_id uuid    not null,
    number       integer not null,
    place        integer not null,
    group_id     uuid,
    attendee     text    not null check (length(attendee) <= 120), -- empty: nobody wrote down who spoke for the group
    check (group_id is not null or attendee <> ''),
    foreign key (network_id, gathering_id, number) references minutes (network_id, gathering_id, number),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on minutes_presence (network_id, gathering_id, number);
create index on minutes_presence (network_id, group_id);
call keep_networks_apart('minutes_presence');
call follow_merges('minutes_presence');

-- What a side says of the very text: the hash has to be that version's own. The newest word of a side counts.
create table minutes_word
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    gathering_id uuid        not null,
    number       integer     not null,
    sha256       text        not null,
    side         text check (side in ('a', 'b')),
    group_id     uuid,
    confirms     boolean     not null,
    objection    text check (length(objection) between 1 and 2000),
    said_at      timestamptz not null,
    said_by      uuid references person,
    said_name    text        not null,
    check (num_nonnulls(side, group_id) = 1),
    check (confirms = (objection is null)),
    foreign key (network_id, gathering_id, number, sha256) references minutes (network_id, gathering_id, number, sha256),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on minutes_word (network_id, gathering_id);
create index on minutes_word (network_id, group_id);
call keep_networks_apart('minutes_word');
call follow_merges('minutes_word');
