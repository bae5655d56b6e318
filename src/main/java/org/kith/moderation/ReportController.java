package org.kith.moderation;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Connection;
import org.kith.web.Frame;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Anybody who can read something can report it, with a sign-in or without. */
@Controller
class ReportController {

    private final Reportables reportables;
    private final Watching watching;
    private final Rules rules;
    private final Reporting reporting;
    private final People people;
    private final Limits limits;

    ReportController(
            Reportables reportables,
            Watching watching,
            Rules rules,
            Reporting reporting,
            People people,
            Limits limits) {
        this.reportables = reportables;
        this.watching = watching;
        this.rules = rules;
        this.reporting = reporting;
        this.people = people;
        this.limits = limits;
    }

    @GetMapping("/{network}/reports/new")
    @Allow(value = Role.VISITOR, unagreed = true)
    ReportPage ask(Network network, Frame frame, @RequestParam(defaultValue = "") String of) {
        return page(network, frame, content(network, frame, of), Answers.none(), frame.done());
    }

    @PostMapping("/{network}/reports")
    @Allow(value = Role.VISITOR, unagreed = true)
    Object report(
            Network network,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(Map.copyOf(typed));
        var content = content(network, frame, answers.raw("of"));
        var read = ReportForm.read(answers, rules.of(network.id()), self(actor), frame.language());
        if (read.isEmpty()) {
            return page(network, frame, content, answers, false);
        }
        var said = read.get();
        count(network, actor, request, said);
        reporting.report(network, actor, content, said, Instant.now());
        return Redirect.to(frame.at("/reports/new?done=1&of=" + content.path()));
    }

    /** Who is signed in is one person, and their address their own. */
    private void count(Network network, Actor actor, HttpServletRequest request, Said said) {
        if (actor.signedIn()) {
            limits.count(Limit.REPORTS, network.id() + ":" + actor.personId());
            return;
        }
        limits.count(Limit.REPORTS, network.id() + ":" + Connection.of(request.getRemoteAddr()));
        if (said.mail() != null) {
            limits.count(Limit.REPORTS_BY_MAIL, said.mail());
        }
    }

    private ReportPage page(
            Network network, Frame frame, Content content, Answers answers, boolean sent) {
        return new ReportPage(
                content,
                reportables.page(content.kind(), content.path()),
                rules.of(network.id()),
                answers,
                !frame.actor().signedIn(),
                sent);
    }

    private Optional<Person> self(Actor actor) {
        return actor.signedIn() ? people.find(actor.personId()) : Optional.empty();
    }

    private Content content(Network network, Frame frame, String of) {
        return reportables
                .named(of)
                .filter(path -> !watching.keepsFrom(network, frame.actor(), of))
                .flatMap(path -> reportables.at(network, frame.actor(), path, frame.language()))
                .orElseThrow(NotHere::new);
    }
}
