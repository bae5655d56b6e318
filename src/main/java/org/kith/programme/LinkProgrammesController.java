package org.kith.programme;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.twinning.WhoseLink;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/** A side of a link, or the coordinator, says in which programmes it takes part. */
@Controller
class LinkProgrammesController {

    private final TakingPart takingPart;

    LinkProgrammesController(TakingPart takingPart) {
        this.takingPart = takingPart;
    }

    @GetMapping("/{network}/links/{slug}/programmes")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    LinkProgrammesPage show(Network network, Frame frame, @PathVariable String slug) {
        return takingPart.page(network, takingPart.link(network, slug), frame, Answers.none());
    }

    @PostMapping("/{network}/links/{slug}/programmes")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    Object join(
            Network network,
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String since) {
        var link = takingPart.link(network, slug);
        var form =
                ProgrammeForm.of(Map.of("programme", List.of(programme), "since", List.of(since)));
        takingPart.join(network, frame.actor(), link, form);
        return form.answers().fine()
                ? Redirect.to(frame.at("/links/" + link.slug() + "/programmes?done=1"))
                : takingPart.page(network, link, frame, form.answers());
    }

    @PostMapping("/{network}/links/{slug}/programmes/{programme}/ending")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    Object leave(
            Network network,
            Frame frame,
            @PathVariable String slug,
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String until) {
        var link = takingPart.link(network, slug);
        var form = ProgrammeForm.of(Map.of(LinkProgrammesPage.until(programme), List.of(until)));
        takingPart.leave(network, frame.actor(), link, programme, form);
        return form.answers().fine()
                ? Redirect.to(frame.at("/links/" + link.slug() + "/programmes?done=1"))
                : takingPart.page(network, link, frame, form.answers());
    }
}
