package org.kith.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
