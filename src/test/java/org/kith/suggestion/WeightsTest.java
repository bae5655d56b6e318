package org.kith.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

class WeightsTest {

    @Test
    void the_shipped_ones_tell_every_trait_for_either_list() {
        assertThat(Weights.shipped(true)).hasSize(2);
        assertThat(Weights.shipped(false)).hasSize(2);
    }

    @Test
    void those_that_lack_a_trait_or_tell_one_twice_are_refused() throws IOException {
        String whole = shipped();
        String line =
                whole.lines().filter(of -> of.contains("\tPEOPLE\t")).findFirst().orElseThrow();
        refused(whole.replace(line + "\n", ""));
        refused(whole + line + "\n");
        assertThat(read(whole)).hasSize(2);
    }

    private static void refused(String weights) {
        assertThatIllegalStateException().isThrownBy(() -> read(weights));
    }

    private static Weights[] read(String weights) {
        var bytes = weights.getBytes(StandardCharsets.UTF_8);
        return Weights.read("-", new ByteArrayInputStream(bytes), false);
    }

    private static String shipped() throws IOException {
        try (var in = Weights.class.getResourceAsStream(Weights.LIST)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
