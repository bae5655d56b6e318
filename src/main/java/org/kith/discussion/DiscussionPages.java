package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.mail.AnswersByMail;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Slice;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what pages of discussions show. */
@Component
class DiscussionPages {

    private final DiscussionLists lists;
    private final DiscussionReplies replies;
    private final ReplyLists replyLists;
    private final DiscussionFollowers followers;
    private final WhoseDiscussion whose;
    private final Groups groups;
    private final Representatives representatives;
    private final AnswersByMail mail;

    DiscussionPages(
            DiscussionLists lists,
            DiscussionReplies replies,
            ReplyLists replyLists,
            DiscussionFollowers followers,
            WhoseDiscussion whose,
            Groups groups,
            Representatives representatives,
            AnswersByMail mail) {
        this.lists = lists;
        this.replies = replies;
        this.replyLists = replyLists;
        this.followers = followers;
        this.whose = whose;
        this.groups = groups;
        this.representatives = representatives;
        this.mail = mail;
    }

    DiscussionsPage list(Network network, Frame frame, DiscussionQuery query, int page) {
        var found = lists.find(network.id(), query, page);
        var names =
                names(
                        network,
                        found.items().stream().flatMap(one -> Stream.ofNullable(one.group())),
                        frame.language());
        return new DiscussionsPage(
                network,
                query,
                found.map(one -> new DiscussionsPage.Row(one, name(names, one.group()))));
    }

    /** The groups in whose name somebody may speak. */
    List<Group> own(Network.Id network, Actor actor) {
        return actor.may(Role.REPRESENTATIVE)
                ? representatives.groupsOf(network, actor).stream()
                        .flatMap(group -> groups.find(network, group).stream())
                        .sorted(Comparator.comparing(Group::name))
                        .toList()
                : List.of();
    }

    DiscussionPage discussion(
            Network network, Frame frame, Discussion one, int page, Answers answers) {
        var said = replyLists.of(network.id(), one.id(), page);
        var helped = one.helped() == null ? null : helped(network, one.helped());
        var names =
                names(
                        network,
                        Stream.concat(
                                Stream.ofNullable(one.group()),
                                Stream.concat(Stream.ofNullable(helped), said.items().stream())
                                        .flatMap(each -> Stream.ofNullable(each.group()))),
                        frame.language());
        var actor = frame.actor();
        var id = network.id();
        return new DiscussionPage(
                one,
                name(names, one.group()),
                lines(said, one, actor, names),
                helped == null ? null : line(helped, one, actor, names),
                new DiscussionPage.Reader(
                        one.by().is(actor),
                        whose.closes(id, actor, one),
                        whose.reopens(id, actor, one),
                        one.by().is(actor) && one.isEditable(Instant.now()),
                        followers.follows(id, one.id(), actor.personId()),
                        mail.areOn()),
                own(id, actor),
                answers);
    }

    /** One that is hidden is not shown as what helped. */
    private @Nullable DiscussionReply helped(Network network, DiscussionReply.Id id) {
        return replies.isShown(network.id(), id)
                ? replies.find(network.id(), id).orElse(null)
                : null;
    }

    ReplyPage reply(Network network, Frame frame, Discussion discussion, DiscussionReply reply) {
        var names = names(network, Stream.ofNullable(reply.group()), frame.language());
        return new ReplyPage(discussion, line(reply, discussion, frame.actor(), names));
    }

    private static Slice<ReplyLine> lines(
            Slice<DiscussionReply> said,
            Discussion discussion,
            Actor actor,
            Map<Group.Id, GroupCard> names) {
        return said.map(one -> line(one, discussion, actor, names));
    }

    private static ReplyLine line(
            DiscussionReply one,
            Discussion discussion,
            Actor actor,
            Map<Group.Id, GroupCard> names) {
        var mine = one.by().is(actor) && one.takenBackAt() == null;
        return new ReplyLine(
                one,
                name(names, one.group()),
                mine,
                mine && one.isEditable(Instant.now()),
                one.id().equals(discussion.helped()));
    }

    private Map<Group.Id, GroupCard> names(
            Network network, Stream<Group.Id> of, Language language) {
        return groups.cards(network.id(), of.collect(Collectors.toSet()), language);
    }

    private static @Nullable String name(Map<Group.Id, GroupCard> names, Group.@Nullable Id group) {
        var card = group == null ? null : names.get(group);
        return card == null ? null : card.name();
    }
}
