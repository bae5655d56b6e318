package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
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

import java.util.UUID;

/** Where recording begins, and where one's drafts wait. */
@Controller
class RecordController {

    private final Drafts drafts;

    RecordController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/{network}/record")
    @Allow(Role.REPRESENTATIVE)
    RecordPage choose(Network network, Actor actor) {
        return new RecordPage(drafts.own(network.id(), actor));
    }

    /** Each kind of draft has its own first step. */
    @GetMapping("/{network}/drafts/{id}")
    @Allow(Role.READER)
    @Own(WhoseDraft.class)
    ResponseEntity<Void> goOn(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var draft = drafts.find(network.id(), actor, new Draft.Id(id)).orElseThrow(NotHere::new);
        return Redirect.to(frame.at(draft.address()));
    }

    @PostMapping("/{network}/drafts/{id}/removal")
    @Allow(Role.READER)
    @Own(WhoseDraft.class)
    ResponseEntity<Void> drop(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam(defaultValue = "") String from) {
        var draft = drafts.find(network.id(), actor, new Draft.Id(id)).orElseThrow(NotHere::new);
        drafts.drop(network.id(), actor, draft.id());
        var form = draft.page();
        return Redirect.to(frame.at(form != null && from.equals("form") ? form : "/drafts"));
    }
}
