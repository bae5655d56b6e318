-- What a person asks for may stand in any table. These read and change rows of a table that is named to them; which tables
-- and columns tell of people is said in one place of the program, and a test holds it against the catalogue.

-- The rows whose column says this, as JSON, without what is secret: hashes, sealed secrets and keys are all bytea.
create function rows_about(which text, col text, said text) returns setof jsonb
    language plpgsql stable as
$$
declare
    type_of text;
    secrets text[];
begin
    select format_type(atttypid, atttypmod) into strict type_of
    from pg_attribute where attrelid = which::regclass and attname = col and not attisdropped;
    select coalesce(array_agg(attname::text), '{}') into secrets
    from pg_attribute where attrelid = which::regclass and atttypid = 'bytea'::regtype and not attisdropped;
    -- A mail address is kept as it was typed; nobody has two that differ in their case.
    return query execute format(
        case type_of when 'text' then 'select to_jsonb(t) - $2 from %s t where lower(t.%I) = lower($1)'
                     else 'select to_jsonb(t) - $2 from %s t where t.%I = $1::' || type_of end, which::regclass, col)
        using said, secrets;
end
$$;

create function forget_rows(which text, col text, said text) returns bigint
    language plpgsql as
$$
declare
    forgotten bigint;
begin
    execute format('delete from %s where lower(%I::text) = lower($1)', which::regclass, col) using said;
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;

-- The rows stay, and with them that something was done; who did it is said no more.
create function forget_names(which text, col text, said text, names text[]) returns bigint
    language plpgsql as
$$
declare
    forgotten bigint;
    changes   text;
begin
    select string_agg(format('%1$I = case when %1$I is not null then ''—'' end', one), ', ') into changes from unnest(names) one;
    if changes is null then
        return 0;
    end if;
    execute format('update %s set %s where lower(%I::text) = lower($1)', which::regclass, changes, col) using said;
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;

-- JSON in which these words stood alone as a value, in any case; keys stay.
create function without_words(said jsonb, words text[]) returns jsonb
    language plpgsql immutable as
$$
declare
    word text;
    text text := said::text;
begin
    foreach word in array words loop
        text := regexp_replace(text, regexp_replace(to_jsonb(word)::text, '([.*+?()\[\]{}^$|\\])', '\\\1', 'g') || '(?!:)',
                               '"—"', 'gi');
    end loop;
    return text::jsonb;
end
$$;

create function says_any(said jsonb, words text[]) returns boolean
    language sql immutable
    return coalesce((select bool_or(position(lower(to_jsonb(word)::text) in lower(said::text)) > 0) from unnest(words) word), false);

-- Rows kept as they were before a change: imported lines, and what a merge remembers.
create function forget_words(which text, col text, marks text[], words text[]) returns bigint
    language plpgsql as
$$
declare
    forgotten bigint;
begin
    execute format('update %1$s set %2$I = without_words(%2$I, $2) where says_any(%2$I, $1)', which::regclass, col)
        using marks, words;
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;

-- Takes a person out of the audit of the network of this transaction: their name where they acted, and in what was written
-- down about them. What was done, and when, stays; the row "erased" names the rows, so that who walks the chain knows.
create function erase_from_audit(who uuid, marks text[], words text[]) returns bigint
    language plpgsql security definer set search_path from current as
$$
declare
    erased uuid[];
    -- Where one role owns the tables and serves from them, it alters no audit row but here.
    lacking boolean := not has_table_privilege('audit', 'update');
begin
    if lacking then
        execute 'grant update on audit to current_user';
    end if;
    perform set_config('kith.erasing', 'yes', true);
    with changed as (
        update audit set actor_name = case when actor_id = who then '—' else actor_name end,
                         before = case when says_any(before, marks) then without_words(before, words) else before end,
                         after = case when says_any(after, marks) then without_words(after, words) else after end
        where network_id = kith_network() and action <> 'erased'
          and (actor_id = who and actor_name <> '—' or says_any(before, marks) or says_any(after, marks))
        returning id)
    select array_agg(id) into erased from changed;
    perform set_config('kith.erasing', '', true);
    if lacking then
        execute 'revoke update on audit from current_user';
    end if;
    if erased is not null then
        insert into audit (id, network_id, actor_id, actor_name, action, subject_kind, subject_id, after)
        values (gen_random_uuid(), kith_network(), null, 'Kith', 'erased', 'person', who, jsonb_build_object('rows', erased));
    end if;
    return coalesce(array_length(erased, 1), 0);
end
$$;

-- Which networks know somebody, by their id or their address: what they hold is then asked for there alone. Whoever did
-- anything in a network stands in its audit.
create index audit_by_actor on audit (network_id, actor_id) where actor_id is not null;

create function networks_that_know(who uuid, address text) returns setof uuid
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
            or exists (select from application where network_id = which and person_id = who)
            or exists (select from invitation where network_id = which and mail = address)
            or exists (select from group_claim where network_id = which and person_id = who)
            or exists (select from group_claim_letter where network_id = which and mail = address)
            or exists (select from group_claim_word where network_id = which and mail = address)
            or exists (select from handover where network_id = which and address in (to_mail, replaces))
            or exists (select from group_question_letter where network_id = which and mail = address)
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
