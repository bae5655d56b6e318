-- Names, folded, that a community has from records merged into it, as abu deis|…|: it is found by them, too.
alter table community
    add column also text not null default '';

call follow_merges('community');
call follow_merges('community_group');
call follow_merges('group_contact');
call follow_merges('old_slug');
call follow_merges('not_the_same');
call follow_merges('draft');

-- What may be one thing stated twice, as the last look through the registry found it.
create table likely_pair
(
    network_id   uuid        not null references network,
    subject_kind text        not null check (subject_kind in ('community', 'group', 'link')),
    one_id       uuid        not null,
    other_id     uuid        not null,
    score        real        not null check (score between 0 and 1),
    reason       text        not null, -- a key of the messages
    found_at     timestamptz not null default now(),
    same_by      text,                 -- who said that they are one; null: nobody yet
    same_at      timestamptz,
    primary key (network_id, subject_kind, one_id, other_id),
    check (one_id < other_id),
    check ((same_by is null) = (same_at is null))
);
call keep_networks_apart('likely_pair');
call follow_merges('likely_pair');
