package org.kith.pages;

import com.microsoft.playwright.BrowserContext;

import org.jspecify.annotations.Nullable;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/** Windows that pages of one reader share: opening one takes a slow machine seconds. */
@Lazy
@Component
class Windows {

    private final Browser browser;
    private final Networks networks;
    private final TestNetworks tests;
    private final Map<Reader, BrowserContext> open = new HashMap<>();

    Windows(Browser browser, Networks networks, TestNetworks tests) {
        this.browser = browser;
        this.networks = networks;
        this.tests = tests;
    }

    /**
     * Who looks.
     *
     * @param network the first word of the address, whether it names a network or not
     */
    record Reader(Language language, Role role, String network, boolean scripts) {}

    /** For pages that are only looked at. */
    BrowserContext of(Reader reader) {
        return open.computeIfAbsent(reader, this::anew);
    }

    /** One that has loaded nothing yet; who asks for it closes it. */
    BrowserContext anew(Reader reader) {
        var session = session(reader);
        return reader.scripts()
                ? browser.open(reader.language(), session)
                : browser.openWithoutScripts(reader.language(), session);
    }

    private @Nullable Token session(Reader reader) {
        if (reader.role() == Role.VISITOR) {
            return null;
        }
        var person =
                networks.find(reader.network())
                        .map(network -> tests.join(network, reader.role()))
                        .orElseGet(() -> tests.person(reader.role() == Role.OPERATOR));
        return tests.signIn(person);
    }
}
