-- A network that is deleted whole takes its last coordinator along: its owner says so in the transaction, as for the audit.
create or replace function keep_a_coordinator() returns trigger
    language plpgsql as
$$
begin
    if current_setting('kith.erasing', true) = 'yes' then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if old.office = 'coordinator' and old.until is null and (tg_op = 'DELETE' or new.until is not null or new.office <> 'coordinator') then
        perform from network where id = old.network_id for update;
        if not exists (select from membership
                       where network_id = old.network_id and office = 'coordinator' and until is null and id <> old.id) then
            raise exception 'the last coordinator stays' using errcode = 'check_violation', constraint = 'last_coordinator_stays';
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
