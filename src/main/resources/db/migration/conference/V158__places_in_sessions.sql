-- A session may have a number of places, and be a draft that only those who plan see. All of a gathering move in one step:
-- whether a room is free is asked once they have.
alter table conference_session
    add column places  integer check (places between 1 and 10000), -- null: for everybody who comes
    add column draft   boolean not null default false,
    add column changes integer not null default 0;                 -- of two who change it at once the later reads the other's words
alter table conference_session drop constraint a_room_has_one_session_at_a_time;
alter table conference_session add constraint a_room_has_one_session_at_a_time
    exclude using gist (gathering_id with =, room_key with =, tsrange(starts, ends) with &&) where (room_key <> '')
    deferrable initially immediate;
