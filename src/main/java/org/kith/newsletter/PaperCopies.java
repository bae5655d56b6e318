package org.kith.newsletter;

import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Repository;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many copies on paper each group hands out, in each language. */
@Repository
class PaperCopies {

    static final int MOST = 10_000;

    private final NetworkScope scope;

    PaperCopies(NetworkScope scope) {
        this.scope = scope;
    }

    private record Line(UUID group, Language language, int copies) {}

    List<StatedCopies> all(Network.Id network) {
        var lines =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select group_id, language, copies from newsletter_copies
                                                where network_id = :network order by group_id
                                                """)
                                        .param("network", network.value())
                                        .query(
                                                (row, n) ->
                                                        new Line(
                                                                row.getObject(
                                                                        "group_id", UUID.class),
                                                                Language.of(
                                                                                row.getString(
                                                                                        "language"))
                                                                        .orElseThrow(),
                                                                row.getInt("copies")))
                                        .list());
        var stated = new LinkedHashMap<UUID, Map<Language, Integer>>();
        lines.forEach(
                line ->
                        stated.computeIfAbsent(line.group(), id -> new EnumMap<>(Language.class))
                                .put(line.language(), line.copies()));
        return stated.entrySet().stream()
                .map(one -> new StatedCopies(new Group.Id(one.getKey()), one.getValue()))
                .toList();
    }

    /** None where it states none. */
    Map<Language, Integer> of(Network.Id network, Group.Id group) {
        return all(network).stream()
                .filter(one -> one.group().equals(group))
                .findFirst()
                .map(StatedCopies::copies)
                .orElse(Map.of());
    }

    /**
     * @param copies none or zero where it hands out none
     */
    void state(Network.Id network, Group.Id group, Map<Language, Integer> copies) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from newsletter_copies where network_id = :network and group_id = :group
                                    """)
                            .param("network", network.value())
                            .param("group", group.value())
                            .update();
                    copies.forEach(
                            (language, number) -> {
                                if (number > 0) {
                                    db.sql(
                                                    """
                                                    insert into newsletter_copies (network_id, group_id, language, copies)
                                                    values (:network, :group, :language, :copies)
                                                    on conflict (network_id, group_id, language) do update set copies = excluded.copies
                                                    """)
                                            .param("network", network.value())
                                            .param("group", group.value())
                                            .param("language", language.code())
                                            .param("copies", number)
                                            .update();
                                }
                            });
                    return null;
                });
    }

    /** Both hand out what both did. */
    void groupBecomes(Network.Id network, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    update newsletter_copies k set copies = least(:most, k.copies + g.copies)
                                    from newsletter_copies g
                                    where k.network_id = :network and g.network_id = :network and k.group_id = :kept and g.group_id = :gone
                                      and k.language = g.language
                                    """)
                            .param("most", MOST)
                            .param("network", network.value())
                            .param("gone", gone.value())
                            .param("kept", kept.value())
                            .update();
                    db.sql(
                                    """
                                    delete from newsletter_copies g
                                    where g.network_id = :network and g.group_id = :gone
                                      and exists (select from newsletter_copies k where k.network_id = :network
                                                    and k.group_id = :kept and k.language = g.language)
                                    """)
                            .param("network", network.value())
                            .param("gone", gone.value())
                            .param("kept", kept.value())
                            .update();
                    return db.sql(
                                    """
                                    update newsletter_copies set group_id = :kept where network_id = :network and group_id = :gone
                                    """)
                            .param("network", network.value())
                            .param("gone", gone.value())
                            .param("kept", kept.value())
                            .update();
                });
    }
}
