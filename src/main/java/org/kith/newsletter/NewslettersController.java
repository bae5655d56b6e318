package org.kith.newsletter;

import org.kith.account.Role;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;

/** The newsletter on the web, in the language of who reads it. */
@Controller
class NewslettersController {

    private final Issues issues;
    private final IssueReading reading;
    private final IssuePaper paper;

    NewslettersController(Issues issues, IssueReading reading, IssuePaper paper) {
        this.issues = issues;
        this.reading = reading;
        this.paper = paper;
    }

    @GetMapping("/{network}/newsletters")
    @Allow(Role.VISITOR)
    NewslettersPage list(Network network) {
        return new NewslettersPage(issues.sent(network.id()));
    }

    @GetMapping("/{network}/newsletters/{number:[0-9]+}")
    @Allow(Role.VISITOR)
    IssuePage show(Network network, Frame frame, @PathVariable int number) {
        return new IssuePage(content(network, number, frame.language()), false);
    }

    /** The short address that stands on paper; it leads on while the piece can be seen. */
    @GetMapping("/{network}/newsletters/{number:[0-9]+}/{place:[0-9]+}")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> lead(
            Network network, Frame frame, @PathVariable int number, @PathVariable int place) {
        return content(network, number, frame.language()).pieces().stream()
                .filter(piece -> piece.chosen().place() == place)
                .findFirst()
                .map(piece -> Redirect.to(frame.at(piece.path())))
                .orElseThrow(NotHere::new);
    }

    /** To be printed for those without mail, by who belongs to the network. */
    @GetMapping("/{network}/newsletters/{number:[0-9]+}/paper.pdf")
    @Allow(Role.READER)
    ResponseEntity<byte[]> paper(
            Network network,
            Frame frame,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String in) {
        var language = Language.of(in).orElse(frame.language());
        return paper.of(network, content(network, number, language));
    }

    private IssueContent content(Network network, int number, Language language) {
        var issue = issues.numbered(network.id(), number).orElseThrow(NotHere::new);
        return reading.of(network, issue, language, Instant.now());
    }
}
