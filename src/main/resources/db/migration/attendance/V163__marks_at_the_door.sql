-- What somebody at a door noted of an attendance, by the id that their device gave it: told twice, it is noted once. When
-- somebody arrived follows from all marks of all doors, in whatever order they are told.
create table door_mark
(
    network_id    uuid        not null references network,
    id            uuid        not null,
    attendance_id uuid        not null,
    here          boolean     not null,               -- false: ticked by mistake
    seen_at       timestamptz not null,               -- by the clock of the database
    told_at       timestamptz not null default now(),
    primary key (network_id, id),
    foreign key (network_id, attendance_id) references attendance (network_id, id) on delete cascade
);
create index on door_mark (network_id, attendance_id);
call keep_networks_apart('door_mark');
