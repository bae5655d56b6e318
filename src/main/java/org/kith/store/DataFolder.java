package org.kith.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder that holds everything an installation without servers keeps; one program at a time.
 */
final class DataFolder {

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
            var folder = new DataFolder(path.toAbsolutePath(), lock(path));
            folder.checkSpace();
            return folder;
        } catch (IOException unusable) {
            throw new CannotStart(
                    "the data folder "
                            + path.toAbsolutePath()
                            + " cannot be used: "
                            + reason(unusable)
                            + ": give Kith a folder it may write to with KITH_DATA.",
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
                // Whole or not at all, even where Kith is killed here.
                var draft = path.resolve(name + ".new");
                Files.deleteIfExists(draft);
                Files.createFile(draft, readableByOwner());
                Files.writeString(draft, HexFormat.of().formatHex(bytes));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private FileAttribute<?>[] readableByOwner() {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        var mine = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mine)};
    }

    private static String reason(IOException unusable) {
        return switch (unusable) {
            case AccessDeniedException denied -> "it is not writable for this user";
            case FileAlreadyExistsException file -> "it is a file";
            default -> CannotStart.firstLine(unusable);
        };
    }

    void release() {
        try {
            lock.acquiredBy().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void checkSpace() throws IOException {
        var free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_SPACE && Files.notExists(path.resolve("postgresql/PG_VERSION"))) {
            throw new CannotStart(
                    "the disk of "
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
                "another Kith is running on the data folder "
                        + path.toAbsolutePath()
                        + ": stop it first, or give this one its own folder with KITH_DATA.");
    }
}
