package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;
import org.kith.names.Likeness;
import org.kith.names.Skeleton;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Communities that may be one: at one place; or near each other, or one of them nobody knows where,
 * and called alike in some language.
 */
@Component
class LikelyCommunities implements FindsLikelyPairs {

    private static final double WORTH_A_LOOK = 0.76;

    /** Words of more names than this part say what a place is, as camp or saint, not which one. */
    private static final double USUAL = 0.03;

    private static final int FEW = 3;

    /** Kilometres within which two records may mean one place. */
    private static final double NEAR = 25;

    /** Degrees; a neighbour of a cell is less than {@link #NEAR} away. */
    private static final double CELL = 0.1;

    private static final String NAMED = "named ";

    /** Letters that names which differ in their endings share. */
    private static final int BEGINNING = 4;

    /** Consonants or beginnings shared by more communities of a country say nothing. */
    private static final int MOST_OF_A_KEY = 40;

    private static final int SHORTEST = 3;
    private static final int STEP = 500;

    private final NetworkScope scope;

    LikelyCommunities(NetworkScope scope) {
        this.scope = scope;
    }

    private record Row(
            CommunityLikeness.Candidate self,
            Set<String> names,
            @Nullable String country,
            @Nullable Point at) {

        static Row read(ResultSet row, int number) throws SQLException {
            var self = CommunityLikeness.Candidate.read(row, number);
            return new Row(
                    self,
                    CommunityLikeness.split(self.words()),
                    row.getString("country"),
                    row.getObject("lat") == null
                            ? null
                            : new Point(row.getDouble("lat"), row.getDouble("lon")));
        }

        Likely<CommunityLikeness.Candidate> with(Row other) {
            var name = self.folded().isEmpty() ? null : self.folded();
            return new CommunityLikeness(Set.of(self.place()), self.kind(), name, self.words())
                    .with(other.self());
        }

        /** Whether what is left of a name of each without usual words is alike. */
        boolean isLike(Row other, Set<String> usual) {
            return self.place().equals(other.self.place())
                    || names.stream()
                            .anyMatch(
                                    own ->
                                            other.names.stream()
                                                    .anyMatch(
                                                            their ->
                                                                    Likeness.ofFolded(
                                                                                    core(
                                                                                            own,
                                                                                            usual),
                                                                                    core(
                                                                                            their,
                                                                                            usual))
                                                                            >= WORTH_A_LOOK));
        }

        private static String core(String name, Set<String> usual) {
            var core =
                    Arrays.stream(name.split(" ", -1))
                            .filter(word -> !usual.contains(word))
                            .collect(Collectors.joining(" "));
            return core.isEmpty() ? name : core;
        }

        boolean mayBeWhere(Row other) {
            if (self.place().equals(other.self.place())) {
                return true;
            }
            return at == null || other.at == null
                    ? country == null || other.country == null || country.equals(other.country)
                    : at.kilometresTo(other.at) <= NEAR;
        }
    }

    @Override
    public Merge.Kind kind() {
        return Merge.Kind.COMMUNITY;
    }

    @Override
    public List<LikelyPair> likelyPairs(Network.Id network, Progress progress) {
        var rows = rows(network);
        var byKey = new HashMap<String, List<Integer>>();
        for (int i = 0; i < rows.size(); i++) {
            for (String key : keys(rows.get(i))) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        var usual = usual(rows);
        var found = new ArrayList<LikelyPair>();
        for (int i = 0; i < rows.size(); i++) {
            if (i % STEP == 0 && !progress.at(i, rows.size())) {
                return found;
            }
            for (int other : others(rows.get(i), i, byKey)) {
                pair(rows.get(i), rows.get(other), usual, found);
            }
        }
        return found;
    }

    private static void pair(Row one, Row other, Set<String> usual, List<LikelyPair> found) {
        if (one.mayBeWhere(other)) {
            var likely = one.with(other);
            if (likely.score() >= WORTH_A_LOOK && one.isLike(other, usual)) {
                found.add(
                        new LikelyPair(
                                one.self().id().value(),
                                other.self().id().value(),
                                likely.score(),
                                likely.reasons().getFirst()));
            }
        }
    }

    private static Set<String> usual(List<Row> rows) {
        var holders = new HashMap<String, Integer>();
        for (Row row : rows) {
            var words = new HashSet<String>();
            row.names().forEach(name -> words.addAll(Arrays.asList(name.split(" ", -1))));
            words.forEach(word -> holders.merge(word, 1, Integer::sum));
        }
        holders.values().removeIf(count -> count <= Math.max(FEW, USUAL * rows.size()));
        return holders.keySet();
    }

    /** Rows after this one that share a key with it. */
    private static Set<Integer> others(Row row, int at, Map<String, List<Integer>> byKey) {
        var others = new HashSet<Integer>();
        for (String key : asked(row)) {
            var holders = byKey.getOrDefault(key, List.of());
            if (holders.size() <= MOST_OF_A_KEY || !key.startsWith(NAMED)) {
                holders.stream().filter(other -> other > at).forEach(others::add);
            }
        }
        return others;
    }

    private static List<String> keys(Row row) {
        var keys = new ArrayList<String>();
        keys.add("place " + row.self().place());
        row.names().forEach(name -> named(row, name, keys));
        if (row.at() != null) {
            keys.add(cell(row.at(), 0, 0));
        }
        return keys;
    }

    /** Its own keys, and those of the cells around its own. */
    private static List<String> asked(Row row) {
        var keys = keys(row);
        if (row.at() != null) {
            for (int north = -1; north <= 1; north++) {
                for (int east = -1; east <= 1; east++) {
                    keys.add(cell(row.at(), north, east));
                }
            }
        }
        return keys;
    }

    private static void named(Row row, String name, List<String> keys) {
        var bones = Skeleton.of(name);
        if (bones.length() >= SHORTEST) {
            keys.add(NAMED + "bones " + row.country() + " " + bones);
        }
        if (name.length() > BEGINNING) {
            keys.add(NAMED + row.country() + " " + name.substring(0, BEGINNING));
        }
    }

    private static String cell(Point at, int north, int east) {
        return "cell "
                + (Math.round(at.lat() / CELL) + north)
                + " "
                + (Math.round(at.lon() / CELL) + east);
    }

    private List<Row> rows(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id, place_id, kind, folded, words, country, lat, lon from community_card
                                        where network_id = :network order by id
                                        """)
                                .param("network", network.value())
                                .query(Row::read)
                                .list());
    }
}
