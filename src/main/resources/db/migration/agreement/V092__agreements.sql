-- A network's own wording of a kind of agreement in a language; where it has none, Kith's own stands.
create table agreement_template
(
    network_id   uuid        not null references network,
    kind         text        not null check (kind in ('letter_of_intent', 'memorandum_of_understanding', 'friendship_agreement',
                                                      'partnership_agreement')),
    language     text        not null check (language in ('en', 'ar', 'he', 'fr')),
    title        text        not null check (length(title) between 1 and 200),
    body         text        not null check (length(body) between 1 and 20000),
    changed_at   timestamptz not null default now(),
    changed_by   uuid,
    changed_name text        not null,
    primary key (network_id, kind, language)
);
call keep_networks_apart('agreement_template');

-- What both sides of a link draft and approve. It is in force from when both have approved its newest version, which is its
-- last one then; to change it is to agree anew.
create table agreement
(
    id              uuid primary key,
    network_id      uuid        not null references network,
    link_id         uuid        not null,
    turned          boolean     not null default false, -- its side a is the side b of its link: a merge turned them
    kind            text        not null check (kind in ('letter_of_intent', 'memorandum_of_understanding', 'friendship_agreement',
                                                         'partnership_agreement')),
    first_language  text        not null check (first_language in ('en', 'ar', 'he', 'fr')),
    second_language text        not null check (second_language in ('en', 'ar', 'he', 'fr')),
    replaces_id     uuid,                               -- the one that it takes the place of once it is in force
    started_at      timestamptz not null,
    started_side    text        not null check (started_side in ('a', 'b')),
    started_by      uuid,
    started_name    text        not null,
    version         integer     not null default 1 check (version > 0), -- the newest
    in_force_at     timestamptz,
    replaced_at     timestamptz,
    ended_at        timestamptz,                        -- a draft was laid aside; what was in force was withdrawn
    ended_side      text check (ended_side in ('a', 'b')),
    ended_by        uuid,
    ended_name      text,
    ended_because   text check (length(ended_because) between 1 and 1000),
    unique (network_id, id),
    check (first_language <> second_language),
    check (num_nonnulls(ended_at, ended_side, ended_name, ended_because) in (0, 4)),
    check (replaced_at is null or in_force_at is not null),
    foreign key (network_id, link_id) references link (network_id, id),
    foreign key (network_id, replaces_id) references agreement (network_id, id)
);
create index on agreement (network_id, link_id);
create index on agreement (network_id, started_at) where in_force_at is null and ended_at is null;
create unique index one_renewal_at_a_time on agreement (replaces_id) where ended_at is null;
call keep_networks_apart('agreement');
call follow_merges('agreement');

-- Each saving is a version, and none is ever altered. The hash is over the whole text in both languages, with its dates.
create table agreement_version
(
    network_id   uuid        not null references network,
    agreement_id uuid        not null,
    number       integer     not null check (number > 0),
    first_title  text        not null check (length(first_title) between 1 and 200),
    first_body   text        not null check (length(first_body) between 1 and 20000),
    second_title text        not null check (length(second_title) between 1 and 200),
    second_body  text        not null check (length(second_body) between 1 and 20000),
    review_on    date,
    ends_on      date,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    saved_at     timestamptz not null,
    saved_side   text        not null check (saved_side in ('a', 'b')),
    saved_by     uuid,
    saved_name   text        not null,
    primary key (agreement_id, number),
    unique (network_id, agreement_id, number, sha256),
    check (review_on <= ends_on),
    foreign key (network_id, agreement_id) references agreement (network_id, id)
);
create index on agreement_version (network_id, agreement_id);
call keep_networks_apart('agreement_version');

create function a_version_stays_as_it_is() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a version of an agreement is never altered' using errcode = 'check_violation', constraint = 'a_version_stays_as_it_is';
end
$$;
create trigger a_version_stays_as_it_is
    before update of number, first_title, first_body, second_title, second_body, review_on, ends_on, sha256 on agreement_version
    for each row execute function a_version_stays_as_it_is();

-- The signed paper, as a picture or a file.
create table agreement_scan
(
    id            uuid primary key,
    network_id    uuid        not null references network,
    agreement_id  uuid        not null,
    type          text        not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes         bytea       not null check (length(bytes) between 1 and 10485760),
    uploaded_at   timestamptz not null,
    uploaded_by   uuid,
    uploaded_name text        not null,
    unique (network_id, agreement_id, id),
    foreign key (network_id, agreement_id) references agreement (network_id, id)
);
create index on agreement_scan (network_id, agreement_id);
call keep_networks_apart('agreement_scan');

-- One side's word for one version: the hash has to be that version's own. It counts while that version is the newest.
create table agreement_approval
(
    id                uuid primary key,
    network_id        uuid        not null references network,
    agreement_id      uuid        not null,
    version           integer     not null,
    sha256            text        not null,
    side              text        not null check (side in ('a', 'b')),
    signatory         text        not null check (length(signatory) between 1 and 160), -- as it stands under the agreement
    signed_on         date,       -- the paper; null: approved on the screen
    scan_id           uuid,
    approved_at       timestamptz not null,
    approved_by       uuid,
    approved_name     text        not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid,
    withdrawn_name    text,
    withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
    check (scan_id is not null or signed_on is null),
    check (num_nonnulls(withdrawn_at, withdrawn_name, withdrawn_because) in (0, 3)),
    foreign key (network_id, agreement_id, version, sha256) references agreement_version (network_id, agreement_id, number, sha256),
    foreign key (network_id, agreement_id, scan_id) references agreement_scan (network_id, agreement_id, id)
);
create index on agreement_approval (network_id, agreement_id);
create unique index a_side_approves_once on agreement_approval (agreement_id, version, side) where withdrawn_at is null;
call keep_networks_apart('agreement_approval');

-- Which letters about a day have gone out: 30 days before it, and on it.
create table agreement_reminder
(
    network_id   uuid        not null references network,
    agreement_id uuid        not null,
    what         text        not null check (what in ('review', 'end')),
    days_before  integer     not null check (days_before >= 0),
    sent_at      timestamptz not null,
    primary key (agreement_id, what, days_before),
    foreign key (network_id, agreement_id) references agreement (network_id, id)
);
create index on agreement_reminder (network_id, agreement_id);
call keep_networks_apart('agreement_reminder');
