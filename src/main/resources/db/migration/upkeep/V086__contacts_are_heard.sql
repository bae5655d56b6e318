-- Each contact of a claimed group gets a letter with a link of its own: what they know they say there, without a sign-in.
create table group_claim_letter
(
    token_hash bytea primary key,
    network_id uuid        not null references network,
    claim_id   uuid        not null,
    mail       text        not null,
    name       text        not null,
    sent_at    timestamptz not null default now(),
    foreign key (network_id, claim_id) references group_claim (network_id, id)
);
create index on group_claim_letter (network_id, claim_id);
call keep_networks_apart('group_claim_letter');

-- What those of the group say of a claim. Many may; no word takes the place of another.
create table group_claim_word
(
    id         uuid primary key,
    network_id uuid        not null references network,
    claim_id   uuid        not null,
    mail       text        not null,
    name       text        not null,
    objects    boolean     not null,
    words      text        not null default '' check (length(words) <= 2000),
    said_at    timestamptz not null default now(),
    check (not objects or words <> ''),
    foreign key (network_id, claim_id) references group_claim (network_id, id)
);
create index on group_claim_word (network_id, claim_id, said_at);

-- The one objection that a claim could have becomes the first of many. All networks at once: the owner of the tables looks
-- past their walls here.
alter table group_claim no force row level security;
insert into group_claim_word (id, network_id, claim_id, mail, name, objects, words, said_at)
select gen_random_uuid(), network_id, id, '', coalesce(objected_name, ''), true, objection, objected_at
from group_claim where objection <> '';
alter table group_claim force row level security;
alter table group_claim drop column objection, drop column objected_at, drop column objected_name;
call keep_networks_apart('group_claim_word');
