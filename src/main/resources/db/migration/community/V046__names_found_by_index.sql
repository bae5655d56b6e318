-- The check at entry asks for names that begin alike, or have the same consonants in whatever order their words stand. Of a
-- network's own rows an index may only be asked by plain equality, for anything else could tell of rows that are not the
-- asker's: hence columns of their own.
create function consonants_of(folded text) returns text
    language sql immutable parallel safe
    return (select string_agg(word, ' ' order by word collate "C")
            from unnest(string_to_array(translate(folded, 'aeiouyhw', ''), ' ')) as word where word <> '');

alter table community
    add column beginning  text collate "C" generated always as (left(folded, 5)) stored,
    add column consonants text collate "C" generated always as (consonants_of(folded)) stored;
create index on community (network_id, beginning) where folded <> '';
create index on community (network_id, consonants) where folded <> '';

alter table community_group
    add column beginning  text collate "C" generated always as (left(folded, 5)) stored,
    add column consonants text collate "C" generated always as (consonants_of(folded)) stored;
create index on community_group (network_id, beginning);
create index on community_group (network_id, consonants);
