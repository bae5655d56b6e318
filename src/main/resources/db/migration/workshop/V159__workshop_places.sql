-- Who of those who are registered for a gathering has a place in a session of few places, or waits for one.
create table workshop_place
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    gathering_id  uuid        not null,
    session_id    uuid        not null,
    attendance_id uuid        not null,
    companion     smallint    not null check (companion between 0 and 49), -- which of those who come with one registration; 0: who registered
    starts        timestamp   not null,                                    -- of the session, whose hours it follows
    ends          timestamp   not null,
    asked_at      timestamptz not null default clock_timestamp(),
    placed_at     timestamptz,                                             -- null: waits for a place
    unique (network_id, id),
    unique (session_id, attendance_id, companion),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade,
    foreign key (network_id, attendance_id) references attendance (network_id, id) on delete cascade,
    foreign key (network_id, session_id) references conference_session (network_id, id) on delete cascade,
    foreign key (session_id, starts, ends) references conference_session (id, starts, ends) on update cascade on delete cascade,
    constraint nobody_is_in_two_sessions_at_once
        exclude using gist (attendance_id with =, companion with =, tsrange(starts, ends) with &&) deferrable initially deferred
);
create index on workshop_place (network_id, gathering_id);
create index on workshop_place (network_id, attendance_id);
call keep_networks_apart('workshop_place');

-- The last word about who comes first: whoever gives a place holds the session. Who has one keeps it when places are lowered.
create function a_place_is_left() returns trigger
    language plpgsql as
$$
declare
    most integer;
begin
    select s.places into most from conference_session s
    where s.network_id = new.network_id and s.id = new.session_id for no key update;
    if (select count(*) from workshop_place p
        where p.network_id = new.network_id and p.session_id = new.session_id and p.placed_at is not null and p.id <> new.id) >= most then
        raise exception 'no place is left in session %', new.session_id using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger a_place_is_left_when_taken before insert on workshop_place
    for each row when (new.placed_at is not null) execute function a_place_is_left();
create trigger a_place_is_left_when_given before update of placed_at on workshop_place
    for each row when (new.placed_at is not null and old.placed_at is null) execute function a_place_is_left();
