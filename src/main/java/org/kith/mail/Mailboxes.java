package org.kith.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Returned letters and answers come to two mailboxes: who reads one removes what the other needs.
 */
@Component
class Mailboxes {

    Mailboxes(
            @Value("${kith.mail.returns:}") String returns,
            @Value("${kith.mail.returns-host:}") String returnsHost,
            @Value("${kith.mail.returns-user:}") String returnsUser,
            @Value("${kith.mail.replies:}") String replies,
            @Value("${kith.mail.replies-host:}") String repliesHost,
            @Value("${kith.mail.replies-user:}") String repliesUser) {
        if (isSame(returns, replies)
                || isSame(returnsHost, repliesHost) && isSame(returnsUser, repliesUser)) {
            throw new IllegalArgumentException(
                    "KITH_MAIL_REPLIES has to be another mailbox than KITH_MAIL_RETURNS: "
                            + replies);
        }
    }

    private static boolean isSame(String one, String other) {
        return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }
}
