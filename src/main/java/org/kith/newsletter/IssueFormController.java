package org.kith.newsletter;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** A coordinator composes an issue: its words, what it tells, and in which order. */
@Controller
class IssueFormController {

    private final Issues issues;
    private final IssueForms forms;
    private final Composing composing;
    private final Addressees addressees;
    private final PaperCopies copies;
    private final FormDrafts drafts;

    IssueFormController(
            Issues issues,
            IssueForms forms,
            Composing composing,
            Addressees addressees,
            PaperCopies copies,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.issues = issues;
        this.forms = forms;
        this.composing = composing;
        this.addressees = addressees;
        this.copies = copies;
    }

    @GetMapping("/{network}/settings/newsletters")
    @Allow(Role.COORDINATOR)
    IssuesPage list(Network network) {
        return new IssuesPage(
                issues.all(network.id()), addressees.counted(network), copies.all(network.id()));
    }

    @PostMapping("/{network}/settings/newsletters")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> begin(Network network, Actor actor, Frame frame) {
        var begun = composing.begin(network.id(), actor);
        return Redirect.to(address(begun.id(), frame) + "/words");
    }

    @GetMapping("/{network}/settings/newsletters/{issue}")
    @Allow(Role.COORDINATOR)
    ComposePage show(Network network, Frame frame, @PathVariable UUID issue) {
        return forms.page(network, forms.issue(network, issue), frame, null);
    }

    @GetMapping("/{network}/settings/newsletters/{issue}/words")
    @Allow(Role.COORDINATOR)
    WordsOfIssuePage words(Network network, Frame frame, @PathVariable UUID issue) {
        var one = forms.issue(network, issue);
        var answers = drafts.begun(network.id(), frame, IssueForm.of(one));
        return new WordsOfIssuePage(network, one, answers, null);
    }

    /** What another has written meanwhile is shown beside what was typed, and neither is lost. */
    @PostMapping("/{network}/settings/newsletters/{issue}/words")
    @Allow(Role.COORDINATOR)
    Object say(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID issue,
            @RequestParam MultiValueMap<String, String> typed) {
        var now = forms.issue(network, issue);
        var answers = new Answers(Map.copyOf(typed));
        var read = IssueForm.read(network, now, answers);
        if (read.isEmpty()) {
            return new WordsOfIssuePage(network, now, answers, null);
        }
        return switch (composing.save(network.id(), actor, read.get())) {
            case KEPT ->
                    drafts.sent(network.id(), frame, answers, address(now.id(), frame) + "?done=1");
            case CHANGED -> {
                var theirs = forms.issue(network, issue);
                var again = IssueForm.again(answers, theirs);
                yield new WordsOfIssuePage(network, theirs, again, theirs);
            }
            case NUMBERED -> {
                answers.refuse("number", "newsletter.problem.taken");
                yield new WordsOfIssuePage(network, now, answers, null);
            }
        };
    }

    /** Only what is offered is put in. */
    @PostMapping("/{network}/settings/newsletters/{issue}/pieces")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> add(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID issue,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = forms.issue(network, issue);
        var asked = new Answers(Map.copyOf(typed));
        var all =
                composing.add(
                        network.id(),
                        actor,
                        one.id(),
                        forms.stories(network, asked.raws("story")),
                        forms.gatherings(network, asked.raws("gathering")));
        return Redirect.to(address(one.id(), frame) + (all ? "" : "?left=1") + "#pieces");
    }

    @PostMapping("/{network}/settings/newsletters/{issue}/pieces/{piece}/up")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> up(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID issue,
            @PathVariable UUID piece) {
        return move(network, actor, frame, issue, piece, -1);
    }

    @PostMapping("/{network}/settings/newsletters/{issue}/pieces/{piece}/down")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> down(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID issue,
            @PathVariable UUID piece) {
        return move(network, actor, frame, issue, piece, 1);
    }

    private ResponseEntity<Void> move(
            Network network, Actor actor, Frame frame, UUID issue, UUID piece, int by) {
        var one = forms.issue(network, issue);
        composing.move(network.id(), actor, one.id(), new Chosen.Id(piece), by);
        return Redirect.to(address(one.id(), frame) + "#pieces");
    }

    @PostMapping("/{network}/settings/newsletters/{issue}/pieces/{piece}/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> takeOut(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID issue,
            @PathVariable UUID piece) {
        var one = forms.issue(network, issue);
        composing.remove(network.id(), actor, one.id(), new Chosen.Id(piece));
        return Redirect.to(address(one.id(), frame) + "#pieces");
    }

    static String address(Issue.Id issue, Frame frame) {
        return frame.at("/settings/newsletters/" + issue);
    }
}
