package org.kith.community;

import org.kith.names.Fold;
import org.kith.names.Likeness;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who of a network has such a name of its own: each typed word is there in some spelling, or begins
 * a word that is; or what was typed are the initials of the whole.
 */
@Component
class CalledSo {

    /** Names of a network beyond these, the newest first, are not looked through. */
    private static final int MOST = 5000;

    /** Words less alike than this are two words. */
    private static final double A_WORD = 0.78;

    private static final double ENOUGH = 0.85;
    private static final double BEGUN = 0.95;
    private static final int SHORT = 2;

    private final NetworkScope scope;

    CalledSo(NetworkScope scope) {
        this.scope = scope;
    }

    /** Schools, parishes and others that are not called as their place; the best first. */
    List<Community.Id> communities(Network.Id network, String text, int limit) {
        return best(
                        network,
                        text,
                        limit,
                        """
                        select id, folded from community where network_id = :network and folded <> ''
                        order by created_at desc, id limit :most
                        """)
                .map(Community.Id::new)
                .toList();
    }

    List<Group.Id> groups(Network.Id network, String text, int limit) {
        return best(
                        network,
                        text,
                        limit,
                        """
                        select id, folded from community_group where network_id = :network
                        order by created_at desc, id limit :most
                        """)
                .map(Group.Id::new)
                .toList();
    }

    private record Named(UUID id, String folded, double fit) {}

    private Stream<UUID> best(Network.Id network, String text, int limit, String query) {
        var typed = Fold.fold(text);
        if (typed.length() < SHORT) {
            return Stream.empty();
        }
        var names =
                scope.in(
                        network,
                        db ->
                                db.sql(query)
                                        .param("network", network.value())
                                        .param("most", MOST)
                                        .query(
                                                (row, number) ->
                                                        new Named(
                                                                row.getObject("id", UUID.class),
                                                                row.getString("folded"),
                                                                fit(
                                                                        typed,
                                                                        row.getString("folded"))))
                                        .list());
        return names.stream()
                .filter(named -> named.fit() >= ENOUGH)
                .sorted(
                        Comparator.comparingDouble(Named::fit)
                                .reversed()
                                .thenComparing(named -> named.folded().length())
                                .thenComparing(Named::folded)
                                .thenComparing(Named::id))
                .limit(limit)
                .map(Named::id);
    }

    /**
     * 0…1; both folded.
     *
     * @param name of a community or a group
     */
    static double fit(String typed, String name) {
        if (GroupLikeness.initialsOf(typed, name)) {
            return 1;
        }
        var words = name.split(" ");
        double met = 0;
        double all = 0;
        for (var word : typed.split(" ")) {
            met +=
                    word.length()
                            * Arrays.stream(words)
                                    .mapToDouble(w -> fitWord(word, w))
                                    .max()
                                    .orElse(0);
            all += word.length();
        }
        return met / all;
    }

    private static double fitWord(String typed, String word) {
        if (typed.equals(word)) {
            return 1;
        }
        if (typed.length() <= SHORT) {
            return 0;
        }
        if (word.startsWith(typed)) {
            return BEGUN;
        }
        if (Math.abs(typed.length() - word.length()) > SHORT) {
            return 0;
        }
        var alike = Likeness.ofFolded(typed, word);
        return alike < A_WORD ? 0 : alike;
    }
}
