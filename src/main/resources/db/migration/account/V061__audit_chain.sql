-- Every audit row is sealed as its transaction commits: it gets the next number of its network, and a hash over what it says
-- and over the seal before. Who alters, removes or adds a row afterwards breaks the chain there; `kith doctor` walks it.
create table audit_seal
(
    network_id uuid   not null references network,
    number     bigint not null check (number > 0), -- from 1, without gaps
    audit_id   uuid   not null unique,
    hash       bytea  not null check (length(hash) = 32),
    primary key (network_id, number)
);
call keep_networks_apart('audit_seal');

-- Where each chain ends: without it, its last links could be taken off unseen. Its row is also the lock that gives the
-- seals of a network their order.
create table audit_head
(
    network_id uuid   primary key references network,
    number     bigint not null,
    hash       bytea  not null
);
call keep_networks_apart('audit_head');

-- The first seal of a network has nothing before it. JSON keeps apart what is null, empty, or a part of the next field.
create function seal_hash(before bytea, number bigint, entry audit) returns bytea
    language sql immutable
    return sha256(before || convert_to(jsonb_build_array(
        number, entry.id, entry.network_id, (extract(epoch from entry.at) * 1000000)::bigint, entry.actor_id, entry.actor_name,
        entry.action, entry.subject_kind, entry.subject_id, entry.before, entry.after, entry.import_id)::text, 'UTF8'));

-- Seals what a network wrote at a moment (that is: in one transaction), or ever. A plan that was made while the table was
-- small must not read all of it for each of ten thousands of rows: seals are found by index, always.
create procedure seal_audit(which uuid, moment timestamptz)
    language plpgsql set enable_seqscan = off as
$$
declare
    entry       audit;
    last_number bigint;
    last_hash   bytea;
    held_to     text := current_setting('kith.network', true);
begin
    -- A transaction that loads several networks stands in another one by now.
    perform set_config('kith.network', which::text, true);
    insert into audit_head values (which, 0, '') on conflict do nothing;
    select number, hash into last_number, last_hash from audit_head where network_id = which for update;
    for entry in
        select * from audit
        where network_id = which and (moment is null or at = moment)
        order by at, id
        loop
            continue when exists (select from audit_seal where audit_id = entry.id);
            last_number := last_number + 1;
            last_hash := seal_hash(last_hash, last_number, entry);
            insert into audit_seal values (which, last_number, entry.id, last_hash);
        end loop;
    update audit_head set number = last_number, hash = last_hash where network_id = which;
    perform set_config('kith.network', coalesce(held_to, ''), true);
end
$$;

create function seal_new_audit() returns trigger
    language plpgsql security definer set search_path from current set enable_seqscan = off as
$$
begin
    -- The first row of a transaction seals all of them, so that the head is written once.
    if not exists (select from audit_seal where network_id = new.network_id and audit_id = new.id) then
        call seal_audit(new.network_id, new.at);
    end if;
    return null;
end
$$;
revoke execute on procedure seal_audit(uuid, timestamptz) from public;

-- What stands there already.
do
$$
    declare
        which uuid;
    begin
        for which in select id from network loop
            call seal_audit(which, null);
        end loop;
        perform set_config('kith.network', '', true);
    end
$$;

-- At the commit, not before: so two that write in one network wait for each other only while one of them commits.
create constraint trigger seal after insert on audit
    deferrable initially deferred for each row execute function seal_new_audit();

-- Rows are only ever added, whoever asks. To delete a whole network, or to take a person's words out of it, its owner says
-- so in the transaction: set local kith.erasing = 'yes'.
create function only_ever_added() returns trigger
    language plpgsql as
$$
begin
    if current_setting('kith.erasing', true) = 'yes' then
        return case tg_op when 'UPDATE' then new else old end;
    end if;
    raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger only_ever_added before update or delete on audit for each row execute function only_ever_added();
create trigger never_emptied before truncate on audit execute function only_ever_added();
create trigger only_ever_added before update or delete on audit_seal for each row execute function only_ever_added();
create trigger never_emptied before truncate on audit_seal execute function only_ever_added();

-- The application reads seals, and makes none: the trigger does, with the owner's rights. Where one role is both, the second
-- and third lines give back what the trigger needs.
revoke insert, update, delete on audit_seal, audit_head from ${app_role};
grant select, insert on audit_seal to current_user;
grant select, insert, update on audit_head to current_user;
