package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.Redirect;
import org.kith.moderation.Content;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** Discussions are found, read, followed, closed and taken back; who asked says what helped. */
@Controller
class DiscussionController {

    private final Discussions discussions;
    private final DiscussionCourse course;
    private final DiscussionReplies replies;
    private final DiscussionFollowers followers;
    private final DiscussionPages pages;
    private final FormDrafts drafts;

    DiscussionController(
            Discussions discussions,
            DiscussionCourse course,
            DiscussionReplies replies,
            DiscussionFollowers followers,
            DiscussionPages pages,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.discussions = discussions;
        this.course = course;
        this.replies = replies;
        this.followers = followers;
        this.pages = pages;
    }

    @GetMapping("/{network}/discussions")
    @Allow(Role.READER)
    DiscussionsPage list(
            Network network,
            Frame frame,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") int page) {
        return pages.list(network, frame, DiscussionQuery.of(asked), page);
    }

    @GetMapping("/{network}/discussions/{discussion}")
    @Allow(Role.READER)
    DiscussionPage show(
            Network network,
            Frame frame,
            @PathVariable UUID discussion,
            @RequestParam(defaultValue = "1") int page) {
        var one = discussion(network, discussion);
        var fresh = new Answers(DiscussionForm.fresh(frame.language()));
        return pages.discussion(
                network, frame, one, page, drafts.begun(network.id(), frame, fresh));
    }

    @PostMapping("/{network}/discussions/{discussion}/withdrawal")
    @Allow(Role.READER)
    @Own(WhoseDiscussion.OfOpener.class)
    ResponseEntity<Void> takeBack(
            Network network, Actor actor, Frame frame, @PathVariable UUID discussion) {
        var one = discussion(network, discussion);
        course.takeBack(network.id(), actor, one.id());
        return one.course().replies() == 0
                ? Redirect.to(frame.at("/discussions?done=1"))
                : back(one, frame);
    }

    @PostMapping("/{network}/discussions/{discussion}/closing")
    @Allow(Role.READER)
    @Own(value = WhoseDiscussion.OfCloser.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> close(
            Network network, Actor actor, Frame frame, @PathVariable UUID discussion) {
        var one = discussion(network, discussion);
        course.close(network.id(), actor, one.id());
        return back(one, frame);
    }

    @PostMapping("/{network}/discussions/{discussion}/reopening")
    @Allow(Role.READER)
    @Own(value = WhoseDiscussion.OfReopener.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> reopen(
            Network network, Actor actor, Frame frame, @PathVariable UUID discussion) {
        var one = discussion(network, discussion);
        course.reopen(network.id(), actor, one.id());
        return back(one, frame);
    }

    /** Of replies in the same question; without one, none has helped. */
    @PostMapping("/{network}/discussions/{discussion}/helped")
    @Allow(Role.READER)
    @Own(WhoseDiscussion.OfOpener.class)
    ResponseEntity<Void> helped(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID discussion,
            @RequestParam(defaultValue = "") String reply) {
        var one = discussion(network, discussion);
        var helped =
                Content.id(reply)
                        .flatMap(id -> replies.find(network.id(), new DiscussionReply.Id(id)))
                        .filter(said -> said.discussion().equals(one.id()))
                        .filter(said -> said.takenBackAt() == null)
                        .map(DiscussionReply::id);
        if (!reply.isEmpty() && helped.isEmpty()) {
            throw new NotHere();
        }
        course.helped(network.id(), actor, one.id(), helped.orElse(null));
        return back(one, frame);
    }

    @PostMapping("/{network}/discussions/{discussion}/following")
    @Allow(Role.READER)
    ResponseEntity<Void> follow(
            Network network, Actor actor, Frame frame, @PathVariable UUID discussion) {
        var one = discussion(network, discussion);
        followers.add(network.id(), one.id(), actor.personId());
        return back(one, frame);
    }

    @PostMapping("/{network}/discussions/{discussion}/following/removal")
    @Allow(Role.READER)
    ResponseEntity<Void> leave(
            Network network, Actor actor, Frame frame, @PathVariable UUID discussion) {
        var one = discussion(network, discussion);
        followers.remove(network.id(), one.id(), actor.personId());
        return back(one, frame);
    }

    private Discussion discussion(Network network, UUID id) {
        return discussions
                .find(network.id(), new Discussion.Id(id))
                .filter(one -> one.course().hidden() || one.isShown())
                .orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Discussion one, Frame frame) {
        return Redirect.to(frame.at("/discussions/" + one.id() + "?done=1"));
    }
}
