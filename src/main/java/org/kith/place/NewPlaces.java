package org.kith.place;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.atlas.Point;
import org.kith.names.Fold;
import org.kith.names.SafeText;
import org.kith.names.Script;
import org.kith.names.Skeleton;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Adding places that no gazetteer knows: a village, a quarter, a camp. */
@Repository
class NewPlaces {

    private final NetworkScope scope;
    private final Countries countries;
    private final Audit audit;

    NewPlaces(NetworkScope scope, Countries countries, Audit audit) {
        this.scope = scope;
        this.countries = countries;
        this.audit = audit;
    }

    Adding add(Network.Id network, Actor actor, NewPlace asked, boolean insisted) {
        return switch (SafeText.check(asked.name(), NewPlace.NAME_LIMIT)) {
            case SafeText.Refused(var reason) -> new Adding.NameRefused(reason);
            case SafeText.Fine(var name) -> {
                if (countries.find(asked.country()).isEmpty()) {
                    yield new Adding.UnknownCountry();
                }
                if (SafeText.passesForLatin(name)
                        && !Tongue.isAtHome(Script.of(name), asked.country())) {
                    yield new Adding.NameRefused(SafeText.Reason.MIXED_SCRIPT_LOOKALIKE);
                }
                var tidy = new NewPlace(name, asked.country(), asked.at(), asked.kind());
                yield scope.in(network, db -> add(db, network, actor, tidy, insisted));
            }
        };
    }

    private Adding add(
            JdbcClient db, Network.Id network, Actor actor, NewPlace asked, boolean insisted) {
        var folded = Fold.fold(asked.name());
        // Two people who add one place at the same second: the second waits here, and finds it.
        db.sql("select pg_advisory_xact_lock(hashtext('kith/place'), hashtext(:folded))")
                .param("folded", folded)
                .query((row, n) -> n)
                .list();
        var same = insisted ? List.<Place>of() : likelySame(db, asked, folded);
        if (!same.isEmpty()) {
            return new Adding.LikelySame(same);
        }
        var place = insert(db, network, asked);
        insertName(db, place, PlaceName.of(asked.name(), null, PlaceName.Kind.OFFICIAL));
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        "added",
                        "place",
                        place.id().value(),
                        null,
                        Map.of("name", place.name(), "country", asked.country())));
        return new Adding.Added(place);
    }

    /** One of its name in the country, or of like consonants within five kilometres. */
    private List<Place> likelySame(JdbcClient db, NewPlace asked, String folded) {
        var at = asked.at() == null ? new Point(0, 0) : asked.at();
        var latSpan = 5 / 111.0;
        var lonSpan = latSpan / Math.max(0.05, Math.cos(Math.toRadians(at.lat())));
        return db.sql(
                        """
                        select p.* from place p
                        where p.id in (select n.place_id from place_name n
                                       where n.folded = :folded or (length(:skeleton) > 1 and n.skeleton = :skeleton))
                          and ((p.country = :country
                                and exists (select from place_name n where n.place_id = p.id and n.folded = :folded))
                               or (:located and p.lat is not null and point(p.lon, p.lat)
                                   <@ box(point(:west, :south), point(:east, :north))))
                        order by p.population desc, p.slug limit 10
                        """)
                .param("folded", folded)
                .param("skeleton", Skeleton.of(folded))
                .param("country", asked.country())
                .param("located", asked.at() != null)
                .param("west", at.lon() - lonSpan)
                .param("south", at.lat() - latSpan)
                .param("east", at.lon() + lonSpan)
                .param("north", at.lat() + latSpan)
                .query(Places::place)
                .list();
    }

    private static Place insert(JdbcClient db, Network.Id network, NewPlace asked) {
        var id = Uuid7.next();
        var key = "stated-" + id;
        var at = asked.at();
        var inOwnLanguage = languageOf(asked.name());
        return db.sql(
                        """
                        insert into place (id, key, slug, name, country, lat, lon, coordinates, kind, source,
                                           added_in, name_ar, name_he)
                        values (:id, :key, :slug, :name, :country, :lat, :lon,
                                case when :located then 'exact' else 'none' end, :kind, 'stated', :network,
                                case when :language = 'AR' then :name end, case when :language = 'HE' then :name end)
                        returning *
                        """)
                .param("id", id)
                .param("key", key)
                .param("slug", freeSlug(db, new Slugs.Claim(key, asked.name(), asked.country(), 0)))
                .param("name", asked.name())
                .param("country", asked.country())
                .param("lat", at == null ? null : at.lat(), Types.DOUBLE)
                .param("lon", at == null ? null : at.lon(), Types.DOUBLE)
                .param("located", at != null)
                .param("kind", asked.kind().code())
                .param("network", network.value())
                .param("language", inOwnLanguage)
                .query(Places::place)
                .single();
    }

    private static void insertName(JdbcClient db, Place place, PlaceName name) {
        db.sql(
                        """
                        insert into place_name (place_id, name, language, script, kind, folded, skeleton, standing)
                        values (:place, :name, :language, :script, :kind, :folded, :skeleton, :standing)
                        """)
                .param("place", place.id().value())
                .param("name", name.name())
                .param("language", name.language())
                .param("script", name.script().name().toLowerCase(Locale.ROOT))
                .param("kind", name.kind().code())
                .param("folded", name.folded())
                .param("skeleton", name.skeleton())
                .param("standing", Standing.of(place.kind(), place.population(), ""))
                .update();
    }

    /** Of all addresses that begin like this one, so that the first free one is taken. */
    private static String freeSlug(JdbcClient db, Slugs.Claim claim) {
        var taken =
                db
                        .sql("select key, slug from place where slug ~ :pattern")
                        .param("pattern", "^" + claim.bare() + "(-[a-z]{2})?(-[0-9]+)?$")
                        .query((row, n) -> Map.entry(row.getString("key"), row.getString("slug")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Objects.requireNonNull(Slugs.of(List.of(claim), taken).get(claim.key()));
    }

    private static String languageOf(String name) {
        return switch (Script.of(name)) {
            case ARABIC -> Language.AR.name();
            case HEBREW -> Language.HE.name();
            default -> "";
        };
    }
}
