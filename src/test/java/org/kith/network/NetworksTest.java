package org.kith.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;

import java.io.IOException;
import java.util.ArrayList;

/** What is done to all networks. */
@KithTest
class NetworksTest {

    private final TestNetworks tests;
    private final Networks networks;

    NetworksTest(TestNetworks tests, Networks networks) {
        this.tests = tests;
        this.networks = networks;
    }

    @Test
    void a_network_for_which_something_fails_holds_up_no_other() {
        var broken = tests.published();
        var unread = tests.published();
        var other = tests.published();
        var served = new ArrayList<Network>();

        networks.each(
                "test",
                network -> {
                    if (network.equals(broken)) {
                        throw new IllegalStateException("broken");
                    }
                    if (network.equals(unread)) {
                        throw new IOException("unread");
                    }
                    served.add(network);
                });

        assertThat(served).contains(other).doesNotContain(broken, unread);
    }
}
