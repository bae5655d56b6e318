-- What a group tells, of itself or of a link. Its words stand in story_text, the original and its translations.
create table story
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    slug          text        not null check (slug ~ '^[a-z0-9-]{1,90}$'),
    group_id      uuid        not null,                               -- who wrote it first
    link_id       uuid,                                               -- null: it is of the group alone
    joint         boolean     not null default false,                 -- both sides tell it, and both approve its words
    language      text        not null check (language in ('en', 'ar', 'he', 'fr')),
    written_on    date        not null check (written_on >= '1000-01-01'),
    about_when    text check (about_when ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    circle        text        not null default 'members' check (circle in ('everybody', 'members')),
    -- As what it stands in the library of experience, and for whom; what is only told stands in none.
    kind          text        not null default 'story' check (kind in ('story', 'how_to', 'template', 'lesson', 'failure')),
    stages        text[]      not null default '{}',
    link_kinds    text[]      not null default '{}',
    nameless      boolean     not null default false,                 -- only its group and the coordinators know whose it is
    created_at    timestamptz not null default now(),
    created_by    uuid,
    published_at  timestamptz,
    taken_back_at timestamptz,
    taken_back_by_coordinator boolean not null default false,         -- then only a coordinator publishes it again
    unique (network_id, id),
    unique (network_id, slug),
    check (link_id is not null or not joint),
    check (kind = 'story' or link_id is null),
    check (kind <> 'story' or not nameless),
    check (published_at is not null or taken_back_at is null),
    check (taken_back_at is not null or not taken_back_by_coordinator),
    foreign key (network_id, group_id) references community_group (network_id, id),
    foreign key (network_id, link_id) references link (network_id, id)
);
create index on story (network_id, group_id);
create index on story (network_id, link_id);
create index on story (network_id, published_at);
call keep_networks_apart('story');
call follow_merges('story');

create table story_text
(
    network_id      uuid        not null references network,
    story_id        uuid        not null,
    language        text        not null check (language in ('en', 'ar', 'he', 'fr')),
    title           text        not null default '' check (length(title) <= 200),
    body            text        not null default '' check (length(body) <= 20000),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    state           text        not null check (state in ('to_do', 'in_progress', 'to_check', 'done')),
    whose           text        not null check (whose in ('original', 'own', 'volunteer')),
    translated_by   uuid,                                             -- who works on it, or did last
    translated_from text,                                             -- the hash of the original that it says in other words
    checked_at      timestamptz,                                      -- null: no reader sees it yet
    changed_at      timestamptz not null default now(),
    found           tsvector    not null default '',                  -- its words, folded by names/Fold
    primary key (network_id, story_id, language),
    check (whose <> 'original' or state = 'done'),
    check (state not in ('to_check', 'done') or title <> ''),
    foreign key (network_id, story_id) references story (network_id, id)
);
create index on story_text using gin (found);
call keep_networks_apart('story_text');

-- A side's word for the very words of a joint story in one language; it counts while the hash is theirs.
create table story_approval
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    story_id      uuid        not null,
    language      text        not null,
    side          text        not null check (side in ('a', 'b')),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    approved_by   uuid,
    approved_name text        not null,
    approved_at   timestamptz not null default now(),
    unique (network_id, id),
    foreign key (network_id, story_id, language) references story_text (network_id, story_id, language)
);
create index on story_approval (network_id, story_id);
call keep_networks_apart('story_approval');
call follow_merges('story_approval');

-- Those that their readers see: published, not taken back, and where they are joint approved by both sides as they stand.
create view story_shown with (security_invoker = true) as
select story.*
from story
where published_at is not null
  and taken_back_at is null
  and (not joint or (select count(distinct a.side)
                     from story_approval a
                              join story_text t on t.network_id = a.network_id and t.story_id = a.story_id
                         and t.language = a.language and t.sha256 = a.sha256
                     where a.network_id = story.network_id and a.story_id = story.id and a.language = story.language) = 2);

-- By what readers find a story: the words of all texts that they see.
create view story_words with (security_invoker = true) as
select network_id, story_id, found from story_text where checked_at is not null;

alter table draft drop constraint draft_kind_check;
alter table draft add constraint draft_kind_check check (kind in ('community', 'group', 'link', 'story'));
