-- Questions and what is talked over, between the members of a network.
create table discussion
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    kind          text        not null check (kind in ('question', 'talk')),
    group_id      uuid,                                            -- in whose name; null: of a member
    title         text        not null check (length(title) between 1 and 200),
    body          text        not null check (length(body) <= 10000),
    language      text        not null check (language in ('en', 'ar', 'he', 'fr')),
    stages        text[]      not null default '{}',
    link_kinds    text[]      not null default '{}',
    found         tsvector    not null default '',                 -- its words, folded by names/Fold
    edition       integer     not null default 0,                  -- how often its words were changed
    sent          uuid        not null,                            -- of the form: one that comes again makes nothing
    opened_at     timestamptz not null default now(),
    opened_by     uuid,
    opened_name   text,
    edited_at     timestamptz,
    taken_back_at timestamptz,                                     -- its words are gone; what others said stays
    closed_at     timestamptz,
    closed_by     uuid,
    closed_name   text,
    unique (network_id, id),
    unique (network_id, opened_by, sent),
    check (body <> '' or taken_back_at is not null),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on discussion (network_id, opened_at);
create index on discussion (network_id, group_id);
create index on discussion (network_id, opened_by);
create index on discussion using gin (found);
call keep_networks_apart('discussion');
call follow_merges('discussion');

create table discussion_reply
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    discussion_id uuid        not null,
    group_id      uuid,
    body          text        not null check (length(body) <= 10000),
    language      text        not null check (language in ('en', 'ar', 'he', 'fr')),
    found         tsvector    not null default '',
    edition       integer     not null default 0,
    sent          uuid        not null,
    mailed        boolean     not null default false,              -- as the answer to a letter
    written_at    timestamptz not null default now(),
    written_by    uuid,
    written_name  text,
    edited_at     timestamptz,
    taken_back_at timestamptz,
    unique (network_id, id),
    unique (network_id, written_by, sent),
    unique (network_id, discussion_id, id),
    check ((body = '') = (taken_back_at is not null)),
    foreign key (network_id, discussion_id) references discussion (network_id, id),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on discussion_reply (network_id, discussion_id, written_at);
create index on discussion_reply (network_id, group_id);
create index on discussion_reply (network_id, written_by);
create index on discussion_reply using gin (found);
call keep_networks_apart('discussion_reply');
call follow_merges('discussion_reply');

-- The reply that helped who asked a question; a table of its own, so that no two tables refer to each other.
create table discussion_helped
(
    network_id    uuid        not null references network,
    discussion_id uuid        not null,
    reply_id      uuid        not null,
    said_at       timestamptz not null default now(),
    primary key (network_id, discussion_id),
    foreign key (network_id, discussion_id, reply_id) references discussion_reply (network_id, discussion_id, id)
);
create index on discussion_helped (network_id, reply_id);
call keep_networks_apart('discussion_helped');

-- Who gets letters of a discussion. Its id is in the address that these are answered at: with the row that address ends.
create table discussion_follower
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    discussion_id uuid        not null,
    person_id     uuid        not null,
    since         timestamptz not null default now(),
    unique (network_id, id),
    unique (network_id, discussion_id, person_id),
    foreign key (network_id, discussion_id) references discussion (network_id, id)
);
create index on discussion_follower (network_id, person_id);
call keep_networks_apart('discussion_follower');

-- What somebody wants of a network's discussions by mail, and when no letter is to come.
create table discussion_reader
(
    network_id  uuid    not null references network,
    person_id   uuid    not null,
    wants_all   boolean not null default false,              -- follows each new one
    quiet_from  time,
    quiet_until time,
    zone        text check (length(zone) <= 60),
    primary key (network_id, person_id),
    check (num_nonnulls(quiet_from, quiet_until, zone) in (0, 3)),
    check (quiet_from <> quiet_until)
);
call keep_networks_apart('discussion_reader');

-- Answers that came by mail, by the hash of their Message-ID: each is taken once.
create table discussion_mail
(
    network_id uuid        not null references network,
    sha256     bytea       not null,
    taken_at   timestamptz not null default now(),
    primary key (network_id, sha256)
);
create index on discussion_mail (network_id, taken_at);
call keep_networks_apart('discussion_mail');

-- Replies that readers see where they see the discussion.
create view discussion_reply_shown with (security_invoker = true) as
select r.*
from discussion_reply r
where not exists (select from hidden_content h
                  where h.network_id = r.network_id and h.kind = 'reply' and h.content_id = r.id);

-- Each discussion with what stands in it; readers see those that are not hidden and not empty.
create view discussion_card with (security_invoker = true) as
select d.*,
       exists (select from hidden_content h
               where h.network_id = d.network_id and h.kind = 'discussion' and h.content_id = d.id) as hidden,
       y.reply_id                                                                                   as helped_id,
       r.replies,
       greatest(d.opened_at, r.last_at)                                                             as last_at,
       d.kind = 'question' and d.closed_at is null and y.reply_id is null and r.of_others = 0      as unanswered
from discussion d
         left join discussion_helped y on y.network_id = d.network_id and y.discussion_id = d.id
         cross join lateral (
    select count(*) filter (where s.taken_back_at is null)                                                     as replies,
           count(*) filter (where s.taken_back_at is null and s.written_by is distinct from d.opened_by)       as of_others,
           max(s.written_at)                                                                                   as last_at
    from discussion_reply_shown s
    where s.network_id = d.network_id and s.discussion_id = d.id) r;

create function network_knows_in_discussion(which uuid, who uuid, address text) returns boolean
    language sql volatile as
$$
select exists (select from discussion where network_id = which and who in (opened_by, closed_by))
           or exists (select from discussion_reply where network_id = which and written_by = who)
           or exists (select from discussion_follower where network_id = which and person_id = who)
           or exists (select from discussion_reader where network_id = which and person_id = who)
$$;
