package org.kith.twinning;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What lists want to know of a link without looking at its facts: labels, stage, since when,
 * whether it stands on one word alone, and who holds it up. Computed from the facts, in the
 * transaction that changed them; never stated by anybody.
 */
@Component
class Derived {

    /** Facts of a link are held against each other: what takes squares of time is kept small. */
    private static final int AT_ONCE = 200;

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
        for (int from = 0; from < ids.length; from += AT_ONCE) {
            stages(network, Arrays.copyOfRange(ids, from, Math.min(ids.length, from + AT_ONCE)));
        }
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

    /**
     * A fact without a date counts from the day on which it was said, a year from its last day, and
     * nothing from later than it was said. What the other side declined does not count; and where a
     * side has suspended the link, ended it or declined it, what others say later does not either
     * (but that it is over) until that side, the coordinator or both say something later.
     */
    private void stages(Network.Id network, UUID[] ids) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        with standing as (
                                            select *, least(created_at::date, case length(stage_on)
                                                          when 4 then (stage_on || '-12-31')::date
                                                          when 7 then ((stage_on || '-01')::date + interval '1 month - 1 day')::date
                                                          when 10 then stage_on::date end) as counts
                                            from link_stage
                                            where network_id = :network and link_id = any(:links) and withdrawn_at is null),
                                        answered as (
                                            select fact_id, bool_or(answer = 'checked') as checked, bool_or(answer = 'declined') as declined
                                            from link_question where network_id = :network and link_id = any(:links) and answer is not null
                                            group by fact_id),
                                        said as (
                                            select s.*, coalesce(a.checked, false) as checked,
                                                   coalesce(a.declined, false) and not coalesce(a.checked, false) as declined
                                            from standing s left join answered a on a.fact_id = s.id),
                                        decision as (
                                            select d.link_id, d.counts, d.created_at, d.id from said d
                                            where d.stage in ('suspended', 'ended', 'declined') and d.said_by in ('a', 'b')
                                              and not exists (
                                                  select from said f
                                                  where f.link_id = d.link_id and (f.counts, f.created_at, f.id) > (d.counts, d.created_at, d.id)
                                                    and (f.said_by in (d.said_by, 'both', 'coordinator') or f.checked))),
                                        newest as (
                                            select distinct on (f.link_id) f.link_id, f.stage, f.stage_on from said f
                                            where not f.declined
                                              and (f.stage in ('ended', 'declined') and f.said_by in ('a', 'b')
                                                   or not exists (select from decision d where d.link_id = f.link_id
                                                                  and (f.counts, f.created_at, f.id) > (d.counts, d.created_at, d.id)))
                                            order by f.link_id, f.counts desc, f.created_at desc, f.id desc),
                                        voices as (
                                            select link_id, min(stage_on) as since, count(distinct case when said_by = 'source' then coalesce(source_key, evidence_url, '') else said_by end) as voices,
                                                   bool_or(said_by in ('both', 'coordinator') or checked) as agreed
                                            from said group by link_id),
                                        registers as (
                                            select link_id, count(distinct source_key) as registers from link_source
                                            where network_id = :network and link_id = any(:links) group by link_id),
                                        waiting as (
                                            select distinct on (link_id) link_id, asked, asked_at from link_question
                                            where network_id = :network and link_id = any(:links) and answer is null
                                            order by link_id, asked_at, id)
                                        update link set stage = newest.stage, stage_on = newest.stage_on, since = voices.since,
                                            one_sided = not (coalesce(agreed, false) or coalesce(voices, 0) + coalesce(registers, 0) > 1),
                                            waits_for = waiting.asked, waits_since = waiting.asked_at
                                        from link as self
                                            left join newest on newest.link_id = self.id
                                            left join voices on voices.link_id = self.id
                                            left join registers on registers.link_id = self.id
                                            left join waiting on waiting.link_id = self.id
                                        where self.id = link.id and link.network_id = :network and link.id = any(:links)
                                        """)
                                .param("network", network.value())
                                .param("links", ids)
                                .update());
    }
}
