-- What happens at a gathering, when and in which room, and who speaks: neither a room nor a speaker is there twice at once.
create extension if not exists btree_gist;

create table conference_session
(
    id           uuid primary key,
    network_id   uuid      not null references network,
    gathering_id uuid      not null,
    kind         text      not null check (kind in ('talk', 'workshop', 'plenary', 'break')),
    title_in     jsonb     not null check (title_in <> '{}'),
    about_in     jsonb     not null default '{}',
    track        text check (length(track) between 1 and 60),
    room         text check (length(room) between 1 and 60),
    room_key     text      not null default '', -- the room in whatever spelling; empty: none is said
    starts       timestamp not null,            -- by the clocks of the gathering
    ends         timestamp not null,
    unique (network_id, id),
    unique (id, starts, ends),
    check (starts < ends),
    check ((room is null) = (room_key = '')),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade,
    constraint a_room_has_one_session_at_a_time
        exclude using gist (gathering_id with =, room_key with =, tsrange(starts, ends) with &&) where (room_key <> '')
);
create index on conference_session (network_id, gathering_id);
call keep_networks_apart('conference_session');

create table conference_speaker
(
    id           uuid primary key,
    network_id   uuid      not null references network,
    gathering_id uuid      not null,
    session_id   uuid      not null,
    number       integer   not null,
    speaker      text      not null check (length(speaker) between 1 and 120),
    speaker_key  text      not null, -- in whatever spelling; — where who it was is to be forgotten
    starts       timestamp not null,
    ends         timestamp not null,
    unique (network_id, id),
    foreign key (network_id, session_id) references conference_session (network_id, id) on delete cascade,
    foreign key (session_id, starts, ends) references conference_session (id, starts, ends) on delete cascade,
    constraint a_speaker_speaks_once_at_a_time
        exclude using gist (gathering_id with =, speaker_key with =, tsrange(starts, ends) with &&) where (speaker_key <> '—')
);
create index on conference_speaker (network_id, session_id);
call keep_networks_apart('conference_speaker');
