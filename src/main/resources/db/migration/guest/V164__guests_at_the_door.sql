-- What somebody at a door noted of a guest, or of one who comes along: as door_mark has it of registrations. Told twice it is
-- noted once, and who is there follows from all marks of all doors.
create table guest_mark
(
    network_id uuid        not null references network,
    id         uuid        not null,
    guest_id   uuid        not null,
    companion  text        not null default '' check (companion ~ '^[0-9a-f]{0,16}$'), -- which, worked out of the name; '': the guest
    here       boolean     not null,               -- false: ticked by mistake
    seen_at    timestamptz not null,               -- by the clock of the database
    told_at    timestamptz not null default now(),
    primary key (network_id, id),
    foreign key (network_id, guest_id) references guest (network_id, id) on delete cascade
);
create index on guest_mark (network_id, guest_id);
call keep_networks_apart('guest_mark');
