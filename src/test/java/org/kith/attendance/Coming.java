package org.kith.attendance;

import org.kith.Forms;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A celebration in a month, and people who come to it: for the tests of the rooms above. */
@Component
@Lazy
public class Coming {

    private static final Pattern LINK = Pattern.compile("/attendances/\\S+");

    private final TestNetworks tests;
    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final Letterbox letterbox;
    private final Forms forms;

    Coming(
            TestNetworks tests,
            NetworkScope scope,
            Gatherings gatherings,
            Letterbox letterbox,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.scope = scope;
        this.gatherings = gatherings;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
    }

    public record Scene(Network network, String slug, Token coordinator) {

        /** Of the organisers. */
        public String settings(String after) {
            return "/" + network.slug() + "/settings/gatherings/" + slug + after;
        }

        public String page(String after) {
            return "/" + network.slug() + "/gatherings/" + slug + after;
        }
    }

    public Scene celebration() {
        return celebration(tests.published());
    }

    public Scene celebration(Network network) {
        var coordinator = tests.signIn(tests.join(network, Role.COORDINATOR));
        var id = Uuid7.next();
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        insert into gathering (id, network_id, slug, form, manner, title_in, starts, ends, zone, spoken, registers, published_at)
                                        values (:id, :network, 'ten-years', 'celebration', 'online', '{"en": "Ten years of friendship", "ar": "عشر سنوات من الصداقة"}',
                                                date_trunc('hour', localtimestamp) + interval '30 days', date_trunc('hour', localtimestamp) + interval '30 days 3 hours',
                                                'Asia/Hebron', '{ar,en}', true, now())
                                        """)
                                .param("id", id)
                                .param("network", network.id().value())
                                .update());
        return new Scene(network, "ten-years", coordinator);
    }

    public Gathering gathering(Scene scene) {
        return gatherings.find(scene.network().id(), scene.slug()).orElseThrow();
    }

    /** The way that the letters of somebody who has registered and confirmed lead to. */
    public String register(Scene scene, String name, Map<String, String> more) {
        var mail = Uuid7.next() + "@test.kith";
        var typed = new HashMap<>(Map.of("name", name, "mail", mail, "consent", "1"));
        typed.putAll(more);
        forms.post(scene.page("/attendance"), typed, null);
        var found = LINK.matcher(letterbox.of(typed.getOrDefault("mail", mail)).getFirst());
        if (!found.find()) {
            throw new AssertionError("no letter with a link");
        }
        forms.post(found.group(), Map.of(), null);
        return found.group();
    }

    /** All that have a place are seen at the door. */
    public void arrive(Scene scene) {
        write(
                scene,
                "update attendance set arrived_at = now() where network_id = :network and placed_at"
                        + " is not null");
    }

    /** It was so many days ago. */
    public void end(Scene scene, int days) {
        write(
                scene,
                "update gathering set starts = localtimestamp - make_interval(days => :days, hours"
                        + " => 3), ends = localtimestamp - make_interval(days => :days), zone ="
                        + " 'UTC' where network_id = :network",
                days);
    }

    /** A moderator hides it. */
    public void hide(Scene scene) {
        var content = gathering(scene).id().value();
        for (String statement :
                List.of(
                        """
                        insert into moderation_case (id, network_id, kind, content_id, path, title, language, stood, opened_at, decided_at)
                        values (:id, :network, 'gathering', :id, '/gatherings/ten-years', 'Ten years', 'en', '', now(), now())
                        """,
                        """
                        insert into hidden_content (network_id, kind, content_id, path, case_id, hidden_at)
                        values (:network, 'gathering', :id, '/gatherings/ten-years', :id, now())
                        """)) {
            scope.in(
                    scene.network().id(),
                    db ->
                            db.sql(statement)
                                    .param("id", content)
                                    .param("network", scene.network().id().value())
                                    .update());
        }
    }

    private void write(Scene scene, String sql) {
        scope.in(
                scene.network().id(),
                db -> db.sql(sql).param("network", scene.network().id().value()).update());
    }

    private void write(Scene scene, String sql, int days) {
        scope.in(
                scene.network().id(),
                db ->
                        db.sql(sql)
                                .param("network", scene.network().id().value())
                                .param("days", days)
                                .update());
    }
}
