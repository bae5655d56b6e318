package org.kith.files;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * In a bucket of S3-compatible storage, which is this installation's alone: {@code
 * <network>/<hash>}. An object is there when all of it has arrived.
 */
final class BucketStore implements FileStore {

    private final S3Client s3;
    private final String bucket;
    private final String shown;

    BucketStore(S3Client s3, String bucket, String shown) {
        this.s3 = s3;
        this.bucket = bucket;
        this.shown = shown;
    }

    @Override
    public FileKey put(UUID network, byte[] content) throws IOException {
        var key = FileKey.of(network, content);
        asked(
                () ->
                        s3.putObject(
                                put -> put.bucket(bucket).key(name(key)),
                                RequestBody.fromBytes(content)));
        return key;
    }

    @Override
    public Optional<byte[]> open(FileKey key) throws IOException {
        return asked(
                () -> {
                    try {
                        var got = s3.getObjectAsBytes(get -> get.bucket(bucket).key(name(key)));
                        return Optional.of(got.asByteArray());
                    } catch (NoSuchKeyException nothing) {
                        return Optional.empty();
                    }
                });
    }

    @Override
    public void delete(FileKey key) throws IOException {
        asked(() -> s3.deleteObject(one -> one.bucket(bucket).key(name(key))));
    }

    @Override
    public List<Stored> list(UUID network) throws IOException {
        var prefix = network + "/";
        return asked(
                () ->
                        s3
                                .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                                .contents()
                                .stream()
                                .filter(one -> FileKey.isHash(hash(one.key())))
                                .map(
                                        one ->
                                                new Stored(
                                                        new FileKey(network, hash(one.key())),
                                                        one.size(),
                                                        one.lastModified()))
                                .toList());
    }

    @Override
    public Set<UUID> networks() throws IOException {
        return asked(
                () ->
                        s3
                                .listObjectsV2Paginator(list -> list.bucket(bucket).delimiter("/"))
                                .commonPrefixes()
                                .stream()
                                .flatMap(
                                        one ->
                                                FileKey.network(one.prefix().replace("/", ""))
                                                        .stream())
                                .collect(Collectors.toSet()));
    }

    @Override
    public String shown() {
        return shown;
    }

    private static String name(FileKey key) {
        return key.network() + "/" + key.sha256();
    }

    private static String hash(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (SdkException failed) {
            throw new IOException(shown + ": " + failed.getMessage(), failed);
        }
    }
}
