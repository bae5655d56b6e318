package org.kith.statement;

import java.util.regex.Pattern;

/** What mail addresses have in common that one hand made: they differ in numbers and tags. */
final class MailPattern {

    private static final Pattern TAG = Pattern.compile("\\+.*");
    private static final Pattern CHANGES = Pattern.compile("[\\p{Nd}._-]+");

    private MailPattern() {}

    static String of(String mail) {
        var at = Math.max(0, mail.lastIndexOf('@'));
        var name = mail.substring(0, at);
        var rest = CHANGES.matcher(TAG.matcher(name).replaceFirst("")).replaceAll("");
        return rest + mail.substring(at);
    }
}
