package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.UUID;

/** A coordinator looks at an issue as its readers will, sends it, and stops it on its way. */
@Controller
class IssueCourseController {

    private final IssueForms forms;
    private final IssueReading reading;
    private final IssueLetters letters;
    private final IssuePaper paper;
    private final Composing composing;

    IssueCourseController(
            IssueForms forms,
            IssueReading reading,
            IssueLetters letters,
            IssuePaper paper,
            Composing composing) {
        this.forms = forms;
        this.reading = reading;
        this.letters = letters;
        this.paper = paper;
        this.composing = composing;
    }

    /** On the web; the page's own language is chosen as everywhere. */
    @GetMapping("/{network}/settings/newsletters/{issue}/preview")
    @Allow(Role.COORDINATOR)
    IssuePage web(
            Network network,
            Frame frame,
            @PathVariable UUID issue,
            @RequestParam(defaultValue = "") String in) {
        return new IssuePage(content(network, issue, in, frame), true);
    }

    @GetMapping("/{network}/settings/newsletters/{issue}/letter")
    @Allow(Role.COORDINATOR)
    LetterPage letter(
            Network network,
            Frame frame,
            @PathVariable UUID issue,
            @RequestParam(defaultValue = "") String in) {
        var content = content(network, issue, in, frame);
        return new LetterPage(
                content.issue(),
                content.reader(),
                letters.subject(network, content),
                letters.body(network, content));
    }

    @GetMapping("/{network}/settings/newsletters/{issue}/paper.pdf")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> paper(
            Network network,
            Frame frame,
            @PathVariable UUID issue,
            @RequestParam(defaultValue = "") String in) {
        return paper.of(network, content(network, issue, in, frame));
    }

    @PostMapping("/{network}/settings/newsletters/{issue}/sending")
    @Allow(Role.COORDINATOR)
    Object send(Network network, Actor actor, Frame frame, @PathVariable UUID issue) {
        var one = forms.issue(network, issue);
        var problem = problem(network, one, frame);
        if (problem != null) {
            return forms.page(network, one, frame, problem);
        }
        composing.send(network.id(), actor, one.id());
        return Redirect.to(IssueFormController.address(one.id(), frame));
    }

    private @Nullable String problem(Network network, Issue issue, Frame frame) {
        if (issue.titles().in().isEmpty()) {
            return "newsletter.problem.title";
        }
        var content = reading.of(network, issue, frame.language(), Instant.now());
        return content.pieces().isEmpty() && content.opening() == null
                ? "newsletter.problem.empty"
                : null;
    }

    @PostMapping("/{network}/settings/newsletters/{issue}/stop")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> stop(Network network, Actor actor, Frame frame, @PathVariable UUID issue) {
        var one = forms.issue(network, issue);
        composing.stop(network.id(), actor, one.id());
        return Redirect.to(IssueFormController.address(one.id(), frame));
    }

    @PostMapping("/{network}/settings/newsletters/{issue}/resumption")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> goOn(Network network, Actor actor, Frame frame, @PathVariable UUID issue) {
        var one = forms.issue(network, issue);
        composing.goOn(network.id(), actor, one.id());
        return Redirect.to(IssueFormController.address(one.id(), frame));
    }

    @PostMapping("/{network}/settings/newsletters/{issue}/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> remove(
            Network network, Actor actor, Frame frame, @PathVariable UUID issue) {
        var one = forms.issue(network, issue);
        composing.remove(network.id(), actor, one.id());
        return Redirect.to(frame.at("/settings/newsletters"));
    }

    private IssueContent content(Network network, UUID issue, String in, Frame frame) {
        var language = Language.of(in).orElse(frame.language());
        return reading.of(network, forms.issue(network, issue), language, Instant.now());
    }
}
