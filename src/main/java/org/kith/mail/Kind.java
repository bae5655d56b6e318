package org.kith.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a letter is about; for each but three its reader chooses whether and when it comes. */
public enum Kind {
    /** Signing in and who else might: of the installation, and always sent. */
    ACCOUNT,
    INVITATION,
    /** Who asks to belong, and what became of it. */
    MEMBERS,
    INTRODUCTION,
    LINK,
    /** Hand-over, the yearly question, claims. */
    UPKEEP,
    /** To those who sign a friendship statement. */
    STATEMENT,
    /** Meetings, conferences, celebrations: to who is invited or comes. */
    GATHERING,
    /** Questions, answers and threads between groups. */
    DISCUSSION,
    /** What a network tells all that belong to it. */
    NEWSLETTER,
    /** What moderators decided, why, and how to appeal: always sent. */
    MODERATION,
    /** Others gathered in one. */
    DIGEST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean chosen() {
        return this != ACCOUNT && this != MODERATION && this != DIGEST;
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static List<Kind> ofChoice() {
        return Stream.of(values()).filter(Kind::chosen).toList();
    }
}
