package org.kith.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.store.CannotStart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class InstallationKeyTest {

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @Test
    void the_key_that_is_made_once_opens_what_it_sealed_after_the_next_start() {
        var sealed = new InstallationKey("", folder).seal(SECRET);
        assertThat(new InstallationKey("", folder).open(sealed)).hasValue(SECRET);
    }

    @Test
    void another_key_opens_nothing_and_breaks_nothing() {
        var sealed = new InstallationKey("", folder).seal(SECRET);
        var other = new InstallationKey("", folder.resolve("other"));
        assertThat(other.open(sealed)).isEmpty();
        assertThat(other.open(new byte[3])).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(new InstallationKey("", folder).open(sealed)).isEmpty();
    }

    @Test
    void a_file_that_holds_no_key_is_named() throws IOException {
        var file = folder.resolve("installation.key");
        Files.writeString(file, "c2hvcnQ=");
        assertRefused("", file + " is to be 32 random bytes in base64 and has 5");
        Files.writeString(file, "\u00e9 no key");
        assertRefused("", file + " is to be 32 random bytes in base64 and is not base64");
        Files.delete(file);
        Files.createDirectory(file);
        assertRefused("", file + ", cannot be read or made");
    }

    @Test
    void a_setting_that_holds_no_key_is_named() {
        assertRefused("c2hvcnQ=", "KITH_SECRET_KEY is to be 32 random bytes in base64 and has 5");
    }

    private void assertRefused(String given, String sentence) {
        assertThatThrownBy(() -> new InstallationKey(given, folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sentence);
    }
}
