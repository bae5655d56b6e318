package org.kith.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What holds wherever files are kept. */
abstract class FileStoreContract {

    private final UUID network = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    abstract FileStore store() throws IOException;

    @Test
    void what_is_put_is_found_by_its_content_and_in_no_other_network() throws IOException {
        var store = store();
        var content = bytes("a picture");
        var key = store.put(network, content);
        assertThat(key).isEqualTo(FileKey.of(network, content));
        assertThat(store.open(key)).hasValue(content);
        assertThat(store.open(new FileKey(other, key.sha256()))).isEmpty();
        assertThat(store.list(other)).isEmpty();
        assertThat(store.networks()).contains(network).doesNotContain(other);
    }

    @Test
    void the_same_content_is_one_file_a_network_and_deleting_it_leaves_the_others()
            throws IOException {
        var store = store();
        var key = store.put(network, bytes("same"));
        store.put(network, bytes("same"));
        var theirs = store.put(other, bytes("same"));
        assertThat(store.list(network)).hasSize(1);
        store.delete(key);
        store.delete(key);
        assertThat(store.open(key)).isEmpty();
        assertThat(store.open(theirs)).hasValue(bytes("same"));
    }

    @Test
    void a_list_says_how_large_and_since_when_and_leaves_none_out() throws IOException {
        var store = store();
        var keys = IntStream.range(0, 30).mapToObj(n -> bytes("file " + n)).toList();
        for (var content : keys) {
            store.put(network, content);
        }
        assertThat(store.list(network))
                .hasSize(30)
                .allSatisfy(
                        one -> {
                            assertThat(one.bytes()).isBetween(6L, 7L);
                            assertThat(one.since())
                                    .isBetween(
                                            Instant.now().minusSeconds(300),
                                            Instant.now().plusSeconds(5));
                        });
        store.put(other, bytes("file 0"));
        store.deleteAll(network);
        assertThat(store.list(network)).isEmpty();
        assertThat(store.networks()).contains(other).doesNotContain(network);
    }

    @Test
    void large_files_come_back_as_they_were() throws IOException {
        var store = store();
        var large = new byte[5_000_000];
        new java.util.Random(7).nextBytes(large);
        assertThat(store.open(store.put(network, large))).hasValue(large);
        assertThat(store.put(network, large).fits(large)).isTrue();
    }

    @Test
    void many_who_put_and_read_at_once_see_whole_files_only() throws IOException {
        var store = store();
        var contents = List.of(bytes("one".repeat(9_000)), bytes("two".repeat(9_000)));
        IntStream.range(0, 24)
                .parallel()
                .forEach(
                        n -> {
                            try {
                                var content = contents.get(n % 2);
                                var key = store.put(network, content);
                                assertThat(store.open(key)).hasValue(content);
                            } catch (IOException broken) {
                                throw new java.io.UncheckedIOException(broken);
                            }
                        });
        assertThat(store.list(network)).hasSize(2);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
