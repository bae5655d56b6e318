package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;
import org.kith.community.Community;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.Interest;
import org.kith.place.Place;
import org.kith.suggestion.Because;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Askers and candidates of every sort, the same for the same seed. */
final class Samples {

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    Seeker seeker() {
        return new Seeker(
                id(),
                new Place.Id(id()),
                List.of(),
                one(Community.Kind.values()),
                one("GB", "PS", "FR", null),
                point(),
                people(),
                one(Group.Form.FAITH_GROUP, Group.Form.WOMENS_GROUP, null),
                some(Interest.values()),
                some("ar", "en", "fr", "he"),
                new Exchanges(
                        List.copyOf(some("letters", "visits", "food")),
                        List.copyOf(some("letters", "visits", "food"))));
    }

    Profile profile() {
        var links = random.nextInt(3);
        return new Profile(
                new Candidate.Registered(new Community.Id(id()), new Place.Id(id())),
                one(Community.Kind.values()),
                one("GB", "PS", "FR", null),
                point(),
                people(),
                links,
                links > 0 || random.nextBoolean(),
                random.nextBoolean(),
                some(Interest.values()),
                some("ar", "en", "fr", "he"),
                some("GB", "PS"),
                some(Group.Form.values()),
                some("letters", "visits", "food"),
                some("letters", "visits", "food"));
    }

    /**
     * Neighbours of ours are linked with this candidate, and with one a walk away from it; and the
     * world tells of it, whatever its population is taken for.
     */
    static Surroundings around(Profile they) {
        var at = they.at() == null ? new Point(0, 0) : they.at();
        var neighbour = new Community.Id(UUID.randomUUID());
        var near = new Point(Math.min(89, at.lat() + 0.1), at.lon());
        var ties =
                they.who() instanceof Candidate.Registered(var id, var place)
                        ? List.of(
                                new Tie(neighbour, id, at),
                                new Tie(neighbour, new Community.Id(UUID.randomUUID()), near))
                        : List.<Tie>of();
        return new Surroundings(
                new Neighbourhood(ties),
                Map.of("GB", 12, "PS", 3),
                Set.of(),
                Set.of(),
                23_000,
                Map.of(they.who().place(), told(they)));
    }

    private static LinksOfTheWorld.Likelier told(Profile they) {
        return new LinksOfTheWorld.Likelier(
                they.population() % 5 / 4.0,
                they.population() % 2 == 0 ? List.of() : List.of(Because.SIZE, Because.REGIONS));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private int people() {
        return random.nextInt(4) * random.nextInt(20_000);
    }

    private @Nullable Point point() {
        return random.nextInt(4) == 0
                ? null
                : new Point(random.nextInt(160) - 80, random.nextInt(360) - 180);
    }

    @SafeVarargs
    private <T extends @Nullable Object> T one(T... all) {
        return all[random.nextInt(all.length)];
    }

    @SafeVarargs
    private <T> Set<T> some(T... all) {
        return Arrays.stream(all).filter(each -> random.nextBoolean()).collect(Collectors.toSet());
    }
}
