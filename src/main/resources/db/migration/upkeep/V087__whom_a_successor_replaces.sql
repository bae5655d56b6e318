-- Who hands a group over for others says whose place the successor takes: the address of a contact; null where nobody's.
alter table handover add column replaces text check (length(replaces) <= 254);
alter table handover no force row level security;
update handover set replaces = (select mail from person where person.id = handover.from_id);
alter table handover force row level security;
