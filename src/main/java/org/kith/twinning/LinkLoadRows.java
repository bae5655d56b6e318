package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The rows of many links, each table's in one statement: a column travels as one array. */
record LinkLoadRows(JdbcClient db, Network.Id network) {

    /**
     * @param fresh links that are not here yet
     * @param known those and the ones of which something new may be said
     */
    void insert(List<LinkLoad.Entry> fresh, List<LinkLoad.Entry> known) {
        links(fresh.stream().map(LinkLoad.Entry::link).toList());
        sides(fresh.stream().flatMap(entry -> sides(entry.link()).stream()).toList());
        carriers(each(fresh, LinkLoad.Entry::carriers));
        statements(each(known, LinkLoad.Entry::statements));
        facts(each(known, LinkLoad.Entry::facts));
    }

    /** What is said of a link, with the link. */
    private record Of<T>(Link.Id link, T said) {}

    private static <T> List<Of<T>> each(
            List<LinkLoad.Entry> entries, Function<LinkLoad.Entry, List<T>> said) {
        return entries.stream()
                .flatMap(e -> said.apply(e).stream().map(one -> new Of<>(e.link().id(), one)))
                .toList();
    }

    private record Standing(Sides.Side side, String community) {}

    private static List<Of<Standing>> sides(Link link) {
        return link.sides().all().stream()
                .map(
                        community ->
                                new Of<>(
                                        link.id(),
                                        new Standing(
                                                link.sides().a().contains(community)
                                                        ? Sides.Side.A
                                                        : Sides.Side.B,
                                                community.toString())))
                .toList();
    }

    private void links(List<Link> links) {
        db.sql(
                        """
                        insert into link (id, network_id, slug, kind, name, reason, sides_key, different_because, demonstration)
                        select id, :network, slug, kind, name, reason, sides, because, demonstration
                        from unnest(:ids::uuid[], :slugs::text[], :kinds::text[], :names::text[], :reasons::text[],
                                    :sides::text[], :becauses::text[], :demonstrations::boolean[])
                            as given (id, slug, kind, name, reason, sides, because, demonstration)
                        """)
                .param("network", network.value())
                .param("ids", column(links, link -> link.id().toString()))
                .param("slugs", column(links, Link::slug))
                .param("kinds", column(links, link -> link.kind().code()))
                .param("names", column(links, Link::name))
                .param("reasons", column(links, Link::reason))
                .param("sides", column(links, link -> link.sides().key()))
                .param("becauses", column(links, Link::differentBecause))
                .param(
                        "demonstrations",
                        column(links, link -> String.valueOf(link.demonstration())))
                .update();
    }

    private void sides(List<Of<Standing>> sides) {
        db.sql(
                        """
                        insert into link_side (network_id, link_id, side, community_id)
                        select :network, link, side, community
                        from unnest(:links::uuid[], :sides::text[], :communities::uuid[]) as given (link, side, community)
                        """)
                .param("network", network.value())
                .param("links", linksOf(sides))
                .param("sides", column(sides, of -> of.said().side().code()))
                .param("communities", column(sides, of -> of.said().community()))
                .update();
    }

    private void carriers(List<Of<Carrier>> carriers) {
        db.sql(
                        """
                        insert into link_carrier (id, network_id, link_id, side, group_id, since)
                        select id, :network, link, side, carrier, since
                        from unnest(:ids::uuid[], :links::uuid[], :sides::text[], :groups::uuid[], :since::timestamptz[])
                            as given (id, link, side, carrier, since)
                        """)
                .param("network", network.value())
                .param("ids", column(carriers, of -> Uuid7.next().toString()))
                .param("links", linksOf(carriers))
                .param("sides", column(carriers, of -> of.said().side().code()))
                .param("groups", column(carriers, of -> text(of.said().group())))
                .param("since", column(carriers, of -> of.said().since().toString()))
                .update();
    }

    private void statements(List<Of<SourceStatement>> statements) {
        db.sql(
                        """
                        insert into link_source (network_id, link_id, source_key, a_stated, a_country_stated, b_stated, b_country_stated)
                        select :network, link, source, a, a_country, b, b_country
                        from unnest(:links::uuid[], :sources::text[], :as::text[], :aCountries::text[], :bs::text[], :bCountries::text[])
                            as given (link, source, a, a_country, b, b_country)
                        on conflict do nothing
                        """)
                .param("network", network.value())
                .param("links", linksOf(statements))
                .param("sources", column(statements, of -> of.said().source()))
                .param("as", column(statements, of -> of.said().aStated()))
                .param("aCountries", column(statements, of -> of.said().aCountryStated()))
                .param("bs", column(statements, of -> of.said().bStated()))
                .param("bCountries", column(statements, of -> of.said().bCountryStated()))
                .update();
    }

    private void facts(List<Of<StatedStage>> facts) {
        db.sql(
                        """
                        insert into link_stage (id, network_id, link_id, stage, stage_on, said_by, source_key, evidence_url,
                                                evidence_document, note, actor_name, withdrawn_at, withdrawn_because)
                        select id, :network, link, stage, stage_on, said_by, source, url, document, note, :actor,
                               case when withdrawn is not null then now() end, withdrawn
                        from unnest(:ids::uuid[], :links::uuid[], :stages::text[], :dates::text[], :voices::text[], :sources::text[],
                                    :urls::text[], :documents::text[], :notes::text[], :withdrawn::text[])
                            as given (id, link, stage, stage_on, said_by, source, url, document, note, withdrawn)
                        on conflict do nothing
                        """)
                .param("network", network.value())
                .param("actor", Actor.KITH.name())
                .param("ids", column(facts, of -> of.said().id().value().toString()))
                .param("links", linksOf(facts))
                .param("stages", column(facts, of -> of.said().stage().code()))
                .param("dates", column(facts, of -> text(of.said().on())))
                .param("voices", column(facts, of -> of.said().saidBy().code()))
                .param("sources", column(facts, of -> of.said().source()))
                .param("urls", column(facts, of -> of.said().evidenceUrl()))
                .param("documents", column(facts, of -> of.said().evidenceDocument()))
                .param("notes", column(facts, of -> of.said().note()))
                .param("withdrawn", column(facts, of -> of.said().withdrawn()))
                .update();
    }

    private static <T> @Nullable String[] linksOf(List<Of<T>> rows) {
        return column(rows, of -> of.link().toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }
}
