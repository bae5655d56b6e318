-- A friendship statement: words of a group, in one language or several, for a link or one that it hopes for.
create table statement
(
    id                  uuid primary key,
    network_id          uuid        not null references network,
    slug                text        not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    group_id            uuid        not null,
    link_id             uuid,
    hoped_for_id        uuid references place,          -- where a friend is hoped for
    kept_until          date        not null,           -- from then on no signature says whose it is
    started_at          timestamptz not null,
    started_by          uuid,
    started_name        text        not null,
    opened_at           timestamptz,
    closed_at           timestamptz,
    closed_because      text check (length(closed_because) between 1 and 1000),
    names_forgotten_at  timestamptz,
    unique (network_id, id),
    unique (network_id, slug),
    check (num_nonnulls(link_id, hoped_for_id) <= 1),
    check (closed_at is null or opened_at is not null),
    foreign key (network_id, group_id) references community_group (network_id, id),
    foreign key (network_id, link_id) references link (network_id, id)
);
create index on statement (network_id, group_id);
create index on statement (network_id, link_id);
create index on statement (hoped_for_id);
call keep_networks_apart('statement');
call follow_merges('statement');

create table statement_text
(
    network_id   uuid not null references network,
    statement_id uuid not null,
    language     text not null check (language in ('en', 'ar', 'he', 'fr')),
    title        text not null check (length(title) between 1 and 200),
    body         text not null check (length(body) between 1 and 10000),
    primary key (statement_id, language),
    foreign key (network_id, statement_id) references statement (network_id, id)
);
create index on statement_text (network_id, statement_id);
call keep_networks_apart('statement_text');

-- Nobody finds their name below words that they did not sign.
create function what_is_signed_stays_as_it_is() returns trigger
    language plpgsql as
$$
declare
    which uuid := case when tg_op = 'DELETE' then old.statement_id else new.statement_id end;
begin
    if current_setting('kith.erasing', true) is distinct from 'yes'
        and exists (select from statement where id = which and opened_at is not null) then
        raise exception 'what people sign is not altered' using errcode = 'check_violation', constraint = 'what_is_signed_stays_as_it_is';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger what_is_signed_stays_as_it_is
    before insert or update or delete on statement_text
    for each row execute function what_is_signed_stays_as_it_is();

-- To whom it was given, when, and what they answered.
create table statement_delivery
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    statement_id uuid        not null,
    given_to     text        not null check (length(given_to) between 1 and 300),
    given_on     date        not null,
    signatures   integer     not null check (signatures >= 0), -- how many counted when it was noted
    answer       text check (length(answer) between 1 and 2000),
    answered_on  date,
    noted_at     timestamptz not null,
    noted_by     uuid,
    noted_name   text        not null,
    check (answered_on is null or answer is not null),
    foreign key (network_id, statement_id) references statement (network_id, id)
);
create index on statement_delivery (network_id, statement_id);
call keep_networks_apart('statement_delivery');

-- A sheet of paper, printed for people to sign.
create table signature_sheet
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    statement_id uuid        not null,
    code         text        not null check (code ~ '^[0-9A-Z]{6}$'),
    language     text        not null check (language in ('en', 'ar', 'he', 'fr')),
    printed_at   timestamptz not null,
    printed_by   uuid,
    printed_name text        not null,
    unique (network_id, id),
    unique (network_id, code),
    foreign key (network_id, statement_id) references statement (network_id, id)
);
create index on signature_sheet (network_id, statement_id);
call keep_networks_apart('signature_sheet');

-- What the signer says is written by one insert; whatever costs time follows in rounds: the place is found, a letter goes out,
-- what is doubtful is put to a person. Confirming is the signer's own act, or on paper that of a second reader of the sheet.
create table signature
(
    id              uuid        not null,
    network_id      uuid        not null references network,
    statement_id    uuid        not null,
    name            text check (length(name) between 1 and 120),
    mail            text check (length(mail) between 3 and 254),
    place_typed     text check (length(place_typed) between 1 and 120),
    place_id        uuid references place,
    country         text references country,
    sentence        text check (length(sentence) between 1 and 300),
    name_public     boolean     not null default false,
    sentence_public boolean     not null default false,
    language        text        not null check (language in ('en', 'ar', 'he', 'fr')),
    signed_at       timestamptz not null,
    sent_from       bytea,                              -- the sender's address, signed with the installation's key; for some days
    pattern         text,                               -- the mail without what changes when one hand makes many
    taken_at        timestamptz,                        -- the round has seen to it
    letters         integer     not null default 0,
    letter_at       timestamptz,
    confirmed_at    timestamptz,
    withdrawn_at    timestamptz,
    doubts          text[]      not null default '{}',
    accepted        boolean,                            -- what somebody said to the doubts
    decided_at      timestamptz,
    decided_because text check (length(decided_because) between 1 and 500),
    decided_by      uuid,
    decided_name    text,
    sheet_id        uuid,
    line            integer check (line between 1 and 40),
    entered_by      uuid,
    entered_name    text,
    checked_at      timestamptz,
    checked_by      uuid,
    checked_name    text,
    nonce           bytea,
    leaf            bytea,
    names_forgotten_at timestamptz,
    counted         boolean     not null generated always as
        (confirmed_at is not null and withdrawn_at is null
            and (doubts = '{}' or accepted is not distinct from true)) stored,
    primary key (network_id, id),
    check (num_nonnulls(sheet_id, line, entered_name) in (0, 3)),
    check (sheet_id is null or mail is null),
    check (sheet_id is null or confirmed_at is not distinct from checked_at),
    check (checked_by is null or checked_by <> entered_by),
    check (num_nonnulls(accepted, decided_at, decided_name) in (0, 3)),
    foreign key (network_id, statement_id) references statement (network_id, id),
    foreign key (network_id, sheet_id) references signature_sheet (network_id, id)
);
create unique index one_signature_a_line on signature (sheet_id, line) where sheet_id is not null;
create index signatures_to_see_to on signature (network_id, signed_at) where taken_at is null;
create index signatures_counted on signature (network_id, statement_id, signed_at) where counted;
create index signatures_by_mail on signature (network_id, lower(mail), statement_id);
create index signatures_by_sender on signature (network_id, statement_id, sent_from, signed_at) where taken_at is not null;
create index signatures_by_country on signature (network_id, statement_id, country, signed_at) where taken_at is not null;
create index signatures_by_pattern on signature (network_id, statement_id, pattern) where taken_at is not null;
create index signatures_doubted on signature (network_id, signed_at) where doubts <> '{}' and accepted is null;
create index signatures_on_paper on signature (network_id, statement_id, place_id) where sheet_id is not null and confirmed_at is not null;
create index signatures_on_screen on signature (network_id, statement_id, place_id) where sheet_id is null and confirmed_at is not null;
create index signatures_public on signature (network_id, statement_id, signed_at)
    where confirmed_at is not null and (name_public or sentence_public and sentence is not null);
create index signatures_by_place on signature (place_id, statement_id) where taken_at is not null;
call keep_networks_apart('signature');

-- Who asked for their letter once more; the next round writes it, if there is anything to write.
create table signature_letter
(
    network_id   uuid        not null references network,
    statement_id uuid        not null,
    mail         text        not null check (length(mail) between 3 and 254),
    asked_at     timestamptz not null,
    primary key (statement_id, mail),
    foreign key (network_id, statement_id) references statement (network_id, id)
);
create index on signature_letter (network_id, statement_id);
call keep_networks_apart('signature_letter');

-- A count that was published, and the root of the tree over the signatures in it.
create table statement_root
(
    network_id   uuid        not null references network,
    statement_id uuid        not null,
    number       integer     not null check (number > 0),
    published_at timestamptz not null,
    on_screen    integer     not null check (on_screen >= 0),
    on_paper     integer     not null check (on_paper >= 0),
    root         bytea       not null check (length(root) = 32),
    primary key (statement_id, number),
    foreign key (network_id, statement_id) references statement (network_id, id)
);
create index on statement_root (network_id, statement_id);
call keep_networks_apart('statement_root');

create function a_published_count_stays_as_it_is() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a published count is never altered' using errcode = 'check_violation', constraint = 'a_published_count_stays_as_it_is';
end
$$;
create trigger a_published_count_stays_as_it_is
    before update on statement_root
    for each row execute function a_published_count_stays_as_it_is();

-- A leaf says nothing without the number at random that its signer has. It stays when the signature goes, so that what was
-- published can be computed anew.
create table statement_leaf
(
    network_id   uuid    not null references network,
    statement_id uuid    not null,
    leaf         bytea   not null check (length(leaf) = 32),
    first_root   integer not null check (first_root > 0),
    last_root    integer check (last_root >= first_root),
    primary key (statement_id, leaf),
    foreign key (network_id, statement_id) references statement (network_id, id)
);
create index on statement_leaf (network_id, statement_id);
call keep_networks_apart('statement_leaf');

-- What the figures are of: the screen as it is now, paper as the newest published count has it. Would paper rise and fall at once,
-- whoever types in one line would see whether that person has signed on the screen.
create view signature_shown with (security_invoker = true) as
select network_id, statement_id, sheet_id, place_id, country, signed_at
from signature
where counted and sheet_id is null
union all
select s.network_id, s.statement_id, s.sheet_id, s.place_id, s.country, s.signed_at
from signature s
join statement_leaf l on l.network_id = s.network_id and l.statement_id = s.statement_id and l.leaf = s.leaf
where s.sheet_id is not null and s.confirmed_at is not null and l.last_root is null;

-- A statement with all that it says, and whether it was given to somebody.
create view statement_now with (security_invoker = true) as
select s.*,
       exists (select from statement_delivery d where d.network_id = s.network_id and d.statement_id = s.id) as delivered,
       t.languages, t.titles, t.bodies
from statement s
join lateral (select array_agg(language order by at) as languages, array_agg(title order by at) as titles,
                     array_agg(body order by at) as bodies
              from (select language, title, body, array_position(array ['en', 'ar', 'he', 'fr'], language) as at
                    from statement_text where network_id = s.network_id and statement_id = s.id) every) t on true;

-- What this room knows of somebody.
create function network_knows_in_statement(which uuid, who uuid, address text) returns boolean
    language sql stable as
$$
select exists (select from signature where network_id = which and lower(mail) = address)
           or exists (select from signature_letter where network_id = which and mail = address)
$$;
