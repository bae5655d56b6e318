-- Guests of a gathering are asked as those who registered are.
alter table followup_asked
    drop constraint followup_asked_pkey,
    alter column attendance_id drop not null,
    add guest_id uuid,
    add whose uuid generated always as (coalesce(attendance_id, guest_id)) stored primary key,
    add check (num_nonnulls(attendance_id, guest_id) = 1),
    add foreign key (network_id, guest_id) references guest (network_id, id) on delete cascade;
create index on followup_asked (network_id, guest_id);
