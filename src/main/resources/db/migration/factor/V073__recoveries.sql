-- Somebody has lost what they sign in with: others say that it is them, and then there is time to object.
create table recovery
(
    id          uuid primary key,
    person_id   uuid        not null references person,
    state       text        not null check (state in ('asked', 'waiting', 'declined', 'withdrawn', 'expired', 'done')),
    asked_at    timestamptz not null default now(),
    state_since timestamptz not null default now(),
    opens_at    timestamptz,
    check ((state = 'asked' and opens_at is null) or state <> 'asked')
);
create unique index one_running_recovery_a_person on recovery (person_id) where state in ('asked', 'waiting');

create table recovery_voice
(
    recovery_id uuid        not null references recovery,
    person_id   uuid        not null references person,
    standing    text        not null check (standing in ('coordinator', 'contact')),
    at          timestamptz not null default now(),
    primary key (recovery_id, person_id)
);
