package org.kith.web;

import java.util.regex.Pattern;

/**
 * Addresses that letters lead to hold a token, and so do those that providers send browsers back
 * to: no other page is told of them, no browser keeps what stands there, and no log has them whole.
 * Only a calendar that asks by a link keeps its dates, so that it hears when they are the same.
 */
final class LetterAddress {

    private static final Pattern WITH_TOKEN =
            Pattern.compile(
                    "^/(sign-in|address|invitations|handovers|objections|still-there|pictured"
                        + "|signatures|attendances|guests|reports|newsletter|calendars|mail)/.+");

    private static final Pattern MAIL = Pattern.compile("[^/]*(?:@|%40)[^/]*");

    private static final int LONGEST = 200;

    private LetterAddress() {}

    static boolean is(String path) {
        return WITH_TOKEN.matcher(path).matches();
    }

    /** As a line of the log may have it. */
    static String cut(String path) {
        var told = WITH_TOKEN.matcher(path).replaceFirst("/$1/…");
        var nameless = MAIL.matcher(told).replaceAll("…");
        return nameless.length() > LONGEST ? nameless.substring(0, LONGEST) + "…" : nameless;
    }
}
