-- Who agreed to be shown in pictures of a group, how far and until when. It stands before any picture is kept.
create table picture_consent
(
    id             uuid primary key,
    network_id     uuid        not null references network,
    group_id       uuid        not null,
    token_hash     bytea       not null unique, -- of the link that takes it back
    name           text        not null check (length(name) between 1 and 120),
    guardian       text check (length(guardian) between 1 and 120), -- who agreed for a child
    mail           text check (mail = lower(mail) and length(mail) <= 254), -- of who agreed; null: has none
    scope          text        not null check (scope in ('group', 'network', 'everybody')),
    given          text        not null check (given in ('paper', 'mail', 'spoken')),
    given_on       date        not null,
    until          date        not null check (until >= given_on and until <= given_on + interval '5 years'),
    recorded_by    uuid references person,
    recorded_name  text        not null,
    recorded_at    timestamptz not null default now(),
    withdrawn_at   timestamptz,
    withdrawn_name text,                        -- null: whoever agreed, by their link
    unique (network_id, id),
    check (withdrawn_at is not null or withdrawn_name is null),
    -- A spoken word is forgotten; for a child, and before everybody, it is not enough.
    check (given <> 'spoken' or guardian is null and scope <> 'everybody'),
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on picture_consent (network_id, group_id);
create index on picture_consent (network_id, mail);
call keep_networks_apart('picture_consent');
call follow_merges('picture_consent');

-- As before, and by what somebody agreed to be shown in.
create or replace function networks_that_know(who uuid, address text) returns setof uuid
    language plpgsql volatile as
$$
declare
    which uuid;
begin
    for which in select id from network order by created_at, id loop
        -- Row-level security holds here as everywhere: one network after the other.
        perform set_config('kith.network', which::text, true);
        if exists (select from membership where network_id = which and person_id = who)
            or exists (select from audit where network_id = which and actor_id = who)
            or exists (select from group_contact where network_id = which and (person_id = who or lower(mail) = address))
            or exists (select from named_person where network_id = which and mail = address)
            or exists (select from application where network_id = which and person_id = who)
            or exists (select from invitation where network_id = which and mail = address)
            or exists (select from group_claim where network_id = which and person_id = who)
            or exists (select from group_claim_letter where network_id = which and mail = address)
            or exists (select from group_claim_word where network_id = which and mail = address)
            or exists (select from handover where network_id = which and address in (to_mail, replaces))
            or exists (select from group_question_letter where network_id = which and mail = address)
            or exists (select from picture_consent where network_id = which and mail = address)
            or exists (select from consent where network_id = which and person_id = who)
            or exists (select from draft where network_id = which and person_id = who)
            or exists (select from mail_choice where network_id = which and mail_choice.address = networks_that_know.address)
            or exists (select from outgoing_mail where network_id = which and recipient = networks_that_know.address)
        then
            return next which;
        end if;
    end loop;
    perform set_config('kith.network', '', true);
end
$$;
