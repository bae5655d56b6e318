package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.KithTest;
import org.kith.Superuser;
import org.kith.account.AuditChain;
import org.kith.backup.Archive;
import org.kith.backup.BackupRefused;
import org.kith.backup.Manifest;
import org.kith.backup.NetworkArrival;
import org.kith.backup.NetworkDeletion;
import org.kith.backup.NetworkSnapshot;
import org.kith.backup.Restoration;
import org.kith.files.FileStore;
import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A network goes from one installation to another, and away from the first. */
@KithTest
class NetworkMovesTest {

    private static final FileStore FILES = FileStore.in(Path.of("target", "moved.files"));
    private static final String MOVED = "britain-palestine";
    private static final String OTHER = "partnerships";

    private static boolean made;

    private final Database kith;
    private final SmallCopy copy;

    @TempDir private Path folder;

    NetworkMovesTest(Database kith, Superuser superuser) {
        this.kith = kith;
        this.copy = new SmallCopy(superuser);
    }

    @BeforeEach
    void two_installations() throws Exception {
        copy.createAnew("moved_b");
        new Migrations(named("moved_b")).run();
        if (!made) {
            copy.createAnew("moved_a");
            new Migrations(named("moved_a")).run();
            copy.fill("moved_a");
            somebodyWhoBelongs("moved_a");
            made = true;
        }
    }

    private void somebodyWhoBelongs(String database) throws SQLException {
        copy.execute(
                database,
                """
                insert into person (id, name, mail, operator) values (%1$s, 'Huda', 'huda@moved.test', true);
                insert into membership (id, network_id, person_id, role, office)
                select gen_random_uuid(), id, %1$s, 'coordinator', 'coordinator' from network where slug = '%2$s';
                insert into session (token_hash, person_id, kind, expires_at)
                values (sha256('x'), %1$s, 'browser', now() + interval '1 day');
                update network set accent = '#7a1f3d', logo = '0123456789abcdef', labels = '{"en": {"web.nav.links": "Ties"}}'
                where slug = '%2$s';
                insert into network_logo (network_id, picture)
                select id, 'x'::bytea from network where slug = '%2$s';
                insert into terms_version (id, network_id, document, number, texts, published_by, published_name)
                select '01970000-0000-7000-8000-00000000bbbb', id, 'terms', 1, '{"en": "Be kind."}', %1$s, 'Huda'
                from network where slug = '%2$s';
                insert into programme (id, network_id, slug, name_in, created_by)
                select '01970000-0000-7000-8000-00000000cccc', id, 'letters', '{"en": "Letters"}', %1$s
                from network where slug = '%2$s';
                insert into programme_key (network_id, folded, programme_id)
                select id, 'letters', '01970000-0000-7000-8000-00000000cccc' from network where slug = '%2$s';
                insert into link_programme (id, network_id, link_id, programme_id, joined_as)
                select gen_random_uuid(), network_id, id, '01970000-0000-7000-8000-00000000cccc', 'a'
                from link where network_id = (select id from network where slug = '%2$s');
                insert into gathering (id, network_id, slug, form, manner, title_in, starts, ends, zone, registers, published_at, created_by)
                select '01970000-0000-7000-8000-00000000dddd', id, 'meeting', 'meeting', 'online', '{"en": "Meeting"}',
                       '2100-05-01 10:00', '2100-05-01 12:00', 'Asia/Hebron', true, now(), %1$s
                from network where slug = '%2$s';
                insert into attendance (id, network_id, gathering_id, token_hash, name, mail, people, language, consented_at)
                select gen_random_uuid(), id, '01970000-0000-7000-8000-00000000dddd', sha256('x'), 'Huda', 'huda@moved.test', 2, 'en', now()
                from network where slug = '%2$s';
                insert into guest (id, network_id, gathering_id, place, name, mail, language, token_hash)
                select gen_random_uuid(), network_id, id, 1, 'Huda', 'huda@moved.test', 'en', sha256('y')
                from gathering where slug = 'meeting' and network_id = (select id from network where slug = '%2$s');
                insert into guest_mark (network_id, id, guest_id, companion, here, seen_at)
                select network_id, id, id, 'abc123', true, now() from guest where network_id = (select id from network where slug = '%2$s');
                insert into names_due (gathering_id, network_id, day)
                select id, network_id, '2100-04-01' from gathering where slug = 'meeting' and network_id = (select id from network where slug = '%2$s');
                insert into visa_template (network_id, language, title, body, changed_by, changed_name)
                select id, 'en', 'Letter', 'For {name}', %1$s, 'Huda' from network where slug = '%2$s';
                insert into followup (gathering_id, network_id, closes_on, sent_at)
                select id, network_id, '2100-06-01', now() from gathering where slug = 'meeting' and network_id = (select id from network where slug = '%2$s');
                insert into followup_question (id, network_id, gathering_id, place, kind, words_in)
                select gathering_id, network_id, gathering_id, 1, 'scale', '{"en": "How was it?"}'
                from followup where network_id = (select id from network where slug = '%2$s');
                insert into followup_asked (attendance_id, network_id, gathering_id, answered)
                select id, network_id, gathering_id, true from attendance where network_id = (select id from network where slug = '%2$s');
                insert into followup_answer (id, network_id, question_id, number)
                select gen_random_uuid(), network_id, id, 5 from followup_question where network_id = (select id from network where slug = '%2$s');
                insert into conference_session (id, network_id, gathering_id, kind, title_in, starts, ends)
                select '01970000-0000-7000-8000-00000000dddd', id, '01970000-0000-7000-8000-00000000dddd', 'talk', '{"en": "Letters"}',
                       '2100-05-01 10:00', '2100-05-01 11:00'
                from network where slug = '%2$s';
                insert into conference_speaker (id, network_id, gathering_id, session_id, number, speaker, speaker_key, starts, ends)
                select gen_random_uuid(), network_id, id, id, 0, 'Huda', 'huda', '2100-05-01 10:00', '2100-05-01 11:00'
                from conference_session where network_id = (select id from network where slug = '%2$s');
                insert into session_call (network_id, gathering_id, until)
                select network_id, id, '2100-01-01' from gathering where slug = 'meeting' and network_id = (select id from network where slug = '%2$s');
                insert into session_proposal (id, network_id, gathering_id, title, about, language, minutes, proposed_by, proposed_name,
                                              answered_at, session_id)
                select gen_random_uuid(), network_id, gathering_id, 'Letters', 'Writing them', 'ar', 60, %1$s, 'Huda', now(), id
                from conference_session where network_id = (select id from network where slug = '%2$s');
                insert into workshop_place (id, network_id, gathering_id, session_id, attendance_id, companion, starts, ends, placed_at)
                select gen_random_uuid(), s.network_id, s.gathering_id, s.id, a.id, 1, s.starts, s.ends, now()
                from conference_session s join attendance a on a.network_id = s.network_id and a.gathering_id = s.gathering_id
                where s.network_id = (select id from network where slug = '%2$s');
                insert into consent (id, network_id, person_id, version_id, language)
                select gen_random_uuid(), id, %1$s, '01970000-0000-7000-8000-00000000bbbb', 'en'
                from network where slug = '%2$s'
                """
                        .formatted("'01970000-0000-7000-8000-00000000aaaa'", MOVED));
    }

    @Test
    void a_network_arrives_as_it_left() throws Exception {
        bringIn("moved_b", export("moved_a", MOVED));
        assertThat(rowsOf("moved_b", MOVED)).isEqualTo(rowsOf("moved_a", MOVED));
        assertThat(copy.texts("moved_b", "select slug from network")).containsExactly(MOVED);
        assertThat(copy.numbersGivenTwice("moved_b")).isEmpty();
        assertThat(walk("moved_b")).isInstanceOf(AuditChain.Walk.Whole.class);
        assertThat(copy.texts("moved_b", "select mail from person where operator")).isEmpty();
        assertThat(copy.texts("moved_b", "select 1 from session")).isEmpty();
    }

    @Test
    void what_arrives_or_comes_back_does_not_go_at_once() throws Exception {
        copy.execute(
                "moved_a",
                """
                insert into network_deletion (id, network_id, asked_name, goes_at)
                select gen_random_uuid(), id, 'Huda', now() - interval '1 hour' from network where slug = '%s'
                on conflict do nothing
                """
                        .formatted(MOVED));
        bringIn("moved_b", export("moved_a", MOVED));
        assertThat(copy.texts("moved_b", "select asked_name from network_deletion")).isEmpty();
        copy.execute("moved_a", "select after_restore_departure()");
        assertThat(
                        copy.texts(
                                "moved_a",
                                "select (goes_at > now() + interval '6 days')::text from"
                                        + " network_deletion"))
                .containsExactly("true");
    }

    /** ADR 37: a coordinator takes the file, and reads in it no more than on the page. */
    @Test
    void answers_leave_once_they_are_shown_and_who_answered_never() throws Exception {
        followUp("2100-06-01", 5);
        assertThat(leaving("followup_answer")).as("open").isZero();
        followUp("2000-06-01", 4);
        assertThat(leaving("followup_answer")).as("fewer than five").isZero();
        followUp("2000-06-01", 5);
        assertThat(leaving("followup_answer")).isEqualTo(5);
        bringIn("moved_b", export("moved_a", MOVED));
        assertThat(count("moved_b", "followup_answer")).isEqualTo("5");
        assertThat(copy.texts("moved_a", "select answered::text from followup_asked"))
                .containsExactly("true");
        assertThat(copy.texts("moved_b", "select answered::text from followup_asked"))
                .containsExactly("false");
    }

    private void followUp(String closes, int answers) throws SQLException {
        copy.execute(
                "moved_a",
                """
                update followup set closes_on = '%s';
                delete from followup_answer;
                insert into followup_answer (id, network_id, question_id, number)
                select gen_random_uuid(), network_id, id, 5 from followup_question, generate_series(1, %d)
                where id = '01970000-0000-7000-8000-00000000dddd'
                """
                        .formatted(closes, answers));
    }

    private long leaving(String table) throws IOException, SQLException {
        try (var archive = Archive.open(export("moved_a", MOVED))) {
            return archive.manifest().tables().stream()
                    .filter(one -> one.name().equals(table))
                    .mapToLong(Manifest.Kept::rows)
                    .sum();
        }
    }

    @Test
    void the_tables_are_as_well_guarded_afterwards_as_before() throws Exception {
        var shape = copy.shape("moved_b");
        bringIn("moved_b", export("moved_a", MOVED));
        assertThat(copy.shape("moved_b")).isEqualTo(shape);
    }

    @Test
    void who_is_there_already_stays_who_they_are() throws Exception {
        var mail = copy.texts("moved_a", creator()).getFirst();
        copy.execute(
                "moved_b",
                "insert into person (id, name, mail, operator) values ('01970000-0000-7000-8000-00000000abcd', 'Here first', '%s', true)"
                        .formatted(mail));
        bringIn("moved_b", export("moved_a", MOVED));
        assertThat(copy.texts("moved_b", "select name from person where mail = '" + mail + "'"))
                .containsExactly("Here first");
        assertThat(copy.texts("moved_b", creator())).containsExactly(mail);
    }

    @Test
    void a_network_settles_beside_others_and_changes_none_of_them() throws Exception {
        bringIn("moved_b", export("moved_a", OTHER));
        var other = rowsOf("moved_b", OTHER);
        bringIn("moved_b", export("moved_a", MOVED));
        assertThat(rowsOf("moved_b", OTHER)).isEqualTo(other);
        assertThat(count("moved_b", "link_source")).isEqualTo(count("moved_a", "link_source"));
        assertThat(copy.numbersGivenTwice("moved_b")).isEmpty();
    }

    private String count(String database, String table) throws SQLException {
        return copy.texts(
                        database,
                        "select count(*)::text from %s where network_id in (select id from network)"
                                .formatted(table))
                .getFirst();
    }

    @Test
    void what_is_there_already_is_refused_and_nothing_changes() throws Exception {
        var file = export("moved_a", MOVED);
        bringIn("moved_b", file);
        var before = copy.rows("moved_b");
        assertThatThrownBy(() -> bringIn("moved_b", file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("already");
        assertThat(copy.rows("moved_b")).isEqualTo(before);
    }

    @Test
    void one_network_is_no_backup_and_a_network_that_is_not_there_is_said_so() throws Exception {
        var file = export("moved_a", MOVED);
        assertThatThrownBy(
                        () -> {
                            try (var archive = Archive.open(file)) {
                                new Restoration(
                                                new OwnedDatabase(named("moved_b")),
                                                new Migrations(named("moved_b")),
                                                FILES,
                                                line -> {})
                                        .restore(archive, true);
                            }
                        })
                .isInstanceOf(BackupRefused.class);
        assertThatThrownBy(() -> export("moved_a", "nowhere"))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("/nowhere");
    }

    @Test
    void a_network_is_deleted_whole_and_the_others_stay_as_they_are() throws Exception {
        copy.createAnew("moved_c");
        new Migrations(named("moved_c")).run();
        copy.fill("moved_c");
        somebodyWhoBelongs("moved_c");
        var other = rowsOf("moved_c", OTHER);
        var id = copy.texts("moved_c", "select id::text from network where slug = '" + MOVED + "'");
        var gone =
                new NetworkDeletion(new OwnedDatabase(named("moved_c")), FILES, line -> {})
                        .delete(MOVED);
        assertThat(gone.counts().get("link")).isPositive();
        assertThat(whereStands("moved_c", id.getFirst())).isEmpty();
        assertThat(rowsOf("moved_c", OTHER)).isEqualTo(other);
        assertThat(
                        copy.texts(
                                "moved_c",
                                "select concat_ws(' ', slug, row_counts ->> 'link', seal_number,"
                                        + " seal_hash) from network_gone where slug = '"
                                        + MOVED
                                        + "'"))
                .containsExactly(
                        "%s %d %d %s"
                                .formatted(
                                        MOVED,
                                        gone.counts().get("link"),
                                        gone.seal(),
                                        gone.hash()));
        assertThatThrownBy(
                        () ->
                                new NetworkDeletion(
                                                new OwnedDatabase(named("moved_c")),
                                                FILES,
                                                line -> {})
                                        .delete(MOVED))
                .isInstanceOf(BackupRefused.class);
    }

    private static String creator() {
        return """
        select distinct p.mail from membership m join person p on p.id = m.person_id
        join network n on n.id = m.network_id where n.slug = '%s' order by 1 limit 1
        """
                .formatted(MOVED);
    }

    private Path export(String database, String slug) throws IOException, SQLException {
        var file = folder.resolve(UUID.randomUUID() + ".network");
        try (var out = Files.newOutputStream(file)) {
            new NetworkSnapshot(
                            new OwnedDatabase(named(database)),
                            new Migrations(named(database)),
                            FILES,
                            line -> {})
                    .write(slug, "test", out);
        }
        return file;
    }

    private void bringIn(String database, Path file) throws IOException, SQLException {
        try (var archive = Archive.open(file)) {
            new NetworkArrival(
                            new OwnedDatabase(named(database)),
                            new Migrations(named(database)),
                            FILES,
                            line -> {})
                    .bringIn(archive);
        }
    }

    /** Every row of every table that is of this network, in one text a table. */
    private List<String> rowsOf(String database, String slug) throws SQLException {
        var tables =
                copy.texts(
                        database,
                        """
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'network_id' and table_name not in ('outgoing_mail', 'network_deletion', 'followup_asked', 'followup_answer')
                          and table_name in (select relname from pg_class where relkind = 'r') order by 1
                        """);
        var all = new ArrayList<String>();
        for (var table : tables) {
            all.addAll(
                    copy.texts(
                            database,
                            "select '%1$s ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %1$s t where network_id = (select id from network where slug = '%2$s')"
                                    .formatted(table, slug)));
        }
        return all;
    }

    private List<String> whereStands(String database, String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var table :
                copy.texts(
                        database,
                        "select quote_ident(relname) from pg_class where relkind = 'r' and"
                                + " relnamespace = 'public'::regnamespace")) {
            found.addAll(
                    copy.texts(
                            database,
                            "select '%1$s' from %1$s t where position('%2$s' in t::text) > 0 limit 1"
                                    .formatted(table, text)));
        }
        return found;
    }

    private AuditChain.Walk walk(String database) throws SQLException {
        try (var connection = new OwnedDatabase(named(database)).connect()) {
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var id = copy.texts(database, "select id::text from network").getFirst();
            db.sql("select set_config('kith.network', :id, false)")
                    .param("id", id)
                    .query(String.class)
                    .single();
            return AuditChain.walk(db, new Network.Id(UUID.fromString(id)));
        }
    }

    private Database named(String name) {
        return new Database(
                kith.url().replaceFirst("[^/]*$", name), kith.owner(), kith.application());
    }
}
