-- What a network shares with the others of this installation is chosen record by record; at first, nothing.
alter table community add column shared boolean not null default false;
alter table community_group add column shared boolean not null default false;

-- Whether a network shares any record: most share none, and need not be asked.
alter table network add column shares_records boolean not null default false;

create function note_that_records_are_shared() returns trigger
    language plpgsql as
$$
begin
    update network set shares_records = true where id = new.network_id and not shares_records;
    return null;
end
$$;
create trigger shared after insert or update of shared on community
    for each row when (new.shared) execute function note_that_records_are_shared();
create trigger shared after insert or update of shared on community_group
    for each row when (new.shared) execute function note_that_records_are_shared();

-- The one door to communities of other networks: those that are shared, of networks that are published.
-- Row-level security holds in it as everywhere: one network after the other, and then again the one that asks.
create function shared_communities(at uuid)
    returns table (network_id uuid, id uuid, slug text, place_id uuid, kind text, name text, folded text, words text,
                   about text, interests text[], languages text[], demonstration boolean)
    language plpgsql volatile as
$$
#variable_conflict use_column
declare
    asking text := current_setting('kith.network', true);
    which  uuid;
begin
    for which in select n.id from network n
                 where n.published and n.shares_records and n.id::text is distinct from asking order by n.created_at, n.id loop
        perform set_config('kith.network', which::text, true);
        return query select c.network_id, c.id, c.slug, c.place_id, c.kind, c.name, c.folded, c.words,
                            c.about, c.interests, c.languages, c.demonstration
                     from community c where c.network_id = which and c.shared and c.place_id = at
                     order by c.created_at, c.id;
    end loop;
    perform set_config('kith.network', coalesce(asking, ''), true);
end
$$;

-- The same for groups, whether the communities that they act for are shared or not.
create function shared_groups(at uuid)
    returns table (network_id uuid, id uuid, slug text, community_id uuid, name text, form text, about text, website text,
                   founded text, interests text[], languages text[], seeks text[], offers text[], different_because text,
                   demonstration boolean)
    language plpgsql volatile as
$$
#variable_conflict use_column
declare
    asking text := current_setting('kith.network', true);
    which  uuid;
begin
    for which in select n.id from network n
                 where n.published and n.shares_records and n.id::text is distinct from asking order by n.created_at, n.id loop
        perform set_config('kith.network', which::text, true);
        return query select g.network_id, g.id, g.slug, g.community_id, g.name, g.form, g.about, g.website,
                            g.founded, g.interests, g.languages, g.seeks, g.offers, g.different_because, g.demonstration
                     from community_group g join community c on c.network_id = g.network_id and c.id = g.community_id
                     where g.network_id = which and g.shared and c.place_id = at
                     order by g.created_at, g.id;
    end loop;
    perform set_config('kith.network', coalesce(asking, ''), true);
end
$$;
