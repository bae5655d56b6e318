package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What somebody keeps of a long form is there on any device of theirs until it is sent. */
@KithTest
class FormDraftsTest {

    private static final String WORDS = "Half a <thought>, kept";
    private static final String SHOWN = "Half a &lt;thought&gt;, kept";
    private static final Pattern READ = Pattern.compile("name=\"draft_read\" value=\"([^\"]*)\"");
    private static final Pattern PAGE = Pattern.compile("name=\"draft_of\" value=\"([^\"]*)\"");

    private final TestNetworks tests;
    private final Friends friends;
    private final Forms forms;

    FormDraftsTest(TestNetworks tests, Friends friends, @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.forms = new Forms(port);
    }

    @Test
    void questions_and_discussions_are_kept_each_for_itself_until_they_are_sent() {
        var network = tests.published();
        var ben = tests.join(network, Role.READER);
        var other = tests.join(network, Role.READER);
        for (var kind : new String[] {"question", "talk"}) {
            var typed =
                    Map.of(
                            "kind",
                            kind,
                            "title",
                            "A " + kind,
                            "language",
                            "en",
                            "sent",
                            UUID.randomUUID().toString());
            var form = new LongForm(here(network), "/discussions/new/" + kind, "/discussions");
            isKept(form, typed, "body", ben, other);
        }
    }

    @Test
    void a_reply_is_kept_until_it_is_sent() {
        var network = tests.published();
        var ben = tests.join(network, Role.READER);
        var asked = Map.of("kind", "question", "title", "Who?", "body", "Me?", "language", "en");
        var there = location(forms.post(here(network) + "/discussions", asked, tests.signIn(ben)));
        var path = there.substring(here(network).length()).replaceFirst("\\?.*", "");
        var form = new LongForm(here(network), path, path + "/replies");
        isKept(form, Map.of("language", "ar"), "body", ben, tests.join(network, Role.READER));
    }

    @Test
    void what_members_propose_for_a_gathering_is_kept_until_it_is_sent() {
        var network = tests.published();
        gathering(network, "conference");
        var form = new LongForm(here(network), "/gatherings/conference/proposal");
        var typed = Map.of("title", "Letters", "language", "ar", "minutes", "90");
        isKept(form, typed, "about", reader(network), reader(network));
    }

    @Test
    void what_organisers_write_of_a_gathering_is_kept_until_it_is_sent() {
        var network = tests.published();
        gathering(network, "meeting");
        var huda = tests.join(network, Role.COORDINATOR);
        var ben = tests.join(network, Role.COORDINATOR);
        var list = "/settings/gatherings";
        var minutes = new LongForm(here(network), "/gatherings/meeting/minutes/text");
        isKept(minutes, Map.of("base", "0"), "also", huda, ben);
        var item =
                new LongForm(here(network), list + "/meeting/agenda/new", list + "/meeting/agenda");
        var typed = Map.of("title", "Letters", "purpose", "discuss", "minutes", "10");
        isKept(item, typed, "paper", huda, ben);
        var session =
                new LongForm(
                        here(network), list + "/meeting/sessions/new", list + "/meeting/sessions");
        var planned =
                Map.of(
                        "kind", "talk",
                        "title_en", "Letters",
                        "day", "2099-05-02",
                        "starts", "10:00",
                        "ends", "11:00");
        isKept(session, planned, "about_en", huda, ben);
        var gathering = new LongForm(here(network), list + "/new", list);
        var convened = new HashMap<>(gathering("celebration"));
        isKept(gathering, convened, "about_en", huda, ben);
    }

    @Test
    void the_words_of_a_newsletter_and_of_a_programme_are_kept_until_they_are_sent() {
        var network = tests.published();
        var huda = tests.join(network, Role.COORDINATOR);
        var ben = tests.join(network, Role.COORDINATOR);
        var begun =
                forms.post(here(network) + "/settings/newsletters", Map.of(), tests.signIn(ben));
        var words = location(begun).substring(here(network).length());
        var typed = new HashMap<>(Map.of("number", "1", "title_en", "Spring"));
        typed.put("upon", Forms.upon(forms.get(location(begun), tests.signIn(ben))));
        isKept(new LongForm(here(network), words), typed, "opening_en", huda, ben);
        var list = "/settings/programmes";
        var programme = new LongForm(here(network), list + "/new", list);
        isKept(programme, Map.of("name_en", "Olive harvest"), "about_en", huda, ben);
    }

    @Test
    void a_statement_that_nobody_has_begun_is_kept_until_it_is_saved() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var community = friends.community(network, "Jayyous");
        var page = "/groups/" + friends.group(network, community, "Ours", huda.mail()).slug();
        var form = new LongForm(here(network), page + "/statements/new", page + "/statements");
        var until = LocalDate.now(ZoneOffset.UTC).plusMonths(6).toString();
        var typed = Map.of("title_en", "Friends", "kept_until", until);
        isKept(form, typed, "body_en", huda, null);
    }

    @Test
    void what_two_devices_keep_of_one_page_are_two_drafts() {
        var network = tests.published();
        var ben = tests.join(network, Role.READER);
        var form = new LongForm(here(network), "/discussions/new/talk", "/discussions");
        keep(form, Map.of("body", "First of all"), ben);
        var read = read(forms.get(form.whole(), tests.signIn(ben)).body());
        var phone = Map.of("body", "From the phone", "draft_read", read);
        var desk = Map.of("body", "From the desk", "draft_read", read);
        keep(form, phone, ben);
        keep(form, desk, ben);
        var bens = tests.signIn(ben);
        assertThat(forms.get(form.whole(), bens).body()).contains("From the desk");
        var all = forms.get(here(network) + "/drafts", bens).body();
        assertThat(all).contains("From the phone", "From the desk").doesNotContain("First of all");
        var older = all.substring(0, all.indexOf("From the phone"));
        var id = older.replaceFirst("(?s).*/drafts/([-0-9a-f]{36})\".*", "$1");
        var shown = location(forms.get(here(network) + "/drafts/" + id, bens));
        assertThat(forms.get(shown, bens).body()).contains("From the phone");
        var thrown =
                forms.post(
                        here(network) + "/drafts/" + id + "/removal", Map.of("from", "form"), bens);
        assertThat(location(thrown)).isEqualTo(form.whole());
        assertThat(forms.get(here(network) + "/drafts", bens).body())
                .doesNotContain("From the phone");
    }

    @Test
    void what_a_device_kept_since_outlives_what_another_sends() {
        var network = tests.published();
        var ben = tests.join(network, Role.READER);
        var form = new LongForm(here(network), "/discussions/new/talk", "/discussions");
        keep(form, Map.of("body", "First of all"), ben);
        var read = read(forms.get(form.whole(), tests.signIn(ben)).body());
        keep(form, Map.of("body", "More from the phone", "draft_read", read), ben);
        var sent = new HashMap<>(Map.of("kind", "talk", "title", "Of the desk", "language", "en"));
        sent.putAll(Map.of("body", "From the desk", "draft_read", read));
        var bens = tests.signIn(ben);
        assertThat(forms.post(here(network) + form.action(), sent, bens).statusCode())
                .isEqualTo(303);
        assertThat(forms.get(here(network) + "/drafts", bens).body())
                .contains("More from the phone");
    }

    @Test
    void what_names_no_page_of_a_form_is_refused_and_a_draft_that_is_none_begins_one() {
        var network = tests.published();
        var ben = tests.signIn(tests.join(network, Role.READER));
        var pages =
                List.of(
                        "",
                        "discussions",
                        "//elsewhere.example",
                        "/a?b=c",
                        "/a\nb",
                        "/" + "a".repeat(300));
        for (var page : pages) {
            var typed = Map.of("body", "Lost?", "draft_of", page, "do", "later");
            assertThat(forms.post(here(network) + "/drafts", typed, ben).statusCode())
                    .as(page)
                    .isEqualTo(422);
        }
        for (var read : List.of("x", "x y", "00000000-0000-0000-0000-000000000000 then")) {
            var typed =
                    Map.of(
                            "body",
                            "Kept as " + read,
                            "draft_of",
                            "/discussions/new/talk",
                            "draft_read",
                            read);
            assertThat(forms.post(here(network) + "/drafts", typed, ben).statusCode())
                    .as(read)
                    .isEqualTo(303);
            assertThat(forms.get(here(network) + "/drafts", ben).body())
                    .contains("Kept as " + read);
        }
    }

    @Test
    void what_was_kept_goes_with_whoever_kept_it_and_is_shown_to_them_when_they_ask() {
        var network = tests.published();
        var ben = tests.join(network, Role.READER);
        var bens = tests.signIn(ben);
        keep(
                new LongForm(here(network), "/discussions/new/talk", "/discussions"),
                Map.of("body", WORDS),
                ben);
        assertThat(forms.get("/me/data.json", bens).body()).contains(WORDS);
        var nowhere = Map.of("draft_of", "//elsewhere.example", "body", "x");
        assertThat(forms.post(here(network) + "/drafts", nowhere, bens).statusCode())
                .isEqualTo(422);
        var stranger = tests.signIn(tests.person(false));
        assertThat(forms.post(here(network) + "/drafts", nowhere, stranger).statusCode())
                .isEqualTo(403);
    }

    /**
     * A form that is long.
     *
     * @param page where it stands, within its network
     * @param action where it is sent
     */
    private record LongForm(String network, String page, String action) {

        LongForm(String network, String page) {
            this(network, page, page);
        }

        String whole() {
            return network + page;
        }
    }

    private void isKept(
            LongForm form,
            Map<String, String> typed,
            String field,
            Person writer,
            @Nullable Person other) {
        var fresh = forms.get(form.whole(), tests.signIn(writer));
        assertThat(fresh.statusCode()).as(form.page()).isEqualTo(200);
        assertThat(value(PAGE, fresh.body())).isEqualTo(form.page());
        var all = new HashMap<>(typed);
        all.put(field, WORDS);
        var half = new HashMap<>(all);
        half.remove("title");
        half.remove("title_en");
        half.remove("name_en");
        var kept = keep(form, half, writer);
        var device = tests.signIn(writer);
        assertThat(forms.get(kept, device).body()).contains(SHOWN, "It is kept");
        var later = forms.get(form.whole(), device).body();
        assertThat(later).as(form.page()).contains(SHOWN, "and have not sent it yet");
        assertThat(forms.get(form.network() + "/drafts", device).body()).contains(SHOWN);
        if (other != null) {
            assertThat(forms.get(form.whole(), tests.signIn(other)).body()).doesNotContain(SHOWN);
            assertThat(forms.get(kept, tests.signIn(other)).body()).doesNotContain(SHOWN);
        }
        all.put("draft_of", form.page());
        all.put("draft_read", read(later));
        var sent = forms.post(form.network() + form.action(), all, device);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(forms.get(form.network() + "/drafts", device).body())
                .contains("You have begun nothing");
        assertThat(forms.get(form.whole(), device).body()).doesNotContain("have not sent it yet");
    }

    private String keep(LongForm form, Map<String, String> typed, Person writer) {
        var fields = new HashMap<>(typed);
        fields.put("draft_of", form.page());
        fields.put("do", "later");
        return location(forms.post(form.network() + "/drafts", fields, tests.signIn(writer)));
    }

    private void gathering(Network network, String form) {
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var list = here(network) + "/settings/gatherings";
        forms.post(list, gathering(form), session);
        forms.post(list + "/" + form + "/publication", Map.of(), session);
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        forms.post(list + "/" + form + "/call", Map.of("until", until), session);
    }

    private static Map<String, String> gathering(String form) {
        return Map.of(
                "form", form,
                "title_en", form,
                "manner", "online",
                "starts_on", "2099-05-02",
                "starts_at", "09:00",
                "ends_at", "18:00",
                "zone", "Europe/London");
    }

    private Person reader(Network network) {
        return tests.join(network, Role.READER);
    }

    private static String read(String page) {
        return value(READ, page);
    }

    private static String value(Pattern field, String page) {
        var found = field.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String location(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static String here(Network network) {
        return "/" + network.slug();
    }
}
