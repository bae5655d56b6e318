package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A twinning relation between two sides, each of one community or many. Camden with Abu Dis and Abu
 * Dis with Camden are one link.
 *
 * @param name its own name ("Partnership of the Five Valleys"); null where it is called by its
 *     sides
 * @param reason why it exists, in its people's words
 * @param differentBecause why it is not the other link between the same sides; null where there is
 *     none
 * @param demonstration whether it is invented
 */
public record Link(
        Id id,
        String slug,
        Kind kind,
        @Nullable String name,
        String reason,
        Sides sides,
        @Nullable String differentBecause,
        boolean demonstration,
        Instant recordedAt) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        /** Formal, decided by councils, open-ended. */
        TWINNING,
        /** Agreed, informal or for a time. */
        FRIENDSHIP,
        /** One topic, one period. */
        PROJECT_PARTNERSHIP,
        /** Informal, no agreement. */
        CONTACT,
        SCHOOL_LINK,
        FAITH_LINK,
        UNIVERSITY_LINK,
        UNION_LINK,
        /** Many with many. */
        CLUSTER_PARTNERSHIP;

        /** As in addresses, tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a network records new ones; those that are there stay what they are. */
        public boolean isIn(Network network) {
            return network.settings().offersKind(code());
        }

        public static List<Kind> of(Network network) {
            return Arrays.stream(values()).filter(kind -> kind.isIn(network)).toList();
        }
    }

    /** How far a link has come. Which ones are in use is a rule of the network. */
    public enum Stage {
        EXPRESSION_OF_INTEREST,
        RESEARCH,
        CONTACT,
        EXPLORATORY_VISIT,
        FRIENDSHIP_AGREEMENT,
        PROPOSAL,
        COUNCIL_RESOLUTION,
        SIGNING,
        ACTIVE,
        REVIEW,
        RENEWED,
        DORMANT,
        SUSPENDED,
        REVIVING,
        DECLINED,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A side's own decisions are in use everywhere; which others are, a network decides. */
        public boolean isIn(Network network) {
            return ownDecision() || network.settings().offersStage(code());
        }

        public static List<Stage> of(Network network, Stage... others) {
            var kept = List.of(others);
            return Arrays.stream(values())
                    .filter(stage -> stage.isIn(network) || kept.contains(stage))
                    .toList();
        }

        /** Whether a link at this stage is over; a suspended or dormant one is not. */
        public boolean over() {
            return this == DECLINED || this == ENDED;
        }

        /** What one side decides alone: it needs nobody's consent, and stands until it says so. */
        public boolean ownDecision() {
            return over() || this == SUSPENDED;
        }
    }

    public static Link between(Kind kind, List<Community.Id> a, List<Community.Id> b) {
        return new Link(Id.next(), "", kind, null, "", new Sides(a, b), null, false, Instant.now());
    }

    public Link named(@Nullable String newName) {
        return new Link(
                id,
                slug,
                kind,
                newName,
                reason,
                sides,
                differentBecause,
                demonstration,
                recordedAt);
    }

    public Link because(String newReason) {
        return new Link(
                id,
                slug,
                kind,
                name,
                newReason,
                sides,
                differentBecause,
                demonstration,
                recordedAt);
    }

    public Link differentBecause(@Nullable String why) {
        return new Link(id, slug, kind, name, reason, sides, why, demonstration, recordedAt);
    }

    public Link ofKind(Kind newKind) {
        return new Link(
                id,
                slug,
                newKind,
                name,
                reason,
                sides,
                differentBecause,
                demonstration,
                recordedAt);
    }

    public Link at(String newSlug) {
        return new Link(
                id,
                newSlug,
                kind,
                name,
                reason,
                sides,
                differentBecause,
                demonstration,
                recordedAt);
    }

    public Link forDemonstration() {
        return new Link(id, slug, kind, name, reason, sides, differentBecause, true, recordedAt);
    }

    /** Whether its first side is the second one there, where all its communities stand already. */
    public boolean isTurnedIn(Link other) {
        return other.sides.b().containsAll(sides.a());
    }
}
