package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.Representatives;
import org.kith.mail.MailedAnswer;
import org.kith.mail.TakesAnswers;
import org.kith.names.SafeText;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Limit;
import org.kith.web.WantedConsent;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/**
 * What somebody answers to a letter stands in the discussion, by the same rules as what is written
 * on its page, as if no second factor had been shown; what cannot is sent back with the reason.
 */
@Component
class RepliesByMail implements TakesAnswers {

    private static final int HEX = 16;

    /** Digits of half an id. */
    private static final int HALF = 16;

    private final NetworkScope scope;
    private final Discussions discussions;
    private final DiscussionReplies replies;
    private final DiscussionFollowers followers;
    private final DiscussionMails mails;
    private final Discussing discussing;
    private final RefusedReplies refused;
    private final People people;
    private final Members members;
    private final Representatives representatives;
    private final WantedConsent consent;
    private final CountedOnce counted;

    RepliesByMail(
            NetworkScope scope,
            Discussions discussions,
            DiscussionReplies replies,
            DiscussionFollowers followers,
            DiscussionMails mails,
            Discussing discussing,
            RefusedReplies refused,
            People people,
            Members members,
            Representatives representatives,
            WantedConsent consent,
            CountedOnce counted) {
        this.scope = scope;
        this.discussions = discussions;
        this.replies = replies;
        this.followers = followers;
        this.mails = mails;
        this.discussing = discussing;
        this.refused = refused;
        this.people = people;
        this.members = members;
        this.representatives = representatives;
        this.consent = consent;
        this.counted = counted;
    }

    @Override
    public boolean take(Network network, MailedAnswer answer) {
        var follower = followers.withId(network.id(), answer.answers()).orElse(null);
        var person = follower == null ? null : people.find(follower.person()).orElse(null);
        if (follower == null || person == null) {
            return false;
        }
        return mails.isTaken(network.id(), answer.mail())
                || take(network, answer, follower, person);
    }

    private boolean take(
            Network network,
            MailedAnswer answer,
            DiscussionFollowers.Follower follower,
            Person person) {
        var actor =
                new Actor(
                        person.id(),
                        person.name(),
                        members.powerOf(network.id(), person).waiting());
        var discussion = discussions.find(network.id(), follower.discussion()).orElseThrow();
        var trouble = trouble(network, actor, person, discussion, answer);
        if (trouble != null
                && !(refused.reaches(person)
                        && counted.isWithin(Limit.REFUSED_REPLIES, actor, answer.mail()))) {
            return false;
        }
        scope.in(
                network.id(),
                db -> {
                    if (mails.take(network.id(), answer.mail())) {
                        put(network, actor, person, discussion, answer, follower, trouble);
                    }
                    return null;
                });
        counted.isDone(answer.mail());
        return true;
    }

    private void put(
            Network network,
            Actor actor,
            Person person,
            Discussion discussion,
            MailedAnswer answer,
            DiscussionFollowers.Follower follower,
            @Nullable String trouble) {
        var why = trouble;
        if (why == null) {
            var reply =
                    DiscussionReply.of(
                            discussion.id(),
                            group(network.id(), actor, discussion),
                            words(answer).orElseThrow(),
                            Scripted.language(answer.words(), person.language()),
                            Writer.of(actor),
                            true);
            why =
                    discussing.reply(network, actor, reply, form(answer))
                                    == Discussing.Outcome.CLOSED
                            ? "closed"
                            : null;
        }
        if (why != null) {
            refused.write(network, person, discussion, follower, answer.words(), why);
        }
    }

    /** Why it cannot stand there; null: it can. */
    private @Nullable String trouble(
            Network network,
            Actor actor,
            Person person,
            Discussion discussion,
            MailedAnswer answer) {
        if (!discussion.isShown()) {
            return "gone";
        }
        if (!actor.may(Role.READER)) {
            return members.roleOf(network.id(), person).includes(Role.READER) ? "factor" : "gone";
        }
        if (!discussion.isOpen()) {
            return "closed";
        }
        if (answer.more()) {
            return "files";
        }
        if (SafeText.checkParagraphs(answer.words(), Discussion.LONGEST_BODY)
                instanceof SafeText.Refused(var reason)) {
            return switch (reason) {
                case EMPTY, INVISIBLE -> "empty";
                case TOO_LONG -> "too_long";
                case CONTROL_CHARACTERS, BIDI_TRICKS, MIXED_SCRIPT_LOOKALIKE -> "signs";
            };
        }
        if (consent.isMissing(network, actor)) {
            return "consent";
        }
        return counted.isWithin(Limit.REPLIES, actor, answer.mail()) ? null : "too_many";
    }

    private static Optional<String> words(MailedAnswer answer) {
        return SafeText.checkParagraphs(answer.words(), Discussion.LONGEST_BODY)
                        instanceof SafeText.Fine(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** As they spoke there last, as long as they speak for that group. */
    private Group.@Nullable Id group(Network.Id network, Actor actor, Discussion discussion) {
        var last =
                replies.lastOf(network, actor, discussion.id())
                        .map(reply -> Optional.ofNullable(reply.group()))
                        .orElseGet(
                                () ->
                                        discussion.by().is(actor)
                                                ? Optional.ofNullable(discussion.group())
                                                : Optional.empty());
        return last.filter(group -> actor.may(Role.REPRESENTATIVE))
                .filter(group -> representatives.groupsOf(network, actor).contains(group))
                .orElse(null);
    }

    /** The same for the same mail, as a form that is sent twice has one. */
    private static UUID form(MailedAnswer answer) {
        var hash = answer.mail().sha256();
        return new UUID(
                Long.parseUnsignedLong(hash.substring(0, HALF), HEX),
                Long.parseUnsignedLong(hash.substring(HALF, 2 * HALF), HEX));
    }
}
