-- Who asked to sign in under another mail address; what the letters about it open is sealed, and only its number stands in them.
create table address_change
(
    id         uuid primary key,
    person_id  uuid        not null references person,
    old_mail   text        not null,
    new_mail   text        not null check (length(new_mail) <= 254 and new_mail <> old_mail),
    asked_at   timestamptz not null default now(),
    done_at    timestamptz,
    stopped_at timestamptz -- by whom the old address belongs to: before it was done, or back again
);
create index on address_change (person_id);
