-- A session is listed and ended by its owner under an id that opens nothing; a second factor confirms it for a while.
alter table session
    add column id           uuid not null default gen_random_uuid() unique,
    add column device       text not null default '' check (length(device) <= 120),
    add column confirmed_at timestamptz;

-- Since when somebody has a second factor; null: they have none, and their mail alone signs them in.
alter table person add column guarded_since timestamptz;
