-- A place that an older gazetteer had twice, or under another key, keeps its address, which leads to the one that it is.
-- Nothing else is known of it any more: no country, no point, no names.
alter table place add moved_to uuid references place;
