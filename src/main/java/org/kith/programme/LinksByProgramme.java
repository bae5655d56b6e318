package org.kith.programme;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.ProgrammesOfLinks;
import org.kith.web.Choice;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What lists of links want to know of programmes. */
@Repository
class LinksByProgramme implements ProgrammesOfLinks {

    private final NetworkScope scope;
    private final Programmes programmes;
    private final ProgrammeRows rows;

    LinksByProgramme(NetworkScope scope, Programmes programmes, ProgrammeRows rows) {
        this.scope = scope;
        this.programmes = programmes;
        this.rows = rows;
    }

    @Override
    public List<Choice> all(Network.Id network, Language reader) {
        return programmes.all(network, reader).stream()
                .map(ProgrammeRow::programme)
                .map(one -> new Choice(one.slug(), one.nameFor(reader).text()))
                .toList();
    }

    @Override
    public Optional<Set<Link.Id>> links(Network.Id network, String slug) {
        return programmes
                .find(network, slug)
                .map(
                        programme ->
                                scope.in(
                                        network,
                                        db ->
                                                db.sql(
                                                                """
                                                                select link_id from link_programme
                                                                where network_id = :network and programme_id = :programme
                                                                  and left_at is null
                                                                """)
                                                        .param("network", network.value())
                                                        .param("programme", programme.id().value())
                                                        .query(
                                                                (row, n) ->
                                                                        new Link.Id(
                                                                                row.getObject(
                                                                                        "link_id",
                                                                                        UUID.class)))
                                                        .set()));
    }

    @Override
    public Map<Link.Id, List<Named>> of(
            Network.Id network, Collection<Link.Id> links, Language reader) {
        var found =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select l.link_id, p.* from link_programme l
                                                join programme p on p.network_id = l.network_id and p.id = l.programme_id
                                                where l.network_id = :network and l.link_id = any(:links) and l.left_at is null
                                                """)
                                        .param("network", network.value())
                                        .param(
                                                "links",
                                                links.stream()
                                                        .map(Link.Id::value)
                                                        .toArray(UUID[]::new))
                                        .query(
                                                (row, n) ->
                                                        new Taking(
                                                                new Link.Id(
                                                                        row.getObject(
                                                                                "link_id",
                                                                                UUID.class)),
                                                                rows.programme(row, n)))
                                        .list());
        var order = ProgrammeRows.order(reader);
        return found.stream()
                .sorted(Comparator.comparing(Taking::programme, order))
                .collect(
                        Collectors.groupingBy(
                                Taking::link,
                                Collectors.mapping(
                                        one -> named(one.programme(), reader),
                                        Collectors.toList())));
    }

    private record Taking(Link.Id link, Programme programme) {}

    private static Named named(Programme programme, Language reader) {
        return new Named(programme.slug(), programme.nameFor(reader).text());
    }
}
