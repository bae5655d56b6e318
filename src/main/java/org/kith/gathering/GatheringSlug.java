package org.kith.gathering;

import org.kith.names.Slug;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The address of a gathering, which it gets once. */
final class GatheringSlug {

    /** Stands where an address of a gathering would: the form for a new one. */
    private static final String NEW = "new";

    private GatheringSlug() {}

    /** Made of its title; with a number where another has that. */
    static String free(JdbcClient db, Network.Id network, Gathering gathering) {
        var taken =
                new HashSet<>(
                        db.sql("select slug from gathering where network_id = :network")
                                .param("network", network.value())
                                .query(String.class)
                                .list());
        taken.add(NEW);
        var title = Slug.of(gathering.titleFor(Language.EN).text());
        var wanted = title.isEmpty() ? gathering.form().code() : title;
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> wanted + "-" + n))
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .orElseThrow();
    }
}
