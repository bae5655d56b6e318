-- What a network decides of itself. Null and empty mean: as Kith has it.
alter table network
    add column accent          text check (accent ~ '^#[0-9a-f]{6}$'),
    add column logo            text check (logo ~ '^[0-9a-f]{16}$'), -- of its picture; in its address
    add column labels          jsonb not null default '{}',          -- language → labelled place → words
    add column languages       text[],                               -- offered to readers
    add column second_language text check (second_language ~ '^[a-z]{2}$'),
    add column kinds           text[],                               -- of links, offered in forms
    add column sides           jsonb not null default '{}';          -- a, b → language → name

create table network_logo
(
    network_id uuid primary key references network,
    picture    bytea       not null check (length(picture) between 1 and 1000000), -- PNG, written by Kith itself
    added_at   timestamptz not null default now()
);
call keep_networks_apart('network_logo');
