package org.kith.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.AddressChanges;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.introduction.Friends;
import org.kith.mail.LetterLinks;
import org.kith.media.Hung;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Who has asked for it and confirmed it gets an issue, once, and nobody else does. */
@KithTest
class NewsletterTest {

    private static final Pattern LINK = Pattern.compile("/newsletter/\\S+");

    private final TestNetworks tests;
    private final Friends friends;
    private final Letterbox letterbox;
    private final NetworkScope scope;
    private final TransactionTemplate transaction;
    private final Issues issues;
    private final IssueSending sending;
    private final WrittenTo written;
    private final Addressees addressees;
    private final LetterLinks letterLinks;
    private final AddressChanges addresses;
    private final Scheduler jobs;
    private final Hung hung;
    private final Forms forms;

    NewsletterTest(
            TestNetworks tests,
            Friends friends,
            Letterbox letterbox,
            NetworkScope scope,
            TransactionTemplate transaction,
            Issues issues,
            IssueSending sending,
            WrittenTo written,
            Addressees addressees,
            LetterLinks letterLinks,
            AddressChanges addresses,
            Scheduler jobs,
            Hung hung,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.letterbox = letterbox;
        this.scope = scope;
        this.transaction = transaction;
        this.issues = issues;
        this.sending = sending;
        this.written = written;
        this.addressees = addressees;
        this.letterLinks = letterLinks;
        this.addresses = addresses;
        this.jobs = jobs;
        this.hung = hung;
        this.forms = new Forms(port);
    }

    /** These count letter by letter: the program's own rounds wait meanwhile. */
    @BeforeEach
    void rounds_are_ours() throws InterruptedException {
        var rounds = TaskInstanceId.of("send-newsletters", RecurringTask.INSTANCE);
        var later = Instant.now().plus(Duration.ofMinutes(5));
        var patience = Instant.now().plusSeconds(30);
        while (isRunning(rounds) || !jobs.reschedule(rounds, later)) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.sleep(50);
        }
    }

    private boolean isRunning(TaskInstanceId task) {
        return jobs.getScheduledExecution(task).orElseThrow().isPicked();
    }

    @Test
    void nobody_is_subscribed_before_the_button_of_the_letter_is_pressed() {
        var scene = scene();
        var mail = mail();
        assertThat(subscribe(scene, mail, "ar")).endsWith("?sent=1");
        var link = link(mail);
        assertThat(forms.get(link, null).body()).contains(mail);
        forms.get(link, null);
        sent(scene);
        assertThat(letterbox.of(mail)).as("only the letter that asks").hasSize(1);
        forms.post(link, Map.of(), null);
        forms.post(link, Map.of(), null);
        sent(scene);
        assertThat(letterbox.of(mail)).hasSize(2);
        assertThat(letterbox.of(mail).getFirst()).contains("أهلا", link).doesNotContain("Welcome");
    }

    @Test
    void the_answer_does_not_say_who_is_subscribed_and_takes_nothing_from_them() {
        var scene = scene();
        var mail = subscribed(scene, "en");
        var fresh = mail();
        assertThat(subscribe(scene, mail, "ar")).isEqualTo(subscribe(scene, fresh, "ar"));
        assertThat(letterbox.of(mail).getFirst()).contains("already");
        sent(scene);
        assertThat(letterbox.of(mail).getFirst())
                .as("in the language as before")
                .contains("Welcome");
        var refused =
                forms.post(scene.at("/newsletters/subscription"), Map.of("mail", "nobody"), null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"nobody\"", "mail-error", "language-error");
    }

    @Test
    void each_gets_it_once_whatever_stops_it_in_the_middle() {
        var scene = scene();
        var mails =
                List.of(
                        subscribed(scene, "en"),
                        subscribed(scene, "en"),
                        scene.reader(),
                        subscribed(scene, "ar"));
        var issue = begun(scene);
        forms.post(scene.issue(issue, "/sending"), Map.of(), scene.session());
        forms.post(scene.issue(issue, "/sending"), Map.of(), scene.session());
        var all = addressees.of(scene.network());
        sending.write(scene.network(), issue, all.getFirst(), Instant.now());
        assertThatThrownBy(
                        () ->
                                scope.in(
                                        scene.network().id(),
                                        db -> {
                                            sending.write(
                                                    scene.network(),
                                                    issue,
                                                    all.get(1),
                                                    Instant.now());
                                            throw new IllegalStateException("the machine is gone");
                                        }))
                .hasMessage("the machine is gone");
        assertThat(written.of(scene.network().id(), issue)).hasSize(1);
        sending.round(scene.network(), Instant.now());
        sending.round(scene.network(), Instant.now());
        assertThat(mails).allSatisfy(mail -> assertThat(issuesIn(mail)).as(mail).isOne());
        assertThat(written.of(scene.network().id(), issue)).as("forgotten at the end").isEmpty();
        var done = issues.find(scene.network().id(), issue).orElseThrow();
        assertThat(done.course().letters()).isEqualTo(mails.size() + 1);
        assertThat(forms.get(scene.issue(issue, ""), scene.session()).body()).contains("5 letters");
    }

    @Test
    void who_unsubscribes_between_sending_and_writing_gets_nothing_and_is_forgotten() {
        var scene = scene();
        var mail = subscribed(scene, "en");
        var waits = subscribed(scene, "en");
        var own = link(mail);
        var second = link(waits);
        var issue = begun(scene);
        forms.post(scene.issue(issue, "/sending"), Map.of(), scene.session());
        forms.get(own + "/departure", null);
        forms.post(own + "/departure", Map.of(), null);
        sending.round(scene.network(), Instant.now());
        assertThat(letterbox.of(mail)).as("the letter that asked").hasSize(1);
        assertThat(issuesIn(waits)).isOne();
        forms.post(second + "/departure", Map.of(), null);
        assertThat(issuesIn(waits)).as("written, and not gone out").isZero();
        assertThat(forms.get(own, null).statusCode()).isEqualTo(404);
        assertThat(rows(scene, "newsletter_reader")).isZero();
        assertThat(rows(scene, "mail_choice")).isZero();
    }

    @Test
    void who_stops_it_by_the_button_of_a_mail_program_is_forgotten_until_they_subscribe_again() {
        var scene = scene();
        var person = tests.person(false);
        subscribe(scene, person.mail(), "en");
        forms.post(link(person.mail()), Map.of(), null);
        sent(scene);
        assertThat(issuesIn(person.mail())).isOne();
        var stop = "/mail/" + letterLinks.reader(scene.network(), person) + "/newsletter/one-click";
        forms.get(stop, null);
        assertThat(rows(scene, "newsletter_reader")).as("looking").isOne();
        assertThat(forms.post(stop, Map.of(), null).statusCode()).isEqualTo(200);
        assertThat(rows(scene, "newsletter_reader")).isZero();
        sent(scene);
        assertThat(addressees.of(scene.network())).hasSize(2);
        subscribe(scene, person.mail(), "en");
        forms.post(newest(person.mail()), Map.of(), null);
        sent(scene);
        assertThat(issuesIn(person.mail())).as("the first waited, and was stopped").isEqualTo(2);
    }

    @Test
    void what_is_withdrawn_is_in_no_letter_and_leaves_the_web() {
        var scene = scene();
        var mail = subscribed(scene, "en");
        var story = story(scene, "The olive harvest", "everybody");
        var other = story(scene, "Letters of the school", "everybody");
        var hidden = story(scene, "For members alone", "members");
        var issue = begun(scene);
        var called = story(scene, "Called a lie", "everybody");
        var meeting = gathering(scene, "Yearly meeting");
        var walk = gathering(scene, "Walk of peace");
        var pieces =
                Map.of(
                        "story",
                        List.of(
                                story.toString(),
                                other.toString(),
                                hidden.toString(),
                                called.toString()),
                        "gathering",
                        List.of(meeting.toString(), walk.toString()));
        forms.postAll(scene.issue(issue, "/pieces"), pieces, scene.session());
        assertThat(forms.get(scene.issue(issue, "/letter?in=en"), scene.session()).body())
                .contains(
                        "The olive harvest",
                        "Letters of the school",
                        "Called a lie",
                        "Yearly meeting",
                        "Walk of peace")
                .doesNotContain("For members alone");
        withdraw(scene, story);
        hide(scene, "gathering", meeting);
        forms.post(scene.issue(issue, "/sending"), Map.of(), scene.session());
        sending.round(scene.network(), Instant.now());
        assertThat(letterbox.of(mail).getFirst())
                .contains("Letters of the school", "Called a lie", "Walk of peace")
                .doesNotContain("olive harvest", "Yearly meeting");
        var page = scene.at("/newsletters/" + number(scene, issue));
        assertThat(forms.get(page, null).body())
                .contains("Letters of the school", "Called a lie", "Walk of peace")
                .doesNotContain("Yearly meeting");
        assertThat(forms.get(page + "/2", null).statusCode()).isEqualTo(303);
        withdraw(scene, other);
        hide(scene, "story", called);
        hide(scene, "gathering", walk);
        assertThat(forms.get(page, null).body())
                .doesNotContain("Letters of the school", "Called a lie", "Walk of peace");
        assertThat(forms.get(page + "/2", null).statusCode()).isEqualTo(404);
    }

    @Test
    void the_web_shows_a_picture_of_a_story_and_letters_say_that_there_is_one() {
        var scene = scene();
        var mail = subscribed(scene, "en");
        var story = story(scene, "The olive harvest", "everybody");
        var group =
                friends.group(
                        scene.network(), friends.community(scene.network(), "Aida"), "Us", null);
        var picture =
                hung.picture(
                        scene.network(), group, tests.join(scene.network(), Role.REPRESENTATIVE));
        write(
                scene,
                """
                insert into story_picture (network_id, story_id, place, piece_id) values (:network, :story, 1, :piece)
                """,
                Map.of("story", story, "piece", picture.value()));
        var issue = begun(scene);
        forms.postAll(
                scene.issue(issue, "/pieces"),
                Map.of("story", List.of(story.toString())),
                scene.session());
        forms.post(scene.issue(issue, "/sending"), Map.of(), scene.session());
        sending.round(scene.network(), Instant.now());
        assertThat(letterbox.of(mail).getFirst())
                .contains("With one picture, on its page")
                .doesNotContain("/pictures/");
        var page = scene.at("/newsletters/" + number(scene, issue));
        assertThat(forms.get(page, null).body()).contains(picture + "/" + Hung.FILE);
        hide(scene, "piece", picture.value());
        assertThat(forms.get(page, null).body())
                .contains("The olive harvest")
                .doesNotContain("/pictures/");
    }

    @Test
    void it_follows_to_a_new_address_and_does_not_come_there_again() {
        var scene = scene();
        var person = subscribedMember(scene);
        var now = mail();
        subscribe(scene, now, "ar");
        var other = subscribedMember(scene);
        var confirmed = subscribed(scene, "ar");
        var issue = begun(scene);
        forms.post(scene.issue(issue, "/sending"), Map.of(), scene.session());
        var listed =
                addressees.of(scene.network()).stream()
                        .filter(one -> List.of(person.mail(), other.mail()).contains(one.mail()))
                        .toList();
        sending.write(scene.network(), issue, listed.getFirst(), Instant.now());
        readdress(person, now);
        readdress(other, confirmed);
        listed.forEach(one -> sending.write(scene.network(), issue, one, Instant.now()));
        sending.round(scene.network(), Instant.now());
        var done = issues.find(scene.network().id(), issue).orElseThrow();
        assertThat(done.course().letters()).as("each once").isEqualTo(4);
        sent(scene);
        assertThat(List.of(now, confirmed))
                .allSatisfy(mail -> assertThat(issuesIn(mail)).isEqualTo(2));
        assertThat(issuesIn(person.mail()) + issuesIn(other.mail())).isZero();
        assertThat(rows(scene, "newsletter_reader")).isEqualTo(2);
    }

    private Person subscribedMember(Scene scene) {
        var person = friends.person(scene.network(), Role.READER);
        subscribe(scene, person.mail(), "en");
        forms.post(link(person.mail()), Map.of(), null);
        return person;
    }

    private void readdress(Person person, String now) {
        transaction.executeWithoutResult(
                status ->
                        addresses.finish(addresses.find(addresses.ask(person, now)).orElseThrow()));
    }

    @Test
    void each_that_is_begun_has_a_number_of_its_own() throws Exception {
        var scene = scene();
        begun(scene);
        write(
                scene,
                "update newsletter_issue set number = :highest where network_id = :network",
                Map.of("highest", Issue.HIGHEST));
        Callable<Integer> begin =
                () ->
                        forms.post(scene.at("/settings/newsletters"), Map.of(), scene.session())
                                .statusCode();
        try (var coordinators = Executors.newFixedThreadPool(4)) {
            for (var begun : coordinators.invokeAll(Collections.nCopies(4, begin))) {
                assertThat(begun.get()).isEqualTo(303);
            }
        }
        assertThat(issues.all(scene.network().id()))
                .extracting(Issue::number)
                .containsExactly(Issue.HIGHEST, 4, 3, 2, 1);
    }

    @Test
    void what_two_type_at_one_moment_is_not_lost() {
        var scene = scene();
        var issue = begun(scene);
        var words = scene.issue(issue, "/words");
        var now = issues.find(scene.network().id(), issue).orElseThrow();
        var read = String.valueOf(now.changes());
        var number = String.valueOf(now.number());
        forms.post(
                words,
                Map.of("number", number, "upon", read, "title_en", "Theirs"),
                scene.session());
        var mine =
                forms.post(
                        words,
                        Map.of("number", number, "upon", read, "title_en", "Mine"),
                        scene.session());
        assertThat(mine.statusCode()).isEqualTo(409);
        assertThat(mine.body()).contains("Theirs", "value=\"Mine\"");
        var again = issues.find(scene.network().id(), issue).orElseThrow();
        assertThat(again.titles().texts()).containsExactly("Theirs");
        var wrong =
                forms.post(
                        words,
                        Map.of(
                                "number",
                                "0",
                                "upon",
                                String.valueOf(again.changes()),
                                "opening_en",
                                "Kept as typed"),
                        scene.session());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kept as typed", "number-error");
    }

    @Test
    void one_who_stops_it_holds_up_the_rest_until_it_goes_on() {
        var scene = scene();
        var mail = subscribed(scene, "en");
        var issue = begun(scene);
        forms.post(scene.issue(issue, "/sending"), Map.of(), scene.session());
        forms.post(scene.issue(issue, "/stop"), Map.of(), scene.session());
        sending.round(scene.network(), Instant.now());
        assertThat(issuesIn(mail)).isZero();
        assertThat(forms.get(scene.issue(issue, ""), scene.session()).body())
                .contains("0 of 3 letters", "resumption");
        forms.post(scene.issue(issue, "/resumption"), Map.of(), scene.session());
        sending.round(scene.network(), Instant.now());
        assertThat(issuesIn(mail)).isOne();
    }

    @Test
    void another_network_sees_nothing_of_it() {
        var scene = scene();
        var mail = subscribed(scene, "en");
        sent(scene);
        var issue = issues.sent(scene.network().id()).getFirst();
        var other = scene();
        assertThat(forms.get(other.at("/newsletters/" + issue.number()), null).statusCode())
                .isEqualTo(404);
        assertThat(forms.get(other.issue(issue.id(), ""), other.session()).statusCode())
                .isEqualTo(404);
        assertThat(forms.get(other.at("/newsletters.atom"), null).body()).doesNotContain("Welcome");
        var token = link(mail).replaceFirst(".*/", "");
        assertThat(
                        forms.get("/newsletter/" + other.network().slug() + "/" + token, null)
                                .statusCode())
                .isEqualTo(404);
        sent(other);
        assertThat(issuesIn(mail)).isOne();
    }

    @Test
    void an_issue_that_is_hidden_is_on_no_page_and_no_further_letter_brings_it() {
        var scene = scene();
        var issue = begun(scene);
        forms.post(scene.issue(issue, "/sending"), Map.of(), scene.session());
        var number = number(scene, issue);
        var page = scene.at("/newsletters/" + number);
        assertThat(forms.get(page, null).body())
                .contains("/reports/new?of=/newsletters/" + number + "\"");
        var report = Map.of("of", "/newsletters/" + number, "why", "law");
        assertThat(forms.post(scene.at("/reports"), report, null).statusCode()).isEqualTo(303);
        var all = List.of("/newsletters", "/newsletters.atom");
        for (var list : all) {
            assertThat(forms.get(scene.at(list), null).body()).as(list).contains("Spring");
        }
        hide(scene, "newsletter", issue.value());
        for (var list : all) {
            assertThat(forms.get(scene.at(list), null).body()).as(list).doesNotContain("Spring");
        }
        for (var way : List.of("" + number, "0" + number)) {
            assertThat(forms.get(scene.at("/newsletters/" + way), null).statusCode())
                    .isEqualTo(404);
        }
        var before = issuesIn(scene.reader());
        sending.round(scene.network(), Instant.now());
        assertThat(issuesIn(scene.reader())).isEqualTo(before);
        assertThat(forms.get(scene.issue(issue, ""), scene.session()).statusCode()).isEqualTo(200);
    }

    private record Scene(Network network, Token session, String reader) {

        String at(String path) {
            return "/" + network.slug() + path;
        }

        String issue(Issue.Id issue, String path) {
            return at("/settings/newsletters/" + issue + path);
        }
    }

    /** With a coordinator and a member, who get it too. */
    private Scene scene() {
        var network = tests.published();
        var coordinator = friends.person(network, Role.COORDINATOR);
        var reader = friends.person(network, Role.READER);
        return new Scene(network, tests.signIn(coordinator), reader.mail());
    }

    private static String mail() {
        return Uuid7.next() + "@test.kith";
    }

    private String subscribe(Scene scene, String mail, String language) {
        var answer =
                forms.post(
                        scene.at("/newsletters/subscription"),
                        Map.of("mail", mail, "language", language),
                        null);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String subscribed(Scene scene, String language) {
        var mail = mail();
        subscribe(scene, mail, language);
        forms.post(link(mail), Map.of(), null);
        return mail;
    }

    private String link(String mail) {
        return link(letterbox.of(mail).getLast(), mail);
    }

    private String newest(String mail) {
        return link(letterbox.of(mail).getFirst(), mail);
    }

    private static String link(String letter, String mail) {
        var found = LINK.matcher(letter);
        assertThat(found.find()).as(mail).isTrue();
        return found.group();
    }

    /** With a title and an opening word in both languages. */
    private Issue.Id begun(Scene scene) {
        var at =
                forms.post(scene.at("/settings/newsletters"), Map.of(), scene.session())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        var id =
                new Issue.Id(
                        UUID.fromString(at.replaceFirst(".*/newsletters/([^/]*)/words", "$1")));
        var now = issues.find(scene.network().id(), id).orElseThrow();
        var words = new HashMap<String, String>();
        words.put("number", String.valueOf(now.number()));
        words.put("upon", String.valueOf(now.changes()));
        words.put("title_en", "Spring");
        words.put("title_ar", "الربيع");
        words.put("opening_en", "Welcome to all.");
        words.put("opening_ar", "أهلا بالجميع.");
        assertThat(forms.post(at, words, scene.session()).statusCode()).isEqualTo(303);
        return id;
    }

    private void sent(Scene scene) {
        var issue = begun(scene);
        forms.post(scene.issue(issue, "/sending"), Map.of(), scene.session());
        sending.round(scene.network(), Instant.now());
    }

    private long issuesIn(String mail) {
        return letterbox.of(mail).stream()
                .filter(one -> one.contains("Welcome") || one.contains("أهلا"))
                .count();
    }

    private int number(Scene scene, Issue.Id issue) {
        return issues.find(scene.network().id(), issue).orElseThrow().number();
    }

    private UUID story(Scene scene, String title, String circle) {
        var id = Uuid7.next();
        var group =
                friends.group(
                        scene.network(),
                        friends.community(scene.network(), "Jayyous"),
                        "Friends",
                        null);
        write(
                scene,
                """
                insert into story (id, network_id, slug, group_id, language, written_on, circle, published_at)
                values (:id, :network, :id::text, :group, 'en', current_date, :circle, now())
                """,
                Map.of("id", id, "group", group.id().value(), "circle", circle));
        write(
                scene,
                """
                insert into story_text (network_id, story_id, language, title, body, sha256, state, whose, checked_at)
                values (:network, :id, 'en', :title, 'It was so.', repeat('0', 64), 'done', 'original', now())
                """,
                Map.of("id", id, "title", title));
        return id;
    }

    private void withdraw(Scene scene, UUID story) {
        write(
                scene,
                "update story set taken_back_at = now() where network_id = :network and id = :id",
                Map.of("id", story));
    }

    private UUID gathering(Scene scene, String title) {
        var id = Uuid7.next();
        write(
                scene,
                """
                insert into gathering (id, network_id, slug, form, manner, title_in, starts, ends, zone, registers, published_at)
                values (:id, :network, :id::text, 'meeting', 'online', jsonb_build_object('en', :title::text),
                        '2099-05-02 10:00', '2099-05-02 12:00', 'Asia/Hebron', true, now())
                """,
                Map.of("id", id, "title", title));
        return id;
    }

    /** As moderators do. */
    private void hide(Scene scene, String kind, UUID content) {
        write(
                scene,
                """
                with decided as (
                    insert into moderation_case (id, network_id, kind, content_id, path, title, language, stood, opened_at, decided_at)
                    values (gen_random_uuid(), :network, :kind, :content, :content::text, '', 'en', '', now(), now())
                    returning id)
                insert into hidden_content (network_id, kind, content_id, path, case_id, hidden_at)
                select :network, :kind, :content, :content::text, id, now() from decided
                """,
                Map.of("kind", kind, "content", content));
    }

    private void write(Scene scene, String sql, Map<String, Object> values) {
        scope.in(
                scene.network().id(),
                db ->
                        db.sql(sql)
                                .param("network", scene.network().id().value())
                                .params(values)
                                .update());
    }

    private long rows(Scene scene, String table) {
        return scope.in(scene.network().id(), db -> count(db, table, scene.network().id()));
    }

    private static long count(JdbcClient db, String table, Network.Id network) {
        var rows =
                switch (table) {
                    case "mail_choice" ->
                            db.sql("select count(*) from mail_choice where network_id = :network");
                    default ->
                            db.sql(
                                    "select count(*) from newsletter_reader where network_id ="
                                            + " :network");
                };
        return rows.param("network", network.value()).query(Long.class).single();
    }
}
