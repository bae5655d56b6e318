package org.kith.gathering;

import org.kith.account.Role;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A coordinator publishes a gathering, calls it off, or takes a draft out. */
@Controller
class GatheringCourseController {

    private final Organising organising;
    private final GatheringForms forms;

    GatheringCourseController(Organising organising, GatheringForms forms) {
        this.organising = organising;
        this.forms = forms;
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/publication")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> publish(Network network, Frame frame, @PathVariable String gathering) {
        var now = forms.gathering(network, gathering);
        organising.publish(network.id(), frame.actor(), now.id());
        return Redirect.to(GatheringForms.address(now, frame));
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/cancellation")
    @Allow(Role.COORDINATOR)
    Object callOff(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "") String because) {
        var now = forms.gathering(network, gathering);
        var read = forms.page(network, now, frame).with("because", because);
        var reason = read.answers().neededParagraphs("because", Gathering.LONGEST_REASON);
        if (!read.answers().fine()) {
            return read;
        }
        organising.callOff(network, frame.actor(), now.id(), reason);
        return Redirect.to(GatheringForms.address(now, frame));
    }

    /** Its page does not offer it where it was published. */
    @PostMapping("/{network}/settings/gatherings/{gathering}/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> remove(Network network, Frame frame, @PathVariable String gathering) {
        var now = forms.gathering(network, gathering);
        return Redirect.to(
                organising.remove(network.id(), frame.actor(), now)
                        ? frame.at("/settings/gatherings?done=1")
                        : frame.at("/settings/gatherings/" + now.slug()));
    }
}
