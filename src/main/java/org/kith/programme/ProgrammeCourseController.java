package org.kith.programme;

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

/** A coordinator ends a programme, takes it up again, or takes a mistake out. */
@Controller
class ProgrammeCourseController {

    private final ProgrammeCourse course;
    private final ProgrammeForms forms;

    ProgrammeCourseController(ProgrammeCourse course, ProgrammeForms forms) {
        this.course = course;
        this.forms = forms;
    }

    @PostMapping("/{network}/settings/programmes/{programme}/ending")
    @Allow(Role.COORDINATOR)
    Object end(
            Network network,
            Frame frame,
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String until) {
        var now = forms.programme(network, programme);
        var form = ProgrammeForm.ending(now, until);
        var on = form.date("until", now.since());
        if (!form.answers().fine()) {
            return forms.page(network, now, form.answers(), null, frame);
        }
        course.end(network.id(), frame.actor(), now, on);
        return Redirect.to(ProgrammeForms.address(now, frame));
    }

    @PostMapping("/{network}/settings/programmes/{programme}/resumption")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> resume(Network network, Frame frame, @PathVariable String programme) {
        var now = forms.programme(network, programme);
        course.resume(network.id(), frame.actor(), now);
        return Redirect.to(ProgrammeForms.address(now, frame));
    }

    /** Its page does not offer it where a link took part. */
    @PostMapping("/{network}/settings/programmes/{programme}/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> remove(Network network, Frame frame, @PathVariable String programme) {
        var now = forms.programme(network, programme);
        return Redirect.to(
                course.remove(network.id(), frame.actor(), now)
                        ? frame.at("/settings/programmes?done=1")
                        : frame.at("/settings/programmes/" + now.slug()));
    }
}
