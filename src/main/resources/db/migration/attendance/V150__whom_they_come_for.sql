-- For whom somebody comes, and as what: as their badge says it.
alter table attendance
    add affiliation text not null default '' check (length(affiliation) <= 120);
