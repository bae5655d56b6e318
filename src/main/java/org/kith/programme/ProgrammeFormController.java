package org.kith.programme;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.network.Network;
import org.kith.programme.ProgrammeNaming.Outcome;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** Coordinators say which programmes their network has, and what they are. */
@Controller
class ProgrammeFormController {

    private final Programmes programmes;
    private final ProgrammeNaming naming;
    private final ProgrammeForms forms;
    private final FormDrafts drafts;

    ProgrammeFormController(
            Programmes programmes,
            ProgrammeNaming naming,
            ProgrammeForms forms,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.naming = naming;
        this.forms = forms;
    }

    @GetMapping("/{network}/settings/programmes")
    @Allow(Role.COORDINATOR)
    ProgrammesPage list(Network network, Frame frame) {
        return new ProgrammesPage(programmes.all(network.id(), frame.language()), true);
    }

    @GetMapping("/{network}/settings/programmes/new")
    @Allow(Role.COORDINATOR)
    ProgrammeFormPage ask(Network network, Frame frame) {
        return ProgrammeFormPage.ofNew(
                network, drafts.begun(network.id(), frame, Answers.none()), null);
    }

    @PostMapping("/{network}/settings/programmes")
    @Allow(Role.COORDINATOR)
    Object add(Network network, Frame frame, @RequestParam MultiValueMap<String, String> typed) {
        var form = ProgrammeForm.of(Map.copyOf(typed));
        var read = form.read(network, null);
        return read.isEmpty()
                ? ProgrammeFormPage.ofNew(network, form.answers(), null)
                : switch (naming.add(network.id(), frame.actor(), read.get())) {
                    case Outcome.Kept(Programme kept) ->
                            drafts.sent(
                                    network.id(),
                                    frame,
                                    form.answers(),
                                    ProgrammeForms.address(kept, frame));
                    case Outcome.Taken(Programme by) -> {
                        form.taken(read.get(), by);
                        yield ProgrammeFormPage.ofNew(network, form.answers(), by);
                    }
                };
    }

    @GetMapping("/{network}/settings/programmes/{programme}")
    @Allow(Role.COORDINATOR)
    ProgrammeFormPage show(Network network, Frame frame, @PathVariable String programme) {
        var now = forms.programme(network, programme);
        var answers = drafts.begun(network.id(), frame, ProgrammeForm.asItIs(now));
        return forms.page(network, now, answers, null, frame);
    }

    @PostMapping("/{network}/settings/programmes/{programme}")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Frame frame,
            @PathVariable String programme,
            @RequestParam MultiValueMap<String, String> typed) {
        var now = forms.programme(network, programme);
        var form = ProgrammeForm.of(Map.copyOf(typed));
        var read = form.read(network, now);
        return read.isEmpty()
                ? forms.page(network, now, form.answers(), null, frame)
                : switch (naming.change(network.id(), frame.actor(), read.get())) {
                    case Outcome.Kept(Programme kept) ->
                            drafts.sent(
                                    network.id(),
                                    frame,
                                    form.answers(),
                                    ProgrammeForms.address(kept, frame));
                    case Outcome.Taken(Programme by) -> {
                        form.taken(read.get(), by);
                        yield forms.page(network, now, form.answers(), by, frame);
                    }
                };
    }
}
