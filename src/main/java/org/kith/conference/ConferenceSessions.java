package org.kith.conference;

import org.kith.conference.ConferenceSession.Kind;
import org.kith.gathering.Gathering;
import org.kith.gathering.When;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happens at the gatherings of each network. */
@Repository
public class ConferenceSessions {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final NetworkScope scope;
    private final ConferenceSpeakers speakers;
    private final JsonMapper json;

    ConferenceSessions(NetworkScope scope, ConferenceSpeakers speakers, JsonMapper json) {
        this.scope = scope;
        this.speakers = speakers;
        this.json = json;
    }

    /** In the order of the day; at the same time by room; drafts among them. */
    public List<ConferenceSession> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select s.*, g.zone,
                                               array(select p.speaker from conference_speaker p
                                                     where p.network_id = s.network_id and p.session_id = s.id order by p.number) as speakers
                                        from conference_session s
                                        join gathering g on g.network_id = s.network_id and g.id = s.gathering_id
                                        where s.network_id = :network and s.gathering_id = :gathering
                                        order by s.starts, s.room_key, s.id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(this::session)
                                .list());
    }

    public Optional<ConferenceSession> find(
            Network.Id network, Gathering.Id gathering, ConferenceSession.Id id) {
        return of(network, gathering).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** When each was last changed. */
    public Map<ConferenceSession.Id, Instant> changedAt(
            Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db
                                .sql(
                                        """
                                        select id, changed_at from conference_session where network_id = :network and gathering_id = :gathering
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(
                                        (row, n) ->
                                                Map.entry(
                                                        new ConferenceSession.Id(
                                                                row.getObject(1, UUID.class)),
                                                        row.getObject(2, OffsetDateTime.class)
                                                                .toInstant()))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void add(Network.Id network, ConferenceSession one) {
        scope.in(
                network,
                db -> {
                    bind(
                                    db.sql(
                                            """
                                            insert into conference_session (id, network_id, gathering_id, kind, title_in, about_in, track, room, room_key,
                                                                            starts, ends, places, draft)
                                            values (:id, :network, :gathering, :kind, :titles::jsonb, :about::jsonb, nullif(:track, ''), nullif(:room, ''),
                                                    :key, :starts, :ends, :places, :draft)
                                            """),
                                    one)
                            .param("network", network.value())
                            .param("gathering", one.gathering().value())
                            .update();
                    speakers.speak(network, one);
                    return null;
                });
    }

    /** What is taken in it stays taken. */
    void change(Network.Id network, ConferenceSession one) {
        scope.in(
                network,
                db -> {
                    speakers.silence(network, one);
                    bind(
                                    db.sql(
                                            """
                                            update conference_session set kind = :kind, title_in = :titles::jsonb, about_in = :about::jsonb,
                                                track = nullif(:track, ''), room = nullif(:room, ''), room_key = :key, starts = :starts, ends = :ends,
                                                places = :places, draft = :draft, changes = changes + 1, changed_at = now()
                                            where network_id = :network and id = :id
                                            """),
                                    one)
                            .param("network", network.value())
                            .update();
                    speakers.speak(network, one);
                    return null;
                });
    }

    /** All in one step: one that moves may come where another was until then. */
    void shift(Network.Id network, Gathering.Id gathering, Duration by) {
        scope.in(
                network,
                db -> {
                    var all = of(network, gathering);
                    all.forEach(one -> speakers.silence(network, one));
                    db.sql(
                                    """
                                    update conference_session
                                    set starts = starts + make_interval(secs => :by), ends = ends + make_interval(secs => :by),
                                        changed_at = now()
                                    where network_id = :network and gathering_id = :gathering
                                    """)
                            .param("by", by.toSeconds())
                            .param("network", network.value())
                            .param("gathering", gathering.value())
                            .update();
                    of(network, gathering)
                            .forEach(
                                    now ->
                                            all.stream()
                                                    .filter(one -> one.id().equals(now.id()))
                                                    .forEach(
                                                            one ->
                                                                    speakers.speak(
                                                                            network,
                                                                            one.at(now.when()))));
                    return null;
                });
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, ConferenceSession one) {
        return sql.param("id", one.id().value())
                .param("kind", one.kind().code())
                .param("titles", json.writeValueAsString(one.titles().byCode()))
                .param("about", json.writeValueAsString(one.about().byCode()))
                .param("track", one.track())
                .param("room", one.room())
                .param("key", one.room().isEmpty() ? "" : ConferenceSession.key(one.room()))
                .param("starts", one.when().starts())
                .param("ends", one.when().ends())
                .param("places", one.places())
                .param("draft", one.draft());
    }

    void remove(Network.Id network, ConferenceSession.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        "delete from conference_session where network_id = :network"
                                                + " and id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    private ConferenceSession session(ResultSet row, int number) throws SQLException {
        return new ConferenceSession(
                new ConferenceSession.Id(row.getObject("id", UUID.class)),
                new Gathering.Id(row.getObject("gathering_id", UUID.class)),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                words(row, "title_in"),
                words(row, "about_in"),
                Objects.toString(row.getString("track"), ""),
                Objects.toString(row.getString("room"), ""),
                new When(
                        row.getObject("starts", LocalDateTime.class),
                        row.getObject("ends", LocalDateTime.class),
                        ZoneId.of(row.getString("zone"))),
                List.of((String[]) row.getArray("speakers").getArray()),
                row.getObject("places", Integer.class),
                row.getBoolean("draft"),
                row.getInt("changes"));
    }

    private Worded words(ResultSet row, String column) throws SQLException {
        return Worded.of(json.readValue(row.getString(column), WORDS));
    }
}
