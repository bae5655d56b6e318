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
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    ResponseEntity<Void> goOn(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var draft = drafts.find(network.id(), actor, new Draft.Id(id)).orElseThrow(NotHere::new);
        return Redirect.to(frame.at("/drafts/" + id + "/" + draft.kind().code()));
    }

    @PostMapping("/{network}/drafts/{id}/removal")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    ResponseEntity<Void> drop(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        drafts.drop(network.id(), actor, new Draft.Id(id));
        return Redirect.to(frame.at("/record"));
    }
}
