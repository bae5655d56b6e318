package org.kith.statement;

import java.util.Set;

/** Domains that give an address to anybody for minutes. Few and well known; it is a doubt only. */
final class Disposable {

    private static final Set<String> DOMAINS =
            Set.of(
                    "10minutemail.com",
                    "dispostable.com",
                    "emailondeck.com",
                    "fakeinbox.com",
                    "getnada.com",
                    "guerrillamail.com",
                    "guerrillamail.net",
                    "guerrillamail.org",
                    "mail-temp.com",
                    "maildrop.cc",
                    "mailinator.com",
                    "mailnesia.com",
                    "mintemail.com",
                    "moakt.com",
                    "mohmal.com",
                    "mytemp.email",
                    "sharklasers.com",
                    "spamgourmet.com",
                    "temp-mail.org",
                    "tempmail.com",
                    "tempmailo.com",
                    "throwawaymail.com",
                    "trashmail.com",
                    "yopmail.com",
                    "yopmail.fr");

    private Disposable() {}

    /** Those below such a domain are its own. */
    static boolean is(String mail) {
        var domain = mail.substring(mail.lastIndexOf('@') + 1);
        return DOMAINS.stream().anyMatch(d -> domain.equals(d) || domain.endsWith("." + d));
    }
}
