package org.kith.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * In a folder: one folder a network, in it one for the first two signs of the hash, so that none
 * grows without end.
 */
final class FolderStore implements FileStore {

    private static final String PART = ".part";

    private final Path root;

    FolderStore(Path root) {
        this.root = root;
    }

    @Override
    public FileKey put(UUID network, byte[] content) throws IOException {
        var key = FileKey.of(network, content);
        var file = path(key);
        if (Files.exists(file) && Files.size(file) == content.length) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return key;
        }
        var folder = folder(key);
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, "new-", PART);
        try {
            write(part, content);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        // That the name is there has to be on the disk, too, and the names of new folders.
        force(folder);
        force(root.resolve(network.toString()));
        force(root);
        return key;
    }

    @Override
    public Optional<byte[]> open(FileKey key) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path(key)));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(FileKey key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    /** With what was left half, and with its folders. */
    @Override
    public void deleteAll(UUID network) throws IOException {
        for (var one : all(network).reversed()) {
            Files.deleteIfExists(one);
        }
    }

    @Override
    public void tidy(UUID network, Instant before) throws IOException {
        for (var one : all(network)) {
            if (name(one).endsWith(PART)
                    && Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
                Files.deleteIfExists(one);
            }
        }
    }

    /** Each folder before what is in it. */
    private List<Path> all(UUID network) throws IOException {
        var folder = root.resolve(network.toString());
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    @Override
    public List<Stored> list(UUID network) throws IOException {
        return all(network).stream()
                .filter(file -> FileKey.isHash(name(file)))
                .flatMap(file -> stored(network, file))
                .toList();
    }

    @Override
    public Set<UUID> networks() throws IOException {
        if (Files.notExists(root)) {
            return Set.of();
        }
        var found = new HashSet<UUID>();
        try (var folders = Files.list(root)) {
            for (var folder : folders.toList()) {
                var network = FileKey.network(name(folder));
                if (network.isPresent() && !list(network.get()).isEmpty()) {
                    found.add(network.get());
                }
            }
        }
        return found;
    }

    @Override
    public String shown() {
        return root.toString();
    }

    private Path path(FileKey key) {
        return folder(key).resolve(key.sha256());
    }

    private Path folder(FileKey key) {
        return root.resolve(key.network().toString()).resolve(key.sha256().substring(0, 2));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Stream<Stored> stored(UUID network, Path file) {
        try {
            return Stream.of(
                    new Stored(
                            new FileKey(network, name(file)),
                            Files.size(file),
                            Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException deletedMeanwhile) {
            return Stream.empty();
        }
    }

    private static void write(Path part, byte[] content) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Windows neither needs nor allows it. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
