package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.Redirect;
import org.kith.community.Upon;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.kith.web.TooMany;
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

/** A discussion is opened, and for a time its words are changed by who opened it. */
@Controller
class DiscussionFormController {

    private final Discussions discussions;
    private final Discussing discussing;
    private final DiscussionPages pages;
    private final Limits limits;
    private final FormDrafts drafts;

    DiscussionFormController(
            Discussions discussions,
            Discussing discussing,
            DiscussionPages pages,
            Limits limits,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.discussions = discussions;
        this.discussing = discussing;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping("/{network}/discussions/new/question")
    @Allow(Role.READER)
    DiscussionFormPage ask(Network network, Frame frame) {
        return fresh(network, frame, Discussion.Kind.QUESTION);
    }

    @GetMapping("/{network}/discussions/new/talk")
    @Allow(Role.READER)
    DiscussionFormPage talk(Network network, Frame frame) {
        return fresh(network, frame, Discussion.Kind.TALK);
    }

    private DiscussionFormPage fresh(Network network, Frame frame, Discussion.Kind kind) {
        var answers = new Answers(DiscussionForm.fresh(frame.language()));
        return form(network, frame, kind, drafts.begun(network.id(), frame, answers));
    }

    @PostMapping("/{network}/discussions")
    @Allow(Role.READER)
    Object open(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(Map.copyOf(typed));
        var kind = Discussion.Kind.of(answers.raw("kind")).orElse(Discussion.Kind.TALK);
        var group = DiscussionForm.group(answers, pages.own(network.id(), actor));
        var words = DiscussionForm.words(answers);
        if (words.isEmpty() || isTooMany(actor, answers)) {
            return form(network, frame, kind, answers);
        }
        var mark = DiscussionForm.mark(answers);
        var one = discussing.open(network, actor, kind, group, words.get(), mark);
        if (!one.says(kind, group, words.get())) {
            var again = DiscussionForm.afresh(answers);
            again.refuse("title", "discussion.problem.opened");
            return form(network, frame, kind, again);
        }
        return drafts.sent(
                network.id(), frame, answers, frame.at("/discussions/" + one.id() + "?done=1"));
    }

    private boolean isTooMany(Actor actor, Answers answers) {
        try {
            limits.count(Limit.DISCUSSIONS, actor.personId().toString());
            return false;
        } catch (TooMany today) {
            answers.refuse("title", "discussion.problem.too_many");
            return true;
        }
    }

    @GetMapping("/{network}/discussions/{discussion}/words")
    @Allow(Role.READER)
    @Own(WhoseDiscussion.OfOpener.class)
    DiscussionFormPage change(Network network, @PathVariable UUID discussion) {
        var now = editable(network, discussion);
        return words(network, now, DiscussionForm.asItStands(now), List.of());
    }

    private Discussion editable(Network network, UUID id) {
        return discussions
                .find(network.id(), new Discussion.Id(id))
                .filter(one -> one.isEditable(Instant.now()))
                .orElseThrow(NotHere::new);
    }

    @PostMapping("/{network}/discussions/{discussion}/words")
    @Allow(Role.READER)
    @Own(WhoseDiscussion.OfOpener.class)
    Object put(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID discussion,
            @RequestParam MultiValueMap<String, String> typed) {
        var now =
                discussions
                        .find(network.id(), new Discussion.Id(discussion))
                        .orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(typed));
        var words = DiscussionForm.words(answers);
        if (words.isPresent() && now.isEditable(Instant.now())) {
            var asked = words.get();
            return discussions.change(
                            network.id(),
                            actor,
                            now.id(),
                            asked,
                            before -> DiscussionForm.both(answers, asked, before).isRead())
                    ? Redirect.to(frame.at("/discussions/" + discussion + "?done=1"))
                    : overtaken(network, frame, now.id(), asked, answers);
        }
        return refused(network, now, answers);
    }

    private DiscussionFormPage overtaken(
            Network network,
            Frame frame,
            Discussion.Id id,
            Discussion.Words asked,
            Answers answers) {
        var now = discussions.find(network.id(), id).orElseThrow(NotHere::new);
        if (!now.isEditable(Instant.now())) {
            return refused(network, now, answers);
        }
        var both = DiscussionForm.both(answers, asked, now);
        var labels = DiscussionForm.labels(now.kind(), frame);
        return words(network, now, both.together(), both.theirs(labels));
    }

    private static DiscussionFormPage refused(Network network, Discussion now, Answers answers) {
        if (!now.isEditable(Instant.now())) {
            answers.refuse("body", "discussion.problem.over");
        }
        return words(network, now, answers, List.of());
    }

    private static DiscussionFormPage words(
            Network network, Discussion now, Answers answers, List<Upon.Theirs> theirs) {
        return new DiscussionFormPage(network, now.kind(), now, List.of(), answers, theirs);
    }

    private DiscussionFormPage form(
            Network network, Frame frame, Discussion.Kind kind, Answers answers) {
        return new DiscussionFormPage(
                network, kind, null, pages.own(network.id(), frame.actor()), answers, List.of());
    }
}
