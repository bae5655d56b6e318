package org.kith.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.files.FileStore;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.pictured.PictureConsent;
import org.kith.pictured.PictureConsent.Scope;
import org.kith.pictured.Pictures;
import org.kith.shared.Uuid7;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

/** A picture comes into an album without what it should not tell, and is shown as far as agreed. */
@KithTest
class AlbumTest {

    private static final Viewer ALL =
            new Viewer(new Person.Id(Uuid7.next()), false, true, java.util.Set.of());

    private final TestNetworks tests;
    private final Friends friends;
    private final Pieces pieces;
    private final PieceSteps steps;
    private final Pictures pictures;
    private final NetworkScope scope;
    private final Tending tending;
    private final Audit audit;
    private final FileStore files;
    private final Forms forms;

    AlbumTest(
            TestNetworks tests,
            Friends friends,
            Pieces pieces,
            PieceSteps steps,
            Pictures pictures,
            NetworkScope scope,
            Tending tending,
            Audit audit,
            FileStore files,
            @LocalServerPort int port) {
        this.tests = tests;
        this.friends = friends;
        this.pieces = pieces;
        this.steps = steps;
        this.pictures = pictures;
        this.scope = scope;
        this.tending = tending;
        this.audit = audit;
        this.files = files;
        this.forms = new Forms(port);
    }

    private record Scene(Network network, Person speaker, Token session, Group group) {

        String album() {
            return "/" + network.slug() + "/groups/" + group.slug() + "/pictures";
        }

        String at(Piece.Id piece) {
            return "/" + network.slug() + "/pictures/" + piece;
        }
    }

    private Scene scene() {
        var network = tests.published();
        var speaker = tests.join(network, Role.REPRESENTATIVE);
        var community = friends.community(network, "Jayyous");
        var group = friends.group(network, community, "Friends", speaker.mail());
        return new Scene(network, speaker, tests.signIn(speaker), group);
    }

    @Test
    void nothing_of_what_a_camera_writes_is_left_and_the_picture_stands_upright()
            throws IOException {
        var scene = scene();
        var photograph = Photographs.withExif(Photographs.jpeg(2000, 1000, Color.RED));
        assertThat(text(photograph)).contains(Photographs.BESIDE);
        var sent =
                forms.upload(
                        scene.album() + "/files", Map.of("a.jpg", photograph), scene.session());
        assertThat(sent.statusCode()).isEqualTo(303);
        var draft = drafts(scene).getFirst();
        assertThat(draft.files("webp"))
                .extracting(Piece.Kept::width)
                .containsExactlyElementsOf(List.of(320, 800, 1000));
        for (var kept : draft.files()) {
            var path = scene.at(draft.id()) + "/" + kept.name();
            assertThat(forms.file(path, null, null).statusCode()).isEqualTo(404);
            var file = forms.file(path, scene.session(), null).body();
            assertThat(text(file))
                    .doesNotContain("Exif", "EXIF", "31.7683", "Telephone")
                    .hasSize((int) kept.bytes());
            var seen = ImageIO.read(new ByteArrayInputStream(file));
            assertThat(seen.getHeight()).isEqualTo(2 * seen.getWidth());
        }
    }

    @Test
    void what_cannot_be_taken_is_said_and_what_could_is_kept_and_shown_again() {
        var scene = scene();
        var bomb = Photographs.png(40, 40);
        java.nio.ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var files = new HashMap<String, byte[]>();
        files.put("fine.jpg", Photographs.jpeg(400, 300, Color.BLUE));
        files.put("bomb.png", bomb);
        files.put("page.pdf.html", "<html>".getBytes(StandardCharsets.UTF_8));
        files.put("torn.jpg", java.util.Arrays.copyOf(Photographs.jpeg(90, 90, Color.RED), 300));
        var sent = forms.upload(scene.album() + "/files", files, scene.session());
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("bomb.png", "too many pixels", "page.pdf.html", "neither JPEG")
                .contains("torn.jpg", "cannot be read", drafts(scene).getFirst().id().toString())
                .doesNotContain("fine.jpg");
        assertThat(drafts(scene)).hasSize(1);
        var wrong = new HashMap<>(told("everybody", "named"));
        wrong.put("credit", "Huda took it");
        assertThat(forms.post(scene.album(), wrong, scene.session()))
                .satisfies(
                        page -> {
                            assertThat(page.statusCode()).isEqualTo(422);
                            assertThat(page.body()).contains("Huda took it");
                        });
        assertThat(forms.upload(scene.album() + "/files", Map.of(), scene.session()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void it_is_seen_as_far_as_it_is_meant_and_kept_outside_only_where_nobody_is_in_it() {
        var scene = scene();
        var member = tests.signIn(tests.join(scene.network(), Role.READER));
        var open = shown(scene, "everybody", "nobody", null, 0);
        var inside = shown(scene, "network", "nobody", null, 0);
        var own = shown(scene, "group", "nobody", null, 0);
        var unknown = shown(scene, "everybody", "unknown", null, 0);
        assertThat(seenBy(scene, null)).containsExactly(open);
        assertThat(seenBy(scene, member)).containsExactlyInAnyOrder(open, inside);
        assertThat(seenBy(scene, scene.session()))
                .containsExactlyInAnyOrder(open, inside, own, unknown);
        assertThat(status(scene, unknown, member)).isEqualTo(404);
        var path = scene.at(open) + "/320.webp";
        var file = forms.file(path, null, null);
        assertThat(file.headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=600, must-revalidate");
        var tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).doesNotStartWith("W/");
        assertThat(forms.file(path, null, tag).statusCode()).isEqualTo(304);
        assertThat(forms.file(scene.at(inside) + "/320.webp", member, null).headers())
                .satisfies(
                        headers ->
                                assertThat(headers.firstValue("Cache-Control"))
                                        .hasValue("private, no-store"));
    }

    @Test
    void the_narrowest_consent_rules_and_one_taken_back_reaches_everything_at_once()
            throws IOException {
        var scene = scene();
        var member = tests.signIn(tests.join(scene.network(), Role.READER));
        var token = Token.random();
        var wide = consent(scene, Scope.EVERYBODY, null, token);
        var narrow = consent(scene, Scope.NETWORK, null, Token.random());
        var child = consent(scene, Scope.EVERYBODY, "Huda", Token.random());
        var one = shown(scene, "everybody", "named", List.of(wide), 0);
        var both = shown(scene, "everybody", "named", List.of(wide, narrow), 0);
        var children = shown(scene, "everybody", "named", List.of(wide), 1);
        var guarded = shown(scene, "everybody", "named", List.of(wide, child), 1);
        assertThat(seenBy(scene, null)).containsExactlyInAnyOrder(one, guarded);
        assertThat(seenBy(scene, member)).containsExactlyInAnyOrder(one, both, guarded);
        assertThat(seenBy(scene, scene.session())).contains(children);
        assertThat(forms.file(scene.at(one) + "/320.jpg", null, null).headers())
                .satisfies(
                        headers ->
                                assertThat(headers.firstValue("Cache-Control"))
                                        .hasValue("private, no-cache"));
        var page = "/" + scene.network().slug() + "/groups/" + scene.group().slug();
        assertThat(forms.get(page, null).body()).contains(one + "/320.jpg");
        forms.post("/pictured/" + scene.network().slug() + "/" + token.value(), Map.of(), null);
        assertThat(seenBy(scene, null)).isEmpty();
        assertThat(status(scene, one, scene.session())).isEqualTo(404);
        assertThat(forms.get(page, scene.session()).body()).doesNotContain(one + "/320.jpg");
        assertThat(forms.get(scene.at(one), scene.session()).body()).contains("took their consent");
        assertThat(forms.get(scene.at(one), null).statusCode()).isEqualTo(404);
        assertThat(
                        forms.post(
                                        scene.at(one) + "/edit",
                                        told("everybody", "nobody"),
                                        scene.session())
                                .statusCode())
                .isEqualTo(404);
        tending.round(scene.network());
        assertThat(pieces.find(scene.network().id(), one)).isEmpty();
    }

    @Test
    void a_consent_that_runs_out_or_is_forgotten_hides_the_picture() throws IOException {
        var scene = scene();
        var out = consent(scene, Scope.EVERYBODY, null, Token.random());
        var gone = consent(scene, Scope.EVERYBODY, null, Token.random());
        var running = shown(scene, "everybody", "named", List.of(out), 0);
        var forgotten = shown(scene, "everybody", "named", List.of(gone), 0);
        assertThat(seenBy(scene, null)).containsExactlyInAnyOrder(running, forgotten);
        write(
                scene,
                "update picture_consent set given_on = given_on - 40, until = current_date - 2"
                        + " where network_id = :network and id = :id",
                out);
        write(scene, "delete from picture_consent where network_id = :network and id = :id", gone);
        assertThat(seenBy(scene, null)).isEmpty();
        assertThat(status(scene, running, scene.session())).isEqualTo(404);
        tending.round(scene.network());
        assertThat(pieces.find(scene.network().id(), forgotten)).isEmpty();
        assertThat(pieces.find(scene.network().id(), running)).isPresent();
    }

    @Test
    void a_document_is_downloaded_and_asked_for_its_title() {
        var scene = scene();
        var pdf = "%PDF-1.7 <script>".getBytes(StandardCharsets.UTF_8);
        forms.upload(scene.album() + "/files", Map.of("a.pdf", pdf), scene.session());
        var draft = drafts(scene).getFirst().id();
        var titled = new HashMap<>(told("everybody", "nobody"));
        titled.put("text-" + draft, "");
        assertThat(forms.post(scene.album(), titled, scene.session()).statusCode()).isEqualTo(422);
        titled.put("text-" + draft, "The charter");
        forms.post(scene.album(), titled, scene.session());
        var file = forms.file(scene.at(draft) + "/document.pdf", null, null);
        assertThat(file.body()).isEqualTo(pdf);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(file.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void a_consent_that_ran_out_is_dropped_only_by_who_takes_its_tick_away() throws IOException {
        var scene = scene();
        var wide = consent(scene, Scope.EVERYBODY, null, Token.random());
        var out = consent(scene, Scope.EVERYBODY, null, Token.random());
        var both = shown(scene, "everybody", "named", List.of(wide, out), 0);
        write(
                scene,
                "update picture_consent set given_on = given_on - 40, until = current_date - 2"
                        + " where network_id = :network and id = :id",
                out);
        var edit = scene.at(both) + "/edit";
        assertThat(forms.get(edit, scene.session()).body()).contains(out.toString(), "ran out on");
        assertThat(change(scene, edit, List.of(wide, out)))
                .satisfies(
                        page -> {
                            assertThat(page.statusCode()).isEqualTo(422);
                            assertThat(page.body()).contains("does not count", "ran out on");
                        });
        assertThat(seenBy(scene, null)).isEmpty();
        assertThat(change(scene, edit, List.of(wide)).statusCode()).isEqualTo(303);
        assertThat(seenBy(scene, null)).containsExactly(both);
    }

    @Test
    void of_two_who_tell_of_one_anew_the_later_reads_the_others_words_first() {
        var scene = scene();
        var one = shown(scene, "everybody", "nobody", null, 0);
        var edit = scene.at(one) + "/edit";
        var upon = Forms.upon(forms.get(edit, scene.session()));
        var hers = new HashMap<>(told("everybody", "nobody"));
        hers.put("upon", upon);
        hers.put("text-en", "Children at the well");
        var his = new HashMap<>(told("group", "nobody"));
        his.put("upon", upon);
        his.put("text-en", "Children in the school yard");
        assertThat(forms.post(edit, hers, scene.session()).statusCode()).isEqualTo(303);
        assertThat(forms.post(edit, hers, scene.session()).statusCode()).isEqualTo(303);
        var later = forms.post(edit, his, scene.session());
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body())
                .contains("Somebody else changed this meanwhile", "Children at the well")
                .contains("Children in the school yard");
        assertThat(pieces.find(scene.network().id(), one).orElseThrow().texts())
                .containsValue("Children at the well");
        his.put("upon", Forms.upon(later));
        assertThat(forms.post(edit, his, scene.session()).statusCode()).isEqualTo(303);
        assertThat(seenBy(scene, null)).isEmpty();
    }

    @Test
    void a_tick_of_another_group_is_refused() {
        var scene = scene();
        var own = consent(scene, Scope.EVERYBODY, null, Token.random());
        var theirs =
                friends.group(
                        scene.network(),
                        friends.community(scene.network(), "Yanun"),
                        "Others",
                        scene.speaker().mail());
        var other = pictures.given(scene.network(), theirs, Scope.EVERYBODY, null, Token.random());
        var one = shown(scene, "everybody", "named", List.of(own), 0);
        assertThat(change(scene, scene.at(one) + "/edit", List.of(own, other)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void each_child_needs_a_guardian_whatever_is_said_of_the_others() {
        var scene = scene();
        var first = consent(scene, Scope.EVERYBODY, "Huda", Token.random());
        var second = consent(scene, Scope.EVERYBODY, "Huda", Token.random());
        var nobody = shown(scene, "everybody", "nobody", null, 2);
        var class3 = shown(scene, "everybody", "named", List.of(first), 2);
        var all = shown(scene, "everybody", "named", List.of(first, second), 2);
        assertThat(seenBy(scene, null)).containsExactly(all);
        for (var one : List.of(nobody, class3)) {
            assertThat(forms.get(scene.at(one), scene.session()).body()).contains("fewer children");
        }
    }

    @Test
    void only_what_was_on_the_form_is_told_of() {
        var scene = scene();
        forms.upload(scene.album() + "/files", Map.of("a.jpg", photograph()), scene.session());
        var known = drafts(scene).getFirst().id();
        forms.upload(scene.album() + "/files", Map.of("b.jpg", photograph()), scene.session());
        var fields = new HashMap<>(told("everybody", "nobody"));
        fields.put("text-" + known, "Olive trees");
        assertThat(forms.post(scene.album(), fields, scene.session()).statusCode()).isEqualTo(303);
        assertThat(seenBy(scene, null)).containsExactly(known);
        assertThat(drafts(scene)).hasSize(1);
        fields.put("text-" + known, "Olive trees in autumn");
        var again = forms.post(scene.album(), fields, scene.session());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("do not wait any more");
    }

    @Test
    void a_file_of_two_pictures_stays_until_both_are_gone() throws IOException {
        var scene = scene();
        var file = photograph();
        var first = shown(scene, file, "everybody", "nobody", null, 0);
        var second = shown(scene, file, "everybody", "nobody", null, 0);
        assertThat(forms.post(scene.at(first) + "/removal", Map.of(), scene.session()).statusCode())
                .isEqualTo(303);
        assertThat(seenBy(scene, null)).containsExactly(second);
        assertThat(forms.post(scene.at(first) + "/removal", Map.of(), scene.session()).statusCode())
                .isEqualTo(404);
        assertThat(files.list(scene.network().id().value())).isNotEmpty();
        forms.post(scene.at(second) + "/removal", Map.of(), scene.session());
        assertThat(files.list(scene.network().id().value())).isEmpty();
    }

    @Test
    void what_the_storage_does_not_take_leaves_no_row() throws IOException {
        var scene = scene();
        var nowhere = FileStore.in(Files.createTempFile("kith", ".no-folder"));
        var broken = new Hanging(scope, steps, pieces, new Room(scope, nowhere), audit, 5000);
        var actor = new Actor(scene.speaker().id(), "Huda", Role.REPRESENTATIVE);
        var sent = (Sent.Taken) Sent.of(photograph());
        assertThatThrownBy(
                        () -> broken.keep(scene.network(), actor, scene.group().id(), null, sent))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(drafts(scene)).isEmpty();
    }

    @Test
    void an_album_goes_on_where_a_page_ends() {
        var scene = scene();
        var first = shown(scene, "everybody", "nobody", null, 0);
        var second = shown(scene, "everybody", "nobody", null, 0);
        var network = scene.network().id();
        var group = scene.group().id();
        assertThat(pieces.of(network, group, ALL, null, 1))
                .extracting(Piece::id)
                .containsExactly(second);
        assertThat(pieces.of(network, group, ALL, second, 9))
                .extracting(Piece::id)
                .containsExactly(first);
        assertThat(forms.get(scene.album() + "?before=" + second, null).body())
                .contains("/pictures/" + first)
                .doesNotContain("/pictures/" + second);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private PictureConsent.Id consent(
            Scene scene, Scope before, @Nullable String guardian, Token token) {
        return pictures.given(scene.network(), scene.group(), before, guardian, token);
    }

    private void write(Scene scene, String sql, PictureConsent.Id id) {
        scope.in(
                scene.network().id(),
                db ->
                        db.sql(sql)
                                .param("network", scene.network().id().value())
                                .param("id", id.value())
                                .update());
    }

    private List<Piece> drafts(Scene scene) {
        return pieces.drafts(
                scene.network().id(),
                scene.speaker().id(),
                java.util.Set.of(scene.group().id()),
                null);
    }

    private static Map<String, String> told(String meant, String people) {
        return Map.of("meant", meant, "people", people, "language", "en");
    }

    private HttpResponse<String> change(
            Scene scene, String edit, List<PictureConsent.Id> consents) {
        var fields = new HashMap<String, List<String>>();
        told("everybody", "named").forEach((name, value) -> fields.put(name, List.of(value)));
        fields.put("consent", consents.stream().map(PictureConsent.Id::toString).toList());
        fields.put("upon", List.of(Forms.upon(forms.get(edit, scene.session()))));
        return forms.postAll(edit, fields, scene.session());
    }

    private static byte[] photograph() {
        return Photographs.jpeg(400, 300, new Color(UUID.randomUUID().hashCode()));
    }

    private Piece.Id shown(
            Scene scene,
            String meant,
            String people,
            @Nullable List<PictureConsent.Id> consents,
            int children) {
        return shown(scene, photograph(), meant, people, consents, children);
    }

    /** Sent and told of by who speaks for the group. */
    private Piece.Id shown(
            Scene scene,
            byte[] file,
            String meant,
            String people,
            @Nullable List<PictureConsent.Id> consents,
            int children) {
        forms.upload(scene.album() + "/files", Map.of("a.jpg", file), scene.session());
        var id = drafts(scene).getFirst().id();
        var fields = new HashMap<String, List<String>>();
        told(meant, people).forEach((name, value) -> fields.put(name, List.of(value)));
        if (consents != null) {
            fields.put("consent", consents.stream().map(PictureConsent.Id::toString).toList());
        }
        fields.put("children", List.of(children == 0 ? "" : String.valueOf(children)));
        fields.put("text-" + id, List.of(""));
        var answer = forms.postAll(scene.album(), fields, scene.session());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return id;
    }

    private int status(Scene scene, Piece.Id piece, @Nullable Token session) {
        return forms.file(scene.at(piece) + "/320.jpg", session, null).statusCode();
    }

    /** What the album shows, each of which can be loaded. */
    private List<Piece.Id> seenBy(Scene scene, @Nullable Token session) {
        var page = forms.get(scene.album(), session).body();
        return pieces.of(scene.network().id(), scene.group().id(), ALL, null, 100).stream()
                .map(Piece::id)
                .filter(id -> page.contains(id + "/320.jpg"))
                .filter(id -> status(scene, id, session) == 200)
                .toList();
    }
}
