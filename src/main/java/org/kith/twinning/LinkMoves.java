package org.kith.twinning;

import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of links, on their way from one record to another in a merge. */
@Component
class LinkMoves {

    private static final List<String> SIDES =
            List.of(
                    """
                    delete from link_side gone using link_side kept
                    where gone.network_id = :network and gone.community_id = :gone
                      and kept.network_id = :network and kept.community_id = :kept and kept.link_id = gone.link_id
                    """,
                    """
                    update link_side set community_id = :kept where network_id = :network and community_id = :gone
                    """);

    /** Where both carry a link on one side, once is enough. */
    private static final List<String> CARRIERS =
            List.of(
                    """
                    delete from link_carrier gone using link_carrier kept
                    where gone.network_id = :network and gone.group_id = :gone and gone.until is null
                      and kept.network_id = :network and kept.group_id = :kept and kept.until is null
                      and kept.link_id = gone.link_id and kept.side = gone.side
                    """,
                    """
                    update link_carrier set group_id = :kept where network_id = :network and group_id = :gone
                    """);

    /** Of two that carry it on a side, named or "nobody", the named one once. */
    private static final List<String> ALL =
            List.of(
                    """
                    insert into link_side (network_id, link_id, side, community_id)
                    select network_id, :kept, case when :flipped then case side when 'a' then 'b' else 'a' end else side end, community_id
                    from link_side where network_id = :network and link_id = :gone
                    on conflict do nothing
                    """,
                    """
                    delete from link_carrier gone using link_carrier kept
                    where gone.network_id = :network and gone.link_id = :gone and gone.until is null
                      and kept.network_id = :network and kept.link_id = :kept and kept.until is null
                      and (kept.side <> gone.side) = :flipped
                      and (gone.group_id is null or gone.group_id = kept.group_id)
                    """,
                    """
                    delete from link_carrier kept using link_carrier gone
                    where kept.network_id = :network and kept.link_id = :kept and kept.until is null and kept.group_id is null
                      and gone.network_id = :network and gone.link_id = :gone and gone.until is null and gone.group_id is not null
                      and (kept.side <> gone.side) = :flipped
                    """,
                    """
                    update link_carrier set link_id = :kept, side = case when :flipped then case side when 'a' then 'b' else 'a' end else side end
                    where network_id = :network and link_id = :gone
                    """,
                    """
                    update link_stage set link_id = :kept,
                        said_by = case when :flipped then case said_by when 'a' then 'b' when 'b' then 'a' else said_by end else said_by end
                    where network_id = :network and link_id = :gone
                    """,
                    """
                    update link_question set link_id = :kept,
                        asked = case when :flipped then case asked when 'a' then 'b' when 'b' then 'a' else asked end else asked end
                    where network_id = :network and link_id = :gone
                    """,
                    """
                    update link_question q set answer = 'confirmed', answered_at = now(), answered_name = 'Kith'
                    from link_stage f, link_stage other
                    where q.network_id = :network and q.link_id = :kept and q.answer is null and q.asked <> 'coordinator'
                      and f.network_id = :network and f.id = q.fact_id
                      and other.network_id = :network and other.link_id = :kept and other.withdrawn_at is null
                      and other.said_by in (q.asked, 'both') and other.stage = f.stage
                      and (f.stage_on is null or other.stage_on is null or left(other.stage_on, 4) = left(f.stage_on, 4))
                    """,
                    """
                    delete from link_source gone using link_source kept
                    where gone.network_id = :network and gone.link_id = :gone
                      and kept.network_id = :network and kept.link_id = :kept and kept.source_key = gone.source_key
                      and (case when :flipped then (gone.b_stated, gone.b_country_stated, gone.a_stated, gone.a_country_stated)
                                else (gone.a_stated, gone.a_country_stated, gone.b_stated, gone.b_country_stated) end)
                          is not distinct from (kept.a_stated, kept.a_country_stated, kept.b_stated, kept.b_country_stated)
                    """,
                    """
                    update link_source set link_id = :kept,
                        a_stated = case when :flipped then b_stated else a_stated end,
                        a_country_stated = case when :flipped then b_country_stated else a_country_stated end,
                        b_stated = case when :flipped then a_stated else b_stated end,
                        b_country_stated = case when :flipped then a_country_stated else b_country_stated end
                    where network_id = :network and link_id = :gone
                    """,
                    """
                    update link k set
                        name = coalesce(k.name, g.name),
                        reason = case when k.reason = '' then g.reason
                                      when g.reason = '' or g.reason = k.reason or length(k.reason) + length(g.reason) > 3998 then k.reason
                                      else k.reason || E'\\n\\n' || g.reason end,
                        demonstration = k.demonstration and g.demonstration
                    from link g
                    where k.network_id = :network and k.id = :kept and g.network_id = :network and g.id = :gone
                    """);

    private static final List<String> AWAY =
            List.of(
                    "delete from link_side where network_id = :network and link_id = :gone",
                    "delete from link where network_id = :network and id = :gone");

    void sides(JdbcClient db, Network.Id network, Community.Id gone, Community.Id kept) {
        change(db, network, SIDES, kept.value(), gone.value(), false);
    }

    void carriers(JdbcClient db, Network.Id network, Group.Id gone, Group.Id kept) {
        change(db, network, CARRIERS, kept.value(), gone.value(), false);
    }

    /**
     * @param flipped whether the side a of the one is the side b of the other
     */
    void all(JdbcClient db, Network.Id network, Link kept, Link gone, boolean flipped) {
        change(db, network, ALL, kept.id().value(), gone.id().value(), flipped);
    }

    void away(JdbcClient db, Network.Id network, Link gone) {
        change(db, network, AWAY, gone.id().value(), gone.id().value(), false);
    }

    /** The other link between the same sides, for no reason told apart from this one. */
    Optional<Link.Id> same(JdbcClient db, Network.Id network, Link link) {
        return db.sql(
                        """
                        select id from link
                        where network_id = :network and sides_key = :key and id <> :id
                          and different_because is not distinct from :because
                        """)
                .param("network", network.value())
                .param("key", link.sides().key())
                .param("id", link.id().value())
                .param("because", link.differentBecause())
                .query((row, n) -> new Link.Id(row.getObject("id", UUID.class)))
                .optional();
    }

    void key(JdbcClient db, Network.Id network, Link link) {
        db.sql("update link set sides_key = :key where network_id = :network and id = :id")
                .param("key", link.sides().key())
                .param("network", network.value())
                .param("id", link.id().value())
                .update();
    }

    /** Each community as often as it stands in a link that is not over. */
    List<Community.Id> running(JdbcClient db, Network.Id network, Collection<Community.Id> who) {
        return db.sql(
                        """
                        select side.community_id from link_side side
                        join link on link.network_id = side.network_id and link.id = side.link_id
                        where side.network_id = :network and side.community_id = any(:who)
                          and coalesce(link.stage, '') not in ('ended', 'declined')
                        """)
                .param("network", network.value())
                .param("who", LinkRows.uuids(List.copyOf(who)))
                .query((row, n) -> new Community.Id(row.getObject("community_id", UUID.class)))
                .list();
    }

    private static void change(
            JdbcClient db,
            Network.Id network,
            List<String> changes,
            UUID kept,
            UUID gone,
            boolean flipped) {
        for (String change : changes) {
            db.sql(change)
                    .param("network", network.value())
                    .param("kept", kept)
                    .param("gone", gone)
                    .param("flipped", flipped)
                    .update();
        }
    }
}
