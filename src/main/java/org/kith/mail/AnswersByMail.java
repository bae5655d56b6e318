package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.account.InstallationKey;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Whether letters can be answered by mail here, and at which address each is. */
@Component
public class AnswersByMail {

    /** Stands in the line above which an answer is written: programs keep it when they quote. */
    static final String MARK = "—⁂—";

    /** What a code leaves of the 64 signs that stand before an @, with the sign between them. */
    private static final int LONGEST_NAME = 15;

    private final InstallationKey key;
    private final String mailbox;
    private final boolean on;

    /**
     * @param mailbox that answers come to; it takes any sub-address, as replies+…@example.org
     * @param host where Kith reads it; empty: answers by mail are off
     */
    AnswersByMail(
            InstallationKey key,
            @Value("${kith.mail.replies:}") String mailbox,
            @Value("${kith.mail.replies-host:}") String host) {
        if (mailbox.indexOf('@') > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "KITH_MAIL_REPLIES has at most "
                            + LONGEST_NAME
                            + " signs before its @: "
                            + mailbox);
        }
        this.key = key;
        this.mailbox = mailbox;
        this.on = !mailbox.isBlank() && !host.isBlank();
    }

    public boolean areOn() {
        return on;
    }

    /** Empty where answers to it are not read. */
    Optional<String> address(Network.Id network, Message.@Nullable Strand strand) {
        var answers = strand == null ? null : strand.answers();
        return !on || answers == null
                ? Optional.empty()
                : Optional.of(
                        mailbox.replaceFirst(
                                "@", "+" + new AnswerCode(network, answers).text(key) + "@"));
    }
}
