package org.kith.web;

import org.kith.account.Power;
import org.kith.account.Role;
import org.kith.account.Session;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * Whose power waits for a second factor: that of operators, and of offices that are guarded. Who
 * has one shows it; who has none must make one, except on the very machine, where Kith is tried
 * out.
 */
@Component
public class SecondFactor {

    private static final Set<String> SETTINGS = Set.of("", "required", "offered");

    private final boolean required;

    SecondFactor(
            @Value("${kith.second-factor:}") String setting,
            @Value("${kith.address}") String address) {
        if (!SETTINGS.contains(setting)) {
            throw new IllegalStateException(
                    "KITH_SECOND_FACTOR is \"required\" or \"offered\", not \"" + setting + "\"");
        }
        this.required =
                setting.isEmpty()
                        ? !address.matches("https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?/?")
                        : setting.equals("required");
    }

    /** What this session may do until its person has shown their second factor. */
    Role held(Session session, Power power) {
        return shown(session) ? power.full() : power.waiting();
    }

    /** Whether this session has shown as much as this installation asks of those with power. */
    public boolean shown(Session session) {
        return session.confirmed() || !(required || session.guarded());
    }

    /** Whether somebody has a second factor and has not shown it lately. */
    static boolean waits(Session session) {
        return session.guarded() && !session.confirmed();
    }
}
