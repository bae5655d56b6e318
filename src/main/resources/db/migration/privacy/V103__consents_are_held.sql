-- As before, and by what somebody agreed to.
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
