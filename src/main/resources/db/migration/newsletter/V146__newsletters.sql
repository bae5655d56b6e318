-- A newsletter of a network: what its coordinator says first, and which stories and gatherings it tells of. Their words are
-- not kept here: they are read anew each time, so that what is withdrawn is in no issue.
create table newsletter_issue
(
    id          uuid primary key,
    network_id  uuid        not null references network,
    number      integer     not null check (number between 1 and 100000),
    title_in    jsonb       not null default '{}',
    opening_in  jsonb       not null default '{}',
    changes     integer     not null default 0, -- of its words: who saves says which they have read
    created_at  timestamptz not null default now(),
    sent_at     timestamptz,                    -- since when it is on its way and on the web; null: a draft
    stopped_at  timestamptz,
    finished_at timestamptz,
    letters     integer,                        -- how many went out, once all have
    unique (network_id, id),
    unique (network_id, number),
    check (sent_at is null or title_in <> '{}'),
    check (sent_at is not null or stopped_at is null and finished_at is null),
    check ((finished_at is null) = (letters is null))
);
call keep_networks_apart('newsletter_issue');

create table newsletter_piece
(
    id           uuid primary key,
    network_id   uuid    not null references network,
    issue_id     uuid    not null,
    place        integer not null,
    story_id     uuid,
    gathering_id uuid,
    unique (network_id, id),
    unique (issue_id, story_id),
    unique (issue_id, gathering_id),
    check ((story_id is null) <> (gathering_id is null)),
    foreign key (network_id, issue_id) references newsletter_issue (network_id, id) on delete cascade,
    foreign key (network_id, story_id) references story (network_id, id) on delete cascade,
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade
);
create index on newsletter_piece (network_id, issue_id);
create index on newsletter_piece (network_id, story_id);
create index on newsletter_piece (network_id, gathering_id);
call keep_networks_apart('newsletter_piece');

-- Who has subscribed without belonging to the network. Forgotten when they unsubscribe.
create table newsletter_reader
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    token_hash   bytea       not null unique, -- of the link in their letters
    mail         text        not null check (mail = lower(mail) and length(mail) <= 254),
    language     text        not null check (language in ('en', 'ar', 'he', 'fr')),
    asked_at     timestamptz not null default now(),
    confirmed_at timestamptz,                 -- null: nothing is sent but the letter that asks
    unique (network_id, id),
    unique (network_id, mail)
);
call keep_networks_apart('newsletter_reader');

-- Who has been written to already, while an issue is on its way: one row for each address, of which only a signature is kept.
create table newsletter_letter
(
    network_id uuid        not null references network,
    issue_id   uuid        not null,
    reader     bytea       not null,
    reached    boolean     not null,          -- false: it goes nowhere, as to who has stopped it just now
    written_at timestamptz not null default now(),
    primary key (network_id, issue_id, reader),
    foreign key (network_id, issue_id) references newsletter_issue (network_id, id) on delete cascade
);
call keep_networks_apart('newsletter_letter');

-- How many copies on paper a group hands out, in each language.
create table newsletter_copies
(
    network_id uuid        not null references network,
    group_id   uuid        not null,
    language   text        not null check (language in ('en', 'ar', 'he', 'fr')),
    copies     integer     not null check (copies between 1 and 100000),
    stated_at  timestamptz not null default now(),
    primary key (network_id, group_id, language),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
call keep_networks_apart('newsletter_copies');
call follow_merges('newsletter_copies');

create function network_knows_in_newsletter(which uuid, who uuid, address text) returns boolean
    language sql volatile as
$$
select exists (select from newsletter_reader where network_id = which and mail = address);
$$;
