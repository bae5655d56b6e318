-- A register may state a link twice, in two spellings: after a merge both stand.
alter table link_source
    drop constraint link_source_pkey;
alter table link_source
    add column id bigint generated always as identity primary key;
create unique index one_statement_of_a_source on link_source (link_id, source_key, a_stated, a_country_stated, b_stated, b_country_stated) nulls not distinct;

call follow_merges('link');
call follow_merges('link_side');
call follow_merges('link_carrier');
call follow_merges('link_stage');
call follow_merges('link_source');
