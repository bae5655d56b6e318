package org.kith.mail;

import jakarta.mail.Session;

import java.util.Properties;

/** How mailboxes are read: nothing waits for ever, and nothing is marked by being read. */
final class ImapSession {

    private ImapSession() {}

    static Session open() {
        var properties = new Properties();
        for (var protocol : new String[] {"imap", "imaps"}) {
            properties.setProperty("mail." + protocol + ".connectiontimeout", "10000");
            properties.setProperty("mail." + protocol + ".timeout", "20000");
            properties.setProperty("mail." + protocol + ".writetimeout", "20000");
            // Reading marks nothing as seen: what failed is read again.
            properties.setProperty("mail." + protocol + ".peek", "true");
            properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        }
        properties.setProperty("mail.imap.starttls.enable", "true");
        return Session.getInstance(properties);
    }
}
