-- Two records of one thing become one, and two again if that was a mistake. What a merge changes is kept row by row, as it
-- was and as it is then: nothing is lost, and undoing needs to know nothing of the tables.
create table merge
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    subject_kind text        not null check (subject_kind in ('community', 'group', 'link')),
    kept_id      uuid        not null,
    gone_id      uuid        not null,
    gone_label   text        not null,
    actor_id     uuid,
    actor_name   text        not null,
    at           timestamptz not null default now(),
    undone_at    timestamptz,
    undone_by    text,
    part_of      uuid,                 -- the merge that it followed from, as that of a group from that of its community
    unique (network_id, id),
    foreign key (network_id, part_of) references merge (network_id, id),
    check (kept_id <> gone_id),
    check ((undone_at is null) = (undone_by is null))
);
create index on merge (network_id, at desc);
create index on merge (network_id, kept_id);
create index on merge (network_id, gone_id);
create index on merge (part_of);
call keep_networks_apart('merge');

create table merge_step
(
    network_id uuid   not null references network,
    merge_id   uuid   not null,
    number     bigint generated always as identity,
    row_of     text   not null, -- the table
    before     jsonb,           -- null: the merge made the row
    after      jsonb,           -- null: the merge took the row away
    primary key (merge_id, number),
    check (before is not null or after is not null),
    foreign key (network_id, merge_id) references merge (network_id, id)
);
call keep_networks_apart('merge_step');

-- The merge that the running transaction is about; empty outside of any.
create function kith_merge() returns uuid
    language sql stable
    return nullif(current_setting('kith.merge', true), '')::uuid;

create function remember_merge_step() returns trigger
    language plpgsql as
$$
begin
    insert into merge_step (network_id, merge_id, row_of, before, after)
    values (kith_network(), kith_merge(), tg_table_name,
            case when tg_op <> 'INSERT' then to_jsonb(old) end,
            case when tg_op <> 'DELETE' then to_jsonb(new) end);
    return null;
end
$$;

-- Every table whose rows a merge may touch calls this.
create procedure follow_merges(followed regclass)
    language plpgsql as
$$
begin
    execute format('create trigger remember_merge after insert or update or delete on %s
                    for each row when (nullif(current_setting(''kith.merge'', true), '''') is not null)
                    execute function remember_merge_step()', followed);
end
$$;

-- Puts every row back as it was, the last change first, and says in how many somebody has changed since what the merge
-- changed: there the newer words stay.
create function take_merge_back(which uuid) returns integer
    language plpgsql as
$$
declare
    step    record;
    same    text;
    fresh   text;
    old     text;
    stored  text;
    found   integer;
    changed integer := 0;
begin
    for step in select row_of, before, after from merge_step
                where network_id = kith_network() and merge_id = which order by number desc
        loop
            select string_agg(format('t.%1$I = r.%1$I', a.attname), ' and ') into same
            from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = step.row_of::regclass and i.indisprimary;
            if step.after is null then
                select string_agg(quote_ident(attname), ', ') into stored
                from pg_attribute where attrelid = step.row_of::regclass and attnum > 0 and not attisdropped and attgenerated = '';
                execute format('insert into %1$I (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$I, $1)',
                               step.row_of, stored) using step.before;
            elsif step.before is null then
                execute format('delete from %1$I t using jsonb_populate_record(null::%1$I, $1) r where %2$s', step.row_of, same)
                    using step.after;
            elsif step.before <> step.after then
                select string_agg(format('t.%1$I is not distinct from r.%1$I', c), ' and '),
                       string_agg(format('%1$I = case when t.%1$I is not distinct from r.%1$I then o.%1$I else t.%1$I end', c), ', ')
                into fresh, old
                from jsonb_object_keys(step.after) c
                     join pg_attribute a on a.attrelid = step.row_of::regclass and a.attname = c and a.attgenerated = ''
                where step.before -> c is distinct from step.after -> c;
                execute format('select count(*) from %1$I t, jsonb_populate_record(null::%1$I, $1) r where %2$s and %3$s',
                               step.row_of, same, fresh) into found using step.after;
                changed := changed + 1 - found;
                execute format('update %1$I t set %2$s
                                from jsonb_populate_record(null::%1$I, $1) r, jsonb_populate_record(null::%1$I, $2) o where %3$s',
                               step.row_of, old, same) using step.after, step.before;
            end if;
        end loop;
    return changed;
end
$$;
