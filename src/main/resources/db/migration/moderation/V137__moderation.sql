-- The rules of a network, written by those who coordinate it. None here: those that Kith brings hold.
create table network_rule
(
    network_id   uuid        not null references network,
    id           uuid        not null,
    number       integer     not null check (number between 1 and 99), -- stays, and is given to no other
    title_in     jsonb       not null check (title_in <> '{}'),
    text_in      jsonb       not null default '{}',
    changes      integer     not null default 0,
    withdrawn_at timestamptz,
    primary key (network_id, id),
    unique (network_id, number)
);
call keep_networks_apart('network_rule');

-- A piece of content that somebody reported, with all that became of it. It refers to no row of the content, nor of its author:
-- neither taking it away nor leaving takes the case away.
create table moderation_case
(
    id          uuid primary key,
    network_id  uuid        not null references network,
    kind        text        not null check (kind ~ '^[a-z_]{1,20}$'),
    content_id  uuid        not null,
    path        text        not null check (length(path) between 1 and 200), -- of its page, within the network
    title       text        not null check (length(title) <= 300),
    language    text        not null check (language in ('en', 'ar', 'he', 'fr')), -- of the title
    stood       text        not null check (length(stood) <= 100000),        -- its words when it was reported first
    groups      uuid[]      not null default '{}',                           -- whose it was then
    author      uuid,
    urgent      boolean     not null default false,
    opened_at   timestamptz not null,
    waits_since timestamptz,                                                 -- null: nothing is to be decided
    decided_at  timestamptz,                                                 -- for the first time
    unique (network_id, id),
    check (decided_at is not null or waits_since is not null)
);
create unique index one_open_case_of_a_content on moderation_case (network_id, kind, content_id) where decided_at is null;
create index on moderation_case (network_id, waits_since) where waits_since is not null;
create index on moderation_case (network_id, decided_at);
call keep_networks_apart('moderation_case');
call follow_merges('moderation_case');

create table moderation_report
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    case_id       uuid        not null,
    why           text        not null check (why in ('rule', 'law', 'shown', 'child')),
    rule_id       uuid,
    words         text        not null default '' check (length(words) <= 2000),
    mail          text check (mail = lower(mail) and length(mail) <= 254), -- where an answer goes
    language      text        not null check (language in ('en', 'ar', 'he', 'fr')),
    reporter      uuid,                                                     -- null: without a sign-in, or somebody who left
    reporter_name text,
    reported_at   timestamptz not null,
    stood         text check (length(stood) <= 100000),                     -- null: as in the case
    unique (network_id, id),
    check ((why = 'rule') = (rule_id is not null)),
    foreign key (network_id, case_id) references moderation_case (network_id, id) on delete cascade
);
create index on moderation_report (network_id, case_id);
create index on moderation_report (network_id, mail);
create index on moderation_report (network_id, reporter);
call keep_networks_apart('moderation_report');

create table moderation_decision
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    case_id      uuid        not null,
    verdict      text        not null check (verdict in ('left', 'hidden', 'asked')),
    rule_id      uuid,
    rule_number  integer,
    rule_in      jsonb,                                      -- its title as it was
    words        text        not null check (length(words) between 1 and 2000),
    decided_by   uuid,
    decided_name text        not null,
    decided_at   timestamptz not null,
    unique (network_id, id),
    check (verdict = 'left' or rule_id is not null),
    check (num_nonnulls(rule_id, rule_number, rule_in) in (0, 3)),
    foreign key (network_id, case_id) references moderation_case (network_id, id) on delete cascade
);
create index on moderation_decision (network_id, case_id, decided_at);
call keep_networks_apart('moderation_decision');

-- Who lost asks another to look again; once.
create table moderation_appeal
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    case_id       uuid        not null,
    decision_id   uuid        not null,
    report_id     uuid,                                      -- null: of those whose it is
    words         text        not null check (length(words) between 1 and 2000),
    appealed_by   uuid,
    appealed_name text,
    appealed_at   timestamptz not null,
    answer_id     uuid,                                      -- the decision that answers it; null: it waits
    unique (network_id, id),
    unique (network_id, decision_id),
    foreign key (network_id, case_id) references moderation_case (network_id, id) on delete cascade,
    foreign key (network_id, decision_id) references moderation_decision (network_id, id) on delete cascade,
    foreign key (network_id, answer_id) references moderation_decision (network_id, id) on delete cascade,
    foreign key (network_id, report_id) references moderation_report (network_id, id) on delete cascade
);
create unique index one_appeal_each on moderation_appeal
    (network_id, case_id, coalesce(report_id, '00000000-0000-0000-0000-000000000000'::uuid));
call keep_networks_apart('moderation_appeal');

-- What is shown to nobody but moderators and those whose it is. Views that rooms publish leave it out.
create table hidden_content
(
    network_id uuid        not null references network,
    kind       text        not null,
    content_id uuid        not null,
    path       text        not null,
    case_id    uuid        not null,
    hidden_at  timestamptz not null,
    primary key (network_id, kind, content_id, case_id), -- what two cases hide stays hidden when one of them ends
    foreign key (network_id, case_id) references moderation_case (network_id, id)
);
create index on hidden_content (network_id, case_id);
call keep_networks_apart('hidden_content');

-- What was done in a year, kept when the cases themselves are forgotten.
create table moderation_year
(
    network_id uuid    not null references network,
    year       integer not null,
    reports    integer not null default 0,
    hidden     integer not null default 0,
    appeals    integer not null default 0,
    reversed   integer not null default 0,
    primary key (network_id, year)
);
call keep_networks_apart('moderation_year');

create function network_knows_in_moderation(which uuid, who uuid, address text) returns boolean
    language sql stable as
$$
select exists (select from moderation_case where network_id = which and author = who)
           or exists (select from moderation_report where network_id = which and (reporter = who or mail = address))
           or exists (select from moderation_decision where network_id = which and decided_by = who)
           or exists (select from moderation_appeal where network_id = which and appealed_by = who)
$$;

-- What a decision and its reasons are, reaches whom it concerns whatever else they choose to be told.
alter table outgoing_mail
    drop constraint outgoing_mail_kind_check,
    add constraint outgoing_mail_kind_check
        check (kind in ('account', 'invitation', 'members', 'introduction', 'link', 'upkeep', 'statement', 'gathering',
                        'discussion', 'newsletter', 'moderation', 'digest'));
