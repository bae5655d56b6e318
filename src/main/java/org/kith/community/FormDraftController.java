package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A long form is kept for later, whatever it says so far; everybody finds their own again. */
@Controller
class FormDraftController {

    private final Drafts drafts;
    private final FormDrafts forms;

    FormDraftController(Drafts drafts, FormDrafts forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    @GetMapping("/{network}/drafts")
    @Allow(Role.READER)
    DraftsPage list(Network network, Actor actor) {
        return new DraftsPage(drafts.own(network.id(), actor));
    }

    @PostMapping("/{network}/drafts")
    @Allow(Role.READER)
    ResponseEntity<Void> keep(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var fields = Step.of(form).fields();
        var page = new Answers(fields).raw(FormDrafts.PAGE);
        if (!FormDraft.isPage(page)) {
            return ResponseEntity.unprocessableContent().build();
        }
        var kept = forms.keep(network.id(), actor, page, fields);
        return Redirect.to(frame.at(page + "?draft=" + kept + "&kept=1"));
    }
}
