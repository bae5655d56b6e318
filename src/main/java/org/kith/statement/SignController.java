package org.kith.statement;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Connection;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody signs. The answer is the same whoever had signed before, and comes as quickly: all else
 * follows in a round.
 */
@Controller
class SignController {

    private final StatementPages pages;
    private final WantedLetters letters;
    private final SigningDesk desk;
    private final SigningForm forms;

    SignController(
            StatementPages pages, WantedLetters letters, SigningDesk desk, SigningForm forms) {
        this.pages = pages;
        this.letters = letters;
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping("/{network}/statements/{statement}/signatures")
    @Allow(value = Role.VISITOR, crowd = true)
    Object sign(
            Network network,
            Language language,
            @PathVariable String statement,
            Frame frame,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        var signing =
                forms.read(answers, statement, language, Connection.of(request.getRemoteAddr()));
        if (!answers.fine()) {
            return page(network, statement, frame, answers, null);
        }
        return desk.takeNow(network.id(), signing)
                ? Redirect.to(SigningForm.thanks(network, statement))
                : page(network, statement, frame, answers, "statement.notice.not_open");
    }

    private Object page(
            Network network, String slug, Frame frame, Answers answers, @Nullable String notice) {
        return pages.page(network, pages.shown(network, slug), frame, 1, answers, notice);
    }

    @GetMapping("/{network}/statements/{statement}/thanks")
    @Allow(Role.VISITOR)
    ThanksPage thanks(
            Network network,
            @PathVariable String statement,
            @RequestParam(defaultValue = "false") boolean asked) {
        return new ThanksPage(pages.shown(network, statement), asked, Answers.none());
    }

    /** The letter has not come: whether there is one to write is told in that letter alone. */
    @PostMapping("/{network}/statements/{statement}/letters")
    @Allow(Role.VISITOR)
    Object writeAgain(
            Network network,
            @PathVariable String statement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = pages.shown(network, statement);
        var answers = new Answers(Map.copyOf(form));
        var mail = answers.neededMail("mail");
        if (!answers.fine()) {
            return new ThanksPage(one, false, answers);
        }
        letters.ask(network.id(), one.id(), mail, Instant.now());
        desk.call(network.id());
        return Redirect.to(frame.at("/statements/" + statement + "/thanks?asked=true"));
    }
}
