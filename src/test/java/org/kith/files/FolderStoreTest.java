package org.kith.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

class FolderStoreTest extends FileStoreContract {

    @TempDir private Path folder;

    @Override
    FileStore store() {
        return FileStore.in(folder.resolve("files"));
    }

    @Test
    void what_was_cut_short_is_written_anew_and_what_was_left_half_is_no_file() throws IOException {
        var network = UUID.randomUUID();
        var key = store().put(network, bytes("a picture"));
        var file =
                folder.resolve("files")
                        .resolve(network.toString())
                        .resolve(key.sha256().substring(0, 2))
                        .resolve(key.sha256());
        Files.writeString(file, "a pic");
        Files.writeString(file.resolveSibling("new-1.part"), "a");
        assertThat(store().list(network)).hasSize(1);
        store().put(network, bytes("a picture"));
        assertThat(store().open(key)).hasValue(bytes("a picture"));
    }

    @Test
    void what_others_put_there_is_no_network_and_what_is_left_half_goes() throws IOException {
        var network = UUID.randomUUID();
        var key = store().put(network, bytes("a picture"));
        var mine = folder.resolve("files").resolve(network.toString());
        var half = Files.writeString(mine.resolve("new-1.part"), "a");
        Files.createDirectories(folder.resolve("files").resolve("lost+found"));
        assertThat(store().networks()).containsExactly(network);
        store().tidy(network, Instant.now().minusSeconds(60));
        assertThat(half).exists();
        store().tidy(network, Instant.now().plusSeconds(60));
        assertThat(half).doesNotExist();
        assertThat(store().open(key)).isPresent();
        Files.writeString(half, "a");
        store().deleteAll(network);
        assertThat(mine).doesNotExist();
    }
}
