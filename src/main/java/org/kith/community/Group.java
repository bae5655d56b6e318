package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.shared.Uuid7;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The people who act for a community.
 *
 * @param founded since when it exists, as exactly as it is known
 * @param differentBecause why it is not the group of the same name in this community
 */
public record Group(
        Id id,
        String slug,
        Community.Id community,
        String name,
        Form form,
        String about,
        @Nullable String website,
        @Nullable PartialDate founded,
        List<String> interests,
        List<String> languages,
        Exchanges exchanges,
        @Nullable String differentBecause,
        boolean demonstration) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * Somebody who speaks for the group did something in its name. Told in the transaction of what
     * they did.
     */
    public record SpokenFor(Network.Id network, Actor actor, Id group) {}

    public enum Form {
        FRIENDSHIP_GROUP,
        TWINNING_ASSOCIATION,
        COUNCIL_COMMITTEE,
        FAITH_GROUP,
        STUDENT_UNION,
        UNION_BRANCH,
        WOMENS_GROUP,
        YOUTH_GROUP,
        HEALTH_GROUP,
        SCHOOL_GROUP,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Group {
        interests = List.copyOf(interests);
        languages = List.copyOf(languages);
    }

    /** The same at another address. */
    Group at(String other) {
        return new Group(
                id,
                other,
                community,
                name,
                form,
                about,
                website,
                founded,
                interests,
                languages,
                exchanges,
                differentBecause,
                demonstration);
    }

    /** What its history compares, by field; fields that say nothing are left out. */
    Map<String, Object> facts() {
        var facts = new Facts();
        facts.put("community", community.toString());
        facts.put("name", name);
        facts.put("form", form.code());
        facts.put("about", about);
        facts.put("website", website);
        facts.put("founded", founded == null ? null : founded.iso());
        facts.put("interests", interests);
        facts.put("languages", languages);
        facts.put("seeks", exchanges.seeks());
        facts.put("offers", exchanges.offers());
        facts.put("different_because", differentBecause);
        return facts.asMap();
    }
}
