package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.kith.web.TooMany;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody says something in a discussion, changes it for a time, or takes it back. */
@Controller
class ReplyController {

    private final Discussions discussions;
    private final DiscussionReplies replies;
    private final ReplyLists lists;
    private final Discussing discussing;
    private final DiscussionPages pages;
    private final WhoseDiscussion whose;
    private final Limits limits;
    private final FormDrafts drafts;

    ReplyController(
            Discussions discussions,
            DiscussionReplies replies,
            ReplyLists lists,
            Discussing discussing,
            DiscussionPages pages,
            WhoseDiscussion whose,
            Limits limits,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.discussions = discussions;
        this.replies = replies;
        this.lists = lists;
        this.discussing = discussing;
        this.pages = pages;
        this.whose = whose;
        this.limits = limits;
    }

    @PostMapping("/{network}/discussions/{discussion}/replies")
    @Allow(Role.READER)
    Object say(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID discussion,
            @RequestParam MultiValueMap<String, String> typed) {
        var one =
                discussions
                        .find(network.id(), new Discussion.Id(discussion))
                        .filter(Discussion::isShown)
                        .orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(typed));
        var group = DiscussionForm.group(answers, pages.own(network.id(), actor));
        var said = DiscussionForm.said(answers);
        if (said.isPresent() && !isTooMany(actor, answers)) {
            var words = said.get();
            var reply =
                    DiscussionReply.of(
                            one.id(),
                            group,
                            words.body(),
                            words.language(),
                            Writer.of(actor),
                            false);
            switch (discussing.reply(network, actor, reply, DiscussionForm.mark(answers))) {
                case SAID -> {}
                case CLOSED -> answers.refuse("body", "discussion.problem.closed");
                case OTHER -> {
                    answers = DiscussionForm.afresh(answers);
                    answers.refuse("body", "discussion.problem.sent");
                }
            }
        }
        var last = lists.lastPage(network.id(), one.id());
        return answers.fine()
                ? drafts.sent(
                        network.id(),
                        frame,
                        answers,
                        frame.at("/discussions/" + discussion + "?done=1&page=" + last))
                : pages.discussion(network, frame, one, last, answers);
    }

    private boolean isTooMany(Actor actor, Answers answers) {
        try {
            limits.count(Limit.REPLIES, actor.personId().toString());
            return false;
        } catch (TooMany today) {
            answers.refuse("body", "discussion.problem.too_many");
            return true;
        }
    }

    @GetMapping("/{network}/replies/{reply}")
    @Allow(Role.READER)
    ReplyPage show(Network network, Frame frame, @PathVariable UUID reply) {
        var one = reply(network, reply);
        return pages.reply(network, frame, around(network, frame.actor(), one), one);
    }

    @GetMapping("/{network}/replies/{reply}/words")
    @Allow(Role.READER)
    @Own(WhoseDiscussion.OfReplier.class)
    ReplyFormPage change(Network network, Actor actor, @PathVariable UUID reply) {
        var now = reply(network, reply);
        if (!now.isEditable(Instant.now())) {
            throw new NotHere();
        }
        return new ReplyFormPage(
                around(network, actor, now), now, DiscussionForm.asItStands(now), List.of());
    }

    @PostMapping("/{network}/replies/{reply}/words")
    @Allow(Role.READER)
    @Own(WhoseDiscussion.OfReplier.class)
    Object put(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID reply,
            @RequestParam MultiValueMap<String, String> typed) {
        var now = reply(network, reply);
        var answers = new Answers(Map.copyOf(typed));
        var said = DiscussionForm.said(answers);
        if (said.isPresent() && now.isEditable(Instant.now())) {
            var asked = now.saying(said.get().body(), said.get().language());
            return replies.change(
                            network.id(),
                            actor,
                            asked,
                            before -> DiscussionForm.both(answers, asked, before).isRead())
                    ? Redirect.to(frame.at("/replies/" + reply + "?done=1"))
                    : overtaken(network, frame, asked, answers);
        }
        return refused(network, actor, now, answers);
    }

    private ReplyFormPage overtaken(
            Network network, Frame frame, DiscussionReply asked, Answers answers) {
        var now = reply(network, asked.id().value());
        var actor = frame.actor();
        if (!now.isEditable(Instant.now())) {
            return refused(network, actor, now, answers);
        }
        var both = DiscussionForm.both(answers, asked, now);
        return new ReplyFormPage(
                around(network, actor, now),
                now,
                both.together(),
                both.theirs(DiscussionForm.labels(frame)));
    }

    private ReplyFormPage refused(
            Network network, Actor actor, DiscussionReply now, Answers answers) {
        if (!now.isEditable(Instant.now())) {
            answers.refuse("body", "discussion.problem.over");
        }
        return new ReplyFormPage(around(network, actor, now), now, answers, List.of());
    }

    @PostMapping("/{network}/replies/{reply}/withdrawal")
    @Allow(Role.READER)
    @Own(WhoseDiscussion.OfReplier.class)
    ResponseEntity<Void> takeBack(
            Network network, Actor actor, Frame frame, @PathVariable UUID reply) {
        var one = reply(network, reply);
        replies.takeBack(network.id(), actor, one.id());
        return Redirect.to(frame.at("/replies/" + reply + "?done=1"));
    }

    private DiscussionReply reply(Network network, UUID id) {
        return replies.find(network.id(), new DiscussionReply.Id(id)).orElseThrow(NotHere::new);
    }

    /** What is said in a hidden discussion is its writer's and the moderators' to see. */
    private Discussion around(Network network, Actor actor, DiscussionReply reply) {
        return discussions
                .find(network.id(), reply.discussion())
                .filter(
                        one ->
                                one.isShown()
                                        || reply.by().is(actor)
                                        || whose.moderates(network.id(), actor))
                .orElseThrow(NotHere::new);
    }
}
