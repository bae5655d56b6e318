package org.kith.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class KithCommandTest {

    private final List<String> served = new ArrayList<>();

    @Test
    void without_a_command_kith_serves() {
        run();
        assertThat(served).containsExactly("served");
    }

    @Test
    void settings_alone_are_handed_on() {
        run("--server.port=8081");
        assertThat(served).containsExactly("served", "--server.port=8081");
    }

    @Test
    void serving_can_be_asked_for_by_name() {
        run("serve");
        assertThat(served).containsExactly("served");
    }

    private void run(String... args) {
        KithCommand.run(
                settings -> {
                    served.add("served");
                    served.addAll(List.of(settings));
                },
                args);
    }
}
