-- Which networks know somebody, by their id or by an address (lower case). Each room says it of its own tables, in a
-- function network_knows_in_<room>(which network, who, address): a new room adds its own, and changes none.

create function network_knows_in_first_rooms(which uuid, who uuid, address text) returns boolean
    language sql volatile as
$$
    select exists (select from membership where network_id = which and person_id = who)
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
        or exists (select from mail_choice m where network_id = which and m.address = $3)
        or exists (select from outgoing_mail where network_id = which and recipient = $3)
$$;

create or replace function networks_that_know(who uuid, address text) returns setof uuid
    language plpgsql volatile as
$$
declare
    which uuid;
    room  regproc;
    known boolean;
begin
    for which in select id from network order by created_at, id loop
        -- Row-level security holds here as everywhere: one network after the other.
        perform set_config('kith.network', which::text, true);
        for room in select oid from pg_proc
                    where proname like 'network\_knows\_in\_%' and pronamespace = current_schema()::regnamespace
                    order by proname loop
            execute format('select %s($1, $2, $3)', room) into known using which, who, address;
            if known then
                return next which;
                exit;
            end if;
        end loop;
    end loop;
    perform set_config('kith.network', '', true);
end
$$;
