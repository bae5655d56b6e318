package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.KithTest;
import org.kith.Superuser;
import org.kith.backup.Archive;
import org.kith.backup.BackupRefused;
import org.kith.backup.Manifest;
import org.kith.backup.Restoration;
import org.kith.backup.Snapshot;
import org.kith.backup.Unfinished;
import org.kith.backup.WholeFile;
import org.kith.files.FileStore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** From one database into another, empty one beside it; every row of every table is compared. */
@KithTest
class BackupTest {

    private final Database kith;
    private final Superuser superuser;
    private final SmallCopy copy;
    private final List<String> said = new ArrayList<>();

    /** Made once: the tests look at it, and leave it as it is. */
    private static final Path KEPT = Path.of("target", "kept.backup");

    private static final FileStore KEPT_FILES = FileStore.in(Path.of("target", "kept.files"));

    private static boolean made;

    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

    /** Bytes before the name of an entry of a zip. */
    private static final int LOCAL_HEADER = 30;

    private static final String FIRST_GROUP =
            "select %s::text from community_group order by id limit 1";

    @TempDir private Path folder;

    BackupTest(Database kith, Superuser superuser) {
        this.kith = kith;
        this.superuser = superuser;
        this.copy = new SmallCopy(superuser);
    }

    @BeforeEach
    void an_empty_database_beside_a_full_one() throws Exception {
        copy.createAnew("kept_b");
        if (!made) {
            copy.createAnew("kept_a");
            new Migrations(named("kept_a")).run();
            copy.fill("kept_a");
            somebodysPicture();
            Files.deleteIfExists(KEPT);
            assertThat(backup("kept_a", KEPT).rows()).isGreaterThan(1000);
            made = true;
        }
    }

    @Test
    void what_comes_back_is_what_was_there() throws Exception {
        restore(KEPT, false);
        assertThat(copy.rows("kept_b")).isEqualTo(copy.rows("kept_a"));
        assertThat(copy.shape("kept_b")).isEqualTo(copy.shape("kept_a"));
        assertThat(copy.numbersGivenTwice("kept_b")).isEmpty();
        assertThat(said).anyMatch(line -> line.matches("community: [\\d,]+ rows"));
    }

    /** Of the first group that there is; and a file that no row names. */
    private void somebodysPicture() throws Exception {
        var network = copy.texts("kept_a", FIRST_GROUP.formatted("network_id")).getFirst();
        var file = KEPT_FILES.put(UUID.fromString(network), PICTURE);
        KEPT_FILES.put(file.network(), "nobody's".getBytes(StandardCharsets.UTF_8));
        copy.execute(
                "kept_a",
                """
                with one as (select network_id, id from community_group order by id limit 1),
                     piece as (insert into piece (id, network_id, group_id, kind, kept_name)
                               select gen_random_uuid(), network_id, id, 'picture', 'Tester' from one returning network_id, id)
                insert into piece_file (network_id, piece_id, form, width, height, bytes, sha256)
                select network_id, id, 'jpg', 320, 200, 9, '%s' from piece
                """
                        .formatted(file.sha256()));
    }

    @Test
    void files_come_back_with_the_rows_that_name_them_and_a_damaged_one_is_refused()
            throws Exception {
        restore(KEPT, false);
        var network =
                UUID.fromString(
                        copy.texts("kept_b", FIRST_GROUP.formatted("network_id")).getFirst());
        var store = FileStore.in(folder.resolve("files"));
        assertThat(store.networks()).containsExactly(network);
        var files = store.list(network);
        assertThat(files).hasSize(1);
        assertThat(store.open(files.getFirst().key())).hasValue(PICTURE);
        assertRefused(
                rewritten((name, text) -> name.startsWith("files/") ? "another" : text),
                "is not what was written");
    }

    @Test
    void what_is_there_is_lost_only_if_somebody_says_so() throws Exception {
        restore(KEPT, false);
        copy.execute("kept_b", "update community set about = 'later'");
        var later = copy.rows("kept_b");

        assertRefused(KEPT, "holds rows already");
        assertThat(copy.rows("kept_b")).isEqualTo(later);
        restore(KEPT, true);
        assertThat(copy.rows("kept_b")).isEqualTo(copy.rows("kept_a"));
        assertThat(copy.shape("kept_b")).isEqualTo(copy.shape("kept_a"));
    }

    @Test
    void files_that_are_missing_are_named_and_where_none_is_there_nothing_is_written()
            throws Exception {
        var file = folder.resolve("missing.backup");
        assertThatThrownBy(() -> backup("kept_a", file, FileStore.in(folder.resolve("elsewhere"))))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("none of them is there");
        assertThat(file).doesNotExist();
        var lost = "ab".repeat(32);
        copy.execute(
                "kept_a",
                """
                insert into piece_file (network_id, piece_id, form, width, height, bytes, sha256)
                select network_id, id, 'webp', 320, 200, 9, '%s' from piece limit 1
                """
                        .formatted(lost));
        try {
            assertThat(backup("kept_a", file).missing())
                    .extracting(Manifest.KeptFile::sha256)
                    .containsExactly(lost);
        } finally {
            copy.execute("kept_a", "delete from piece_file where sha256 = '%s'".formatted(lost));
        }
    }

    @Test
    void a_file_that_is_not_whole_changes_nothing() throws Exception {
        restore(KEPT, false);
        var before = copy.rows("kept_b");
        var bytes = Files.readAllBytes(KEPT);

        var torn =
                Files.write(
                        folder.resolve("torn"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(torn, "no backup of Kith, or a part");
        var flipped = bytes.clone();
        flipped[middleOf("tables/person", bytes)] ^= 1;
        assertRefused(Files.write(folder.resolve("flipped"), flipped), "is damaged");
        assertRefused(
                rewritten(
                        (name, text) ->
                                name.equals("tables/person")
                                        ? text.replace("Coordinator", "Intruder")
                                        : text),
                "the table person is not what was written");
        assertRefused(
                rewritten((name, text) -> name.equals("tables/person") ? "" : text), "is damaged");
        assertRefused(folder.resolve("nowhere"), "is not there");
        assertThat(copy.rows("kept_b")).isEqualTo(before);
    }

    /** Where the middle of what is kept of an entry stands: what lies around it, nobody reads. */
    private static int middleOf(String entry, byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var name = text.indexOf("PK\u0003\u0004");
        while (!text.startsWith(entry, name + LOCAL_HEADER)) {
            name = text.indexOf("PK\u0003\u0004", name + 1);
        }
        var extra =
                Short.toUnsignedInt(
                        ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN).getShort(name + 28));
        try (var zip = new ZipFile(KEPT.toFile())) {
            var kept = (int) zip.getEntry(entry).getCompressedSize();
            return name + LOCAL_HEADER + entry.length() + extra + kept / 2;
        }
    }

    @Test
    void a_restore_that_fails_in_the_middle_changes_nothing() throws Exception {
        restore(KEPT, false);
        copy.execute("kept_b", "update community set about = 'later'");
        var before = copy.rows("kept_b");
        var shape = copy.shape("kept_b");

        var miscounted =
                rewritten(
                        (name, text) ->
                                text.replaceAll(
                                        "(\"name\":\"source\",[^}]*\"rows\":)\\d+", "$17777"));
        assertThatThrownBy(() -> restore(miscounted, true)).hasMessageContaining("rows of 7777");
        assertThat(copy.rows("kept_b")).isEqualTo(before);
        assertThat(copy.shape("kept_b")).isEqualTo(shape);
    }

    @Test
    void another_schema_is_refused_in_a_sentence() throws Exception {
        var newer =
                rewritten(
                        (name, text) ->
                                text.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"999\""));
        assertRefused(newer, "made by a newer Kith");
        new Migrations(named("kept_b")).run();
        var older =
                rewritten(
                        (name, text) ->
                                text.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"051\""));
        assertRefused(older, "restore it into an empty database");
    }

    @Test
    void a_backup_of_an_older_schema_is_put_back_and_brought_up_to_date() throws Exception {
        copy.createAnew("kept_older");
        new Migrations(named("kept_older")).runTo("051");
        copy.execute(
                "kept_older",
                "insert into network (id, slug, name) values (gen_random_uuid(), 'older',"
                        + " 'Older')");
        var older = folder.resolve("older");
        assertThat(backup("kept_older", older).schema()).isEqualTo("051");

        restore(older, false);
        assertThat(new Migrations(named("kept_b")).pending()).isZero();
        assertThat(copy.texts("kept_b", "select slug from network")).containsExactly("older");
    }

    @Test
    void one_role_may_own_the_tables_and_serve_from_them() throws Exception {
        copy.execute(
                "postgres",
                """
                do 'begin create role kept_one login password ''one''; exception when duplicate_object then null; end'
                """);
        copy.execute("postgres", "alter database kept_b owner to kept_one");
        var one = new Database.Role("kept_one", "one");
        var target = new Database(named("kept_b").url(), one, one);
        restore(KEPT, target, false);
        assertThat(copy.rows("kept_b")).isEqualTo(copy.rows("kept_a"));

        var seals = copy.texts("kept_b", "select count(*)::text from audit_seal").getFirst();
        try (var serving = new OwnedDatabase(target).connect();
                var writing = serving.createStatement()) {
            var network = copy.texts("kept_b", "select id::text from network").getFirst();
            writing.execute("set kith.network = '" + network + "'");
            writing.execute(
                    """
                    insert into audit (id, network_id, actor_name, action, subject_kind, subject_id)
                    values (gen_random_uuid(), kith_network(), 'Test', 'recorded', 'link', gen_random_uuid())
                    """);
        }
        assertThat(copy.texts("kept_b", "select (count(*) - 1)::text from audit_seal"))
                .containsExactly(seals);
    }

    @Test
    void nothing_is_restored_under_a_kith_that_is_working() throws Exception {
        new Migrations(named("kept_b")).run();
        var role = kith.application();
        try (var working =
                DriverManager.getConnection(named("kept_b").url(), role.name(), role.password())) {
            assertThat(working.isValid(5)).isTrue();
            assertRefused(KEPT, "a Kith is working with");
        }
    }

    @Test
    void a_backup_that_fails_or_is_stopped_leaves_no_file() throws Exception {
        var other = folder.resolve("other");
        assertThatThrownBy(
                        () ->
                                WholeFile.write(
                                        other,
                                        out -> {
                                            out.write(new byte[100_000]);
                                            throw new IOException("stopped");
                                        }))
                .hasMessage("stopped");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("other"));
        assertThatThrownBy(() -> backup("kept_a", KEPT))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("there already");
    }

    @Test
    void two_who_write_one_file_at_once_do_not_write_into_each_others() throws Exception {
        var file = folder.resolve("one");
        assertThatThrownBy(
                        () ->
                                WholeFile.write(
                                        file,
                                        out -> {
                                            out.write("slow, ".getBytes(StandardCharsets.UTF_8));
                                            out.flush();
                                            WholeFile.write(
                                                    file,
                                                    quick ->
                                                            quick.write(
                                                                    "quick"
                                                                            .getBytes(
                                                                                    StandardCharsets
                                                                                            .UTF_8)));
                                            out.write("and whole".getBytes(StandardCharsets.UTF_8));
                                        }))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("there already");
        assertThat(file).hasContent("quick");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void what_fails_after_the_rows_are_back_does_not_say_that_nothing_is_done() throws Exception {
        var target = named("kept_b");
        var failing =
                new Restoration(
                        new OwnedDatabase(target),
                        new Migrations(target),
                        FileStore.in(folder),
                        line -> {
                            if (line.startsWith("checking")) {
                                letNobodyIn("kept_b", true);
                            }
                        });
        try (var archive = Archive.open(KEPT)) {
            assertThatThrownBy(() -> failing.restore(archive, false))
                    .isInstanceOf(Unfinished.class)
                    .hasMessageStartingWith("all rows are back, but ");
        } finally {
            letNobodyIn("kept_b", false);
        }
        assertThat(copy.texts("kept_b", "select count(*)::text from person"))
                .isEqualTo(copy.texts("kept_a", "select count(*)::text from person"));
    }

    private void letNobodyIn(String database, boolean nobody) {
        try {
            copy.execute(
                    "postgres", "alter database " + database + " allow_connections " + !nobody);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Manifest backup(String database, Path file) throws IOException, SQLException {
        return backup(database, file, KEPT_FILES);
    }

    private Manifest backup(String database, Path file, FileStore files)
            throws IOException, SQLException {
        var made = new Manifest[1];
        WholeFile.write(
                file,
                out -> {
                    var source = named(database);
                    made[0] =
                            new Snapshot(
                                            new OwnedDatabase(source),
                                            new Migrations(source),
                                            files,
                                            said::add)
                                    .write("test", out);
                });
        return made[0];
    }

    private void restore(Path from, boolean replace) throws IOException, SQLException {
        restore(from, named("kept_b"), replace);
    }

    private void restore(Path from, Database target, boolean replace)
            throws IOException, SQLException {
        try (var archive = Archive.open(from)) {
            new Restoration(
                            new OwnedDatabase(target),
                            new Migrations(target),
                            FileStore.in(folder.resolve("files")),
                            said::add)
                    .restore(archive, replace);
        }
    }

    private void assertRefused(Path from, String why) {
        assertThatThrownBy(() -> restore(from, false))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(why);
    }

    /** Another file of the same entries, each with its text as the change makes it. */
    private Path rewritten(BinaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipFile(KEPT.toFile());
                var copied = new ZipOutputStream(out)) {
            zip.stream()
                    .forEach(
                            entry -> {
                                try (var in = zip.getInputStream(entry)) {
                                    var text =
                                            new String(in.readAllBytes(), StandardCharsets.UTF_8);
                                    copied.putNextEntry(new ZipEntry(entry.getName()));
                                    copied.write(
                                            change.apply(entry.getName(), text)
                                                    .getBytes(StandardCharsets.UTF_8));
                                } catch (IOException broken) {
                                    throw new UncheckedIOException(broken);
                                }
                            });
        }
        return Files.write(folder.resolve("rewritten-" + System.nanoTime()), out.toByteArray());
    }

    private Database named(String database) {
        var url = kith.url();
        return new Database(
                url.substring(0, url.lastIndexOf('/') + 1) + database,
                kith.owner(),
                kith.application());
    }
}
