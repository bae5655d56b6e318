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
 * The mailbox that answers come to, read by IMAP. Answers that were taken, and what programs write
 * by themselves, are removed; what else arrives there stays, marked as seen, for the person who
 * looks after it.
 */
final class AnswersBox {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersBox.class);

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
    AnswersBox(String host, int port, String user, String password, boolean encrypted) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.encrypted = encrypted;
    }

    /**
     * Reads what is new.
     *
     * @return how many answers were taken
     * @throws MessagingException when the mailbox cannot be read; nothing is lost then
     */
    int read(Answering answering, InstallationKey key) throws MessagingException {
        try (var store = ImapSession.open().getStore(encrypted ? "imaps" : "imap")) {
            store.connect(host, port, user, password);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                var unseen = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                return (int)
                        Arrays.stream(unseen)
                                .limit(MOST)
                                .filter(one -> taken((MimeMessage) one, answering, key))
                                .count();
            }
        }
    }

    private static boolean taken(MimeMessage arrived, Answering answering, InstallationKey key) {
        try {
            var code = ArrivedAnswer.code(arrived, key).orElse(null);
            if (code == null) {
                arrived.setFlag(Flags.Flag.SEEN, true);
                return false;
            }
            if (ArrivedAnswer.isAutomatic(arrived)) {
                arrived.setFlag(Flags.Flag.DELETED, true);
                return false;
            }
            return take(arrived, answering, code, ArrivedAnswer.read(arrived, code));
        } catch (MessagingException | IOException | RuntimeException malformed) {
            LOG.warn("An answer cannot be read: {}", malformed.toString());
            leave(arrived);
            return false;
        }
    }

    /** What cannot be written down now is read again with the next round. */
    private static boolean take(
            MimeMessage arrived, Answering answering, AnswerCode code, MailedAnswer answer)
            throws MessagingException {
        boolean taken;
        try {
            taken = answering.take(code, answer);
        } catch (RuntimeException broken) {
            LOG.error("An answer could not be taken", broken);
            return false;
        }
        arrived.setFlag(taken ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        return taken;
    }

    private static void leave(MimeMessage arrived) {
        try {
            arrived.setFlag(Flags.Flag.SEEN, true);
        } catch (MessagingException closed) {
            LOG.warn("An answer cannot be marked as seen: {}", closed.toString());
        }
    }
}
