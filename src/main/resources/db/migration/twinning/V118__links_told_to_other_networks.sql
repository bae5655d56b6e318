-- The one door to links of other networks: that they exist between these places, in networks that are published,
-- and what they are called. Row-level security holds in it as everywhere (see shared_communities).
create function public_links_between(a uuid[], b uuid[], reader text, most integer)
    returns table (network_id uuid, slug text, name text, side_a text[], side_b text[], demonstration boolean)
    language plpgsql volatile as
$$
#variable_conflict use_column
declare
    asking text := current_setting('kith.network', true);
    which  uuid;
begin
    for which in select n.id from network n
                 where n.published and n.id::text is distinct from asking order by n.created_at, n.id loop
        perform set_config('kith.network', which::text, true);
        return query
            with found as (
                select distinct tie.link_id
                from community_card one
                     join link_tie tie on tie.network_id = one.network_id and tie.community_id = one.id
                     join community_card other on other.network_id = tie.network_id and other.id = tie.partner_id
                where one.network_id = which and one.place_id = any(a) and other.place_id = any(b)
                order by tie.link_id limit most),
            called as (
                select side.link_id, side.side,
                       array_agg(case reader when 'ar' then card.label_ar when 'he' then card.label_he
                                             when 'fr' then card.label_fr else card.label end order by card.id) as labels
                from found
                     join link_side side on side.network_id = which and side.link_id = found.link_id
                     join community_card card on card.network_id = which and card.id = side.community_id
                group by side.link_id, side.side)
            select link.network_id, link.slug, link.name, sides.a, sides.b, link.demonstration
            from found
                 join link on link.network_id = which and link.id = found.link_id
                 cross join lateral (select max(labels) filter (where side = 'a') as a, max(labels) filter (where side = 'b') as b
                                     from called where called.link_id = found.link_id) sides
            order by found.link_id;
    end loop;
    perform set_config('kith.network', coalesce(asking, ''), true);
end
$$;
