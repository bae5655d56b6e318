package org.kith.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps files. What {@link #put} has returned from is on the disk, whole, and stays there until it
 * is deleted; nobody ever reads a part of a file that is still being written.
 */
public interface FileStore {

    /**
     * A file that is there.
     *
     * @param since when it was last put
     */
    record Stored(FileKey key, long bytes, Instant since) {}

    /** In a folder, which need not be there yet. */
    static FileStore in(Path folder) {
        return new FolderStore(folder.toAbsolutePath());
    }

    /** Putting the same once more changes nothing but since when it is there. */
    FileKey put(UUID network, byte[] content) throws IOException;

    /** Empty where there is no such file. */
    Optional<byte[]> open(FileKey key) throws IOException;

    /** Deleting what is not there does nothing. */
    void delete(FileKey key) throws IOException;

    /** All files of a network. */
    List<Stored> list(UUID network) throws IOException;

    /** The networks of which there are files. */
    Set<UUID> networks() throws IOException;

    /** Where it is, for an operator. */
    String shown();

    /** Deletes what was left half before that moment, where such a thing can be. */
    default void tidy(UUID network, Instant before) throws IOException {}

    /** Deletes all files of a network. */
    default void deleteAll(UUID network) throws IOException {
        for (var one : list(network)) {
            delete(one.key());
        }
    }
}
