-- Where a network stands between two sides, each has a chair of its own.
alter table network add column sides_since timestamptz; -- since when it has named both

alter table membership
    add column side text check (side in ('a', 'b')),
    add constraint only_a_chair_has_a_side check (side is null or (office = 'chair' and group_id is null));
create unique index one_chair_a_side on membership (network_id, side) where side is not null and until is null;
