package org.kith.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder that holds everything an installation without servers keeps; one program at a time.
 */
final class DataFolder implements AutoCloseable {

    /**
     * The database alone takes about 400 MB with the shipped world; PostgreSQL halts on a full
     * disk.
     */
    private static final long LEAST_SPACE = 700L << 20;

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            var folder = new DataFolder(path, lock(path));
            folder.checkSpace();
            return folder;
        } catch (IOException unusable) {
            throw new CannotStart(
                    "The data folder "
                            + path.toAbsolutePath()
                            + " cannot be used: "
                            + unusable.getMessage()
                            + ". Give Kith a folder it may write to with KITH_DATA.",
                    unusable);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** A secret that is made once and readable by its owner only. */
    String secret(String name) {
        var file = path.resolve(name);
        try {
            if (Files.notExists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                var mine =
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, mine);
                Files.writeString(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }

    private void checkSpace() throws IOException {
        var free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_SPACE && Files.notExists(path.resolve("postgresql/PG_VERSION"))) {
            throw new CannotStart(
                    "The disk of "
                            + path.toAbsolutePath()
                            + " has only "
                            + (free >> 20)
                            + " MB left and Kith needs "
                            + (LEAST_SPACE >> 20)
                            + " MB for its first start: make room, or choose another folder with"
                            + " KITH_DATA.");
        }
    }

    private static FileLock lock(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path.resolve("kith.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException heldHere) {
            channel.close();
        }
        throw new CannotStart(
                "Another Kith is running on the data folder "
                        + path.toAbsolutePath()
                        + ": stop it first, or give this one its own folder with KITH_DATA.");
    }
}
