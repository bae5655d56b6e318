package org.kith.web;

import io.github.bucket4j.Bandwidth;

import java.time.Duration;

/** How often something may be done, by one address, one account or one network. */
public enum Limit {
    /** Sign-in links asked for from one address. */
    SIGN_IN_BY_ADDRESS(60, Duration.ofHours(1)),
    /** Codes tried by one person, right or wrong. */
    CODE(5, Duration.ofMinutes(15)),
    /** Recoveries asked for by one person, each of which writes to all who know them. */
    RECOVERY(3, Duration.ofDays(1)),
    /** Changes of their address asked for by one person, each of which writes to another. */
    ADDRESS(5, Duration.ofDays(1)),
    /** Answers of passkeys from one address. */
    PASSKEY_BY_ADDRESS(300, Duration.ofHours(1)),
    /** Leaving for a provider and coming back from one, each counted, from one address. */
    PROVIDER_BY_ADDRESS(300, Duration.ofHours(1)),
    /** Files with the whole of one network. */
    WHOLE_NETWORK(5, Duration.ofDays(1)),
    /** Deletions of one network asked for, each of which writes to all who belong to it. */
    DELETION(3, Duration.ofDays(1)),
    /** Consents to pictures recorded by one group, each of which may write to somebody. */
    PICTURES(200, Duration.ofDays(1)),
    /** Pictures and documents sent by one account. */
    FILES(300, Duration.ofDays(1)),
    /** Registrations for gatherings with one address, each of which writes to it. */
    ATTENDANCES(20, Duration.ofDays(1)),
    /**
     * Reports of a network's content by one person, or without a sign-in from one address, each of
     * which a moderator reads.
     */
    REPORTS(20, Duration.ofDays(1)),
    /** Reports that ask for an answer at one address, each of which writes to it. */
    REPORTS_BY_MAIL(10, Duration.ofDays(1)),
    /** Subscriptions to newsletters asked for with one address, each of which writes to it. */
    SUBSCRIPTIONS(5, Duration.ofDays(1)),
    /** Discussions opened by one person, each of which writes to all who want to hear of them. */
    DISCUSSIONS(30, Duration.ofDays(1)),
    /** Replies by one person, on pages and by mail, each of which writes to who follows. */
    REPLIES(200, Duration.ofDays(1)),
    /** Letters to one person saying why what they wrote by mail was not taken. */
    REFUSED_REPLIES(20, Duration.ofDays(1)),
    /** Anything written by somebody without a sign-in, from one address. */
    WRITES_BY_ADDRESS(300, Duration.ofMinutes(10)),
    /** Anything written by one account. */
    WRITES_BY_ACCOUNT(1_200, Duration.ofMinutes(10)),
    /** Anything written in one network. */
    WRITES_BY_NETWORK(20_000, Duration.ofMinutes(10));

    /** Who waits longer than this is told to come back on another day. */
    static final Duration SOON = Duration.ofMinutes(15);

    private final int times;
    private final Duration within;

    Limit(int times, Duration within) {
        this.times = times;
        this.within = within;
    }

    int times() {
        return times;
    }

    Duration within() {
        return within;
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(times).refillGreedy(times, within).build();
    }
}
