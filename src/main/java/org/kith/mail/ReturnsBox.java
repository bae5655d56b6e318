package org.kith.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;

import org.kith.account.InstallationKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Arrays;

/**
 * The mailbox that letters come back to, read by IMAP. Reports are removed once they are taken;
 * what else arrives there stays, marked as seen, for the person who looks after it.
 */
final class ReturnsBox {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnsBox.class);

    /** How many are read at once; the rest with the next round. */
    private static final int MOST = 200;

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final boolean encrypted;

    /**
     * @param encrypted from the first byte on (IMAPS); otherwise only where the server offers it
     */
    ReturnsBox(String host, int port, String user, String password, boolean encrypted) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.encrypted = encrypted;
    }

    /**
     * Reads what is new.
     *
     * @return how many reports there were
     * @throws MessagingException when the mailbox cannot be read; nothing is lost then
     */
    int read(Returns returns, InstallationKey key) throws MessagingException {
        try (var store = ImapSession.open().getStore(encrypted ? "imaps" : "imap")) {
            store.connect(host, port, user, password);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                var unseen = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                return (int)
                        Arrays.stream(unseen)
                                .limit(MOST)
                                .filter(one -> taken((MimeMessage) one, returns, key))
                                .count();
            }
        }
    }

    private static boolean taken(MimeMessage arrived, Returns returns, InstallationKey key) {
        try {
            var report = Report.of(arrived, key);
            report.ifPresent(returns::take);
            arrived.setFlag(report.isPresent() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
            return report.isPresent();
        } catch (MessagingException | IOException | RuntimeException malformed) {
            LOG.warn("A letter that came back cannot be read: {}", malformed.toString());
            return false;
        }
    }
}
