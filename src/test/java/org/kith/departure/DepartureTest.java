package org.kith.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Role;
import org.kith.backup.Archive;
import org.kith.backup.Manifest;
import org.kith.backup.NetworkSnapshot;
import org.kith.files.FileStore;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.store.Migrations;
import org.kith.store.NoOwner;
import org.kith.store.OwnedDatabase;
import org.kith.web.Limits;
import org.kith.web.TooMany;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A coordinator takes a network away, as the command writes it. */
@KithTest
class DepartureTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Audit audit;
    private final OwnedDatabase database;
    private final FileStore files;
    private final Migrations migrations;
    private final WholeNetwork whole;
    private final DeparturePages pages;
    private final Deletions deletions;
    private final Limits limits;
    private final Browser browser;

    DepartureTest(
            TestNetworks tests,
            Friends friends,
            Audit audit,
            OwnedDatabase database,
            FileStore files,
            Migrations migrations,
            WholeNetwork whole,
            DeparturePages pages,
            Deletions deletions,
            Limits limits,
            Browser browser) {
        this.tests = tests;
        this.friends = friends;
        this.audit = audit;
        this.database = database;
        this.files = files;
        this.migrations = migrations;
        this.whole = whole;
        this.pages = pages;
        this.deletions = deletions;
        this.limits = limits;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void the_file_of_the_page_is_that_of_the_command(Language language) throws Exception {
        var network = tests.published();
        friends.community(network, "Camden");
        var coordinator = tests.join(network, Role.COORDINATOR);
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/settings/departure");
            Seen.onPhoneAndDesk(page, "departure", language);
            var before = byCommand(network);
            var file =
                    page.waitForDownload(() -> page.locator("main form .button").first().click());
            assertThat(file.suggestedFilename()).isEqualTo(network.slug() + ".network");
            assertThat(read(file.path())).isEqualTo(before);
            assertThat(whole.rows(network).orElseThrow().inFile())
                    .containsAllEntriesOf(withoutAudit(before));
        }
        assertThat(audit.of(network.id(), network.id().value()).getFirst().action())
                .isEqualTo("exported");
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_network_is_deleted_on_its_page_and_kept_there(Language language) {
        var network = tests.published();
        friends.community(network, "Camden");
        var coordinator = tests.join(network, Role.COORDINATOR);
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/settings/departure");
            page.fill("#word", "another");
            page.fill("#reason", language == Language.AR ? "انتهى العمل." : "Our work is done.");
            page.locator("main .danger").click();
            Seen.onPhoneAndDesk(page, "deletion-refused", language);
            page.fill("#word", network.slug());
            page.locator("main .danger").click();
            Seen.onPhoneAndDesk(page, "deletion-asked", language);
            operatorsSee(language);
            page.navigate("/" + network.slug());
            Seen.onPhoneAndDesk(page, "deletion-notice", language);
            page.locator("main .notice a").click();
            page.locator("form[action$='/calling-off'] button").click();
            assertThat(page.locator("main [role=status]").count()).isEqualTo(1);
            assertThat(page.locator("#word").count()).isEqualTo(1);
        }
        assertThat(deletions.waiting(network.id())).isEmpty();
    }

    private void operatorsSee(Language language) {
        try (var context = browser.open(language, tests.signIn(tests.person(true)))) {
            var page = context.newPage();
            page.navigate("/networks/gone");
            Seen.onPhoneAndDesk(page, "networks-gone", language);
        }
    }

    @Test
    void a_network_is_taken_five_times_a_day() throws IOException {
        var network = tests.published();
        var controller = new DepartureController(whole, pages, limits);
        for (var i = 0; i < 5; i++) {
            try (var sent = body(controller.take(network, Actor.KITH))) {
                assertThat(sent.readAllBytes()).startsWith('P', 'K');
            }
        }
        assertThatThrownBy(() -> controller.take(network, Actor.KITH)).isInstanceOf(TooMany.class);
    }

    /** Where whoever runs the database has taken the owner's way in since the start. */
    @Test
    void where_the_owner_is_refused_the_page_says_what_to_do_instead() throws IOException {
        var network = tests.published();
        var refused = new WholeNetwork(NoOwner.of(database), migrations, files, audit);
        var controller =
                new DepartureController(refused, new DeparturePages(refused, deletions), limits);
        assertThat(controller.show(network).status()).isEqualTo(503);
        assertThat(controller.take(network, Actor.KITH))
                .isInstanceOfSatisfying(
                        DeparturePage.class, page -> assertThat(page.possible()).isFalse());
        assertThat(audit.of(network.id(), network.id().value()))
                .noneMatch(entry -> entry.action().equals("exported"));
    }

    private static InputStream body(Object answer) throws IOException {
        var sent = (ResponseEntity<?>) answer;
        assertThat(sent.getHeaders().getCacheControl()).isEqualTo("private, no-store");
        return ((InputStreamResource) Objects.requireNonNull(sent.getBody())).getInputStream();
    }

    private Map<String, Long> byCommand(Network network) throws IOException, SQLException {
        return rows(
                new NetworkSnapshot(database, migrations, files, line -> {})
                        .write(network.slug(), "test", new ByteArrayOutputStream()));
    }

    private static Map<String, Long> read(Path file) throws IOException {
        try (var archive = Archive.open(file)) {
            archive.verify(line -> {});
            return rows(archive.manifest());
        }
    }

    private static Map<String, Long> rows(Manifest manifest) {
        return manifest.tables().stream()
                .collect(Collectors.toMap(Manifest.Kept::name, Manifest.Kept::rows));
    }

    /** The audit has one row more by now: that the file was taken. */
    private static Map<String, Long> withoutAudit(Map<String, Long> rows) {
        var others = new HashMap<>(rows);
        others.keySet().removeIf(table -> table.startsWith("audit"));
        return others;
    }
}
