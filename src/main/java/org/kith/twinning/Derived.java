package org.kith.twinning;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What lists want to know of a link without looking at its facts: labels, stage, since when, and
 * whether it stands on one word alone. Computed from the facts, in the transaction that changed
 * them; never stated by anybody.
 */
@Component
class Derived {

    private final NetworkScope scope;

    Derived(NetworkScope scope) {
        this.scope = scope;
    }

    void refresh(Network.Id network, Link.Id link) {
        refresh(network, List.of(link));
    }

    void refresh(Network.Id network, Collection<Link.Id> links) {
        var ids = links.stream().map(Link.Id::value).toArray(UUID[]::new);
        labels(network, ids);
        stages(network, ids);
    }

    private void labels(Network.Id network, UUID[] ids) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update link set label = names.label, label_ar = names.label_ar, label_he = names.label_he, label_fr = names.label_fr
                                        from (select s.link_id,
                                                     left(string_agg(c.label, ' ' order by s.side, c.label), 300)       as label,
                                                     left(string_agg(c.label_ar, ' ' order by s.side, c.label_ar), 300) as label_ar,
                                                     left(string_agg(c.label_he, ' ' order by s.side, c.label_he), 300) as label_he,
                                                     left(string_agg(c.label_fr, ' ' order by s.side, c.label_fr), 300) as label_fr
                                              from link_side s join community_card c on c.network_id = s.network_id and c.id = s.community_id
                                              where s.network_id = :network and s.link_id = any(:links)
                                              group by s.link_id) names
                                        where link.network_id = :network and link.id = names.link_id
                                        """)
                                .param("network", network.value())
                                .param("links", ids)
                                .update());
    }

    /** A fact without a date counts from the day on which it was said; a year from its last day. */
    private void stages(Network.Id network, UUID[] ids) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        with standing as (
                                            select *, case length(stage_on)
                                                          when 4 then (stage_on || '-12-31')::date
                                                          when 7 then ((stage_on || '-01')::date + interval '1 month - 1 day')::date
                                                          when 10 then stage_on::date
                                                          else created_at::date end as counts
                                            from link_stage
                                            where network_id = :network and link_id = any(:links) and withdrawn_at is null),
                                        newest as (
                                            select distinct on (link_id) link_id, stage, stage_on
                                            from standing order by link_id, counts desc, created_at desc, id desc),
                                        voices as (
                                            select link_id, min(stage_on) as since, count(distinct case when said_by = 'source' then coalesce(source_key, evidence_url, '') else said_by end) as voices,
                                                   bool_or(said_by in ('both', 'coordinator')) as agreed
                                            from standing group by link_id),
                                        registers as (
                                            select link_id, count(distinct source_key) as registers from link_source
                                            where network_id = :network and link_id = any(:links) group by link_id)
                                        update link set stage = newest.stage, stage_on = newest.stage_on, since = voices.since,
                                            one_sided = not (coalesce(agreed, false) or coalesce(voices, 0) + coalesce(registers, 0) > 1)
                                        from link as self
                                            left join newest on newest.link_id = self.id
                                            left join voices on voices.link_id = self.id
                                            left join registers on registers.link_id = self.id
                                        where self.id = link.id and link.network_id = :network and link.id = any(:links)
                                        """)
                                .param("network", network.value())
                                .param("links", ids)
                                .update());
    }
}
