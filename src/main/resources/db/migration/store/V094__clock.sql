-- When Kith was last seen to run, by the clock of its database; and since when that clock is not believed.
create table clock
(
    one           boolean primary key default true check (one),
    seen_at       timestamptz not null,
    doubted_since timestamptz
);
