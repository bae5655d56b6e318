package org.kith.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;

import org.eclipse.angus.mail.imap.OlderTerm;
import org.kith.account.InstallationKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
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

    /** What cannot be written down for so long waits for a person. */
    private static final Duration TRIED_FOR = Duration.ofDays(1);

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
            var codes = ArrivedAnswer.codes(arrived, key);
            if (codes.isEmpty()) {
                arrived.setFlag(Flags.Flag.SEEN, true);
                return false;
            }
            if (ArrivedAnswer.isAutomatic(arrived)) {
                arrived.setFlag(Flags.Flag.DELETED, true);
                return false;
            }
            var taken = 0;
            for (var code : codes) {
                taken += take(answering, code, ArrivedAnswer.read(arrived, code)) ? 1 : 0;
            }
            arrived.setFlag(taken == codes.size() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
            return taken > 0;
        } catch (Broken later) {
            LOG.error("An answer could not be taken", later);
            if (isOld(arrived)) {
                leave(arrived);
            }
            return false;
        } catch (MessagingException | IOException | RuntimeException malformed) {
            LOG.warn("An answer cannot be read: {}", malformed.toString());
            leave(arrived);
            return false;
        }
    }

    /** It cannot be written down now: it is read again with the next round, for a day. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(RuntimeException why) {
            super(why);
        }
    }

    private static boolean take(Answering answering, AnswerCode code, MailedAnswer answer)
            throws Broken {
        try {
            return answering.take(code, answer);
        } catch (RuntimeException broken) {
            throw new Broken(broken);
        }
    }

    private static boolean isOld(MimeMessage arrived) {
        return new OlderTerm((int) TRIED_FOR.toSeconds()).match(arrived);
    }

    private static void leave(MimeMessage arrived) {
        try {
            arrived.setFlag(Flags.Flag.SEEN, true);
        } catch (MessagingException closed) {
            LOG.warn("An answer cannot be marked as seen: {}", closed.toString());
        }
    }
}
