package org.kith;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void every_room_uses_only_the_rooms_that_it_declares() {
        ApplicationModules.of(Kith.class).verify();
    }
}
