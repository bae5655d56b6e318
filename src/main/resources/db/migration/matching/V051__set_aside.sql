-- Places of the gazetteer that a network does not want to be suggested, and why.
create table set_aside
(
    network_id uuid        not null references network,
    place_id   uuid        not null references place,
    because    text        not null check (char_length(because) between 1 and 300),
    said_by    text        not null, -- the name of who said so, as it was then
    said_at    timestamptz not null default now(),
    primary key (network_id, place_id)
);
call keep_networks_apart('set_aside');
