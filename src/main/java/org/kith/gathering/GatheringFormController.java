package org.kith.gathering;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.gathering.Organising.Changed;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Coordinators say which gatherings their network has, when and where. */
@Controller
class GatheringFormController {

    private final Gatherings gatherings;
    private final Convening convening;
    private final Organising organising;
    private final GatheringForms forms;
    private final GatheringLists lists;
    private final FormDrafts drafts;

    GatheringFormController(
            Gatherings gatherings,
            Convening convening,
            Organising organising,
            GatheringForms forms,
            GatheringLists lists,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.lists = lists;
        this.gatherings = gatherings;
        this.convening = convening;
        this.organising = organising;
        this.forms = forms;
    }

    @GetMapping("/{network}/settings/gatherings")
    @Allow(Role.COORDINATOR)
    GatheringsPage list(Network network) {
        var now = Instant.now();
        var all = lists.rows(gatherings.all(network.id()));
        return new GatheringsPage(
                all.stream().filter(row -> !row.gathering().isOver(now)).toList().reversed(),
                all.stream().filter(row -> row.gathering().isOver(now)).toList(),
                true);
    }

    @GetMapping("/{network}/settings/gatherings/new")
    @Allow(Role.COORDINATOR)
    GatheringFormPage ask(Network network, Frame frame) {
        var offered = Map.of("registers", List.of("1"), "manner", List.of("on_site"));
        var answers = drafts.begun(network.id(), frame, new Answers(offered));
        return forms.fresh(network, answers, forms.choices(answers, frame.language()), frame);
    }

    @PostMapping("/{network}/settings/gatherings")
    @Allow(Role.COORDINATOR)
    Object add(Network network, Frame frame, @RequestParam MultiValueMap<String, String> typed) {
        var read = forms.read(network, null, Map.copyOf(typed), frame.language());
        return read.gathering()
                .map(asked -> convening.add(network.id(), frame.actor(), asked, read.hosts()))
                .<Object>map(
                        added ->
                                drafts.sent(
                                        network.id(),
                                        frame,
                                        read.answers(),
                                        GatheringForms.address(added, frame)))
                .orElseGet(() -> forms.fresh(network, read.answers(), read.choices(), frame));
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}")
    @Allow(Role.COORDINATOR)
    GatheringFormPage show(Network network, Frame frame, @PathVariable String gathering) {
        var now = forms.gathering(network, gathering);
        var standing = forms.asItStands(network, now, frame);
        var answers = drafts.begun(network.id(), frame, standing);
        return answers == standing
                ? forms.page(network, now, frame)
                : forms.page(
                        network, now, answers, forms.choices(answers, frame.language()), frame);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var now = forms.gathering(network, gathering);
        var read = forms.read(network, now, Map.copyOf(typed), frame.language());
        if (read.gathering().isEmpty()) {
            return forms.page(network, now, read.answers(), read.choices(), frame);
        }
        var changed =
                organising.change(
                        network,
                        frame.actor(),
                        read.gathering().get(),
                        read.hosts(),
                        before -> forms.isRead(network, before, read),
                        frame.language());
        return switch (changed) {
            case Changed.Done() ->
                    drafts.sent(
                            network.id(),
                            frame,
                            read.answers(),
                            GatheringForms.address(now, frame));
            case Changed.Overtaken(var before) -> overtaken(network, before, read, frame);
            case Changed.Outside(var what) ->
                    forms.page(
                            network, now, read.answers(), read.choices(), frame, List.of(), what);
        };
    }

    private GatheringFormPage overtaken(
            Network network, Gathering now, GatheringForms.Read read, Frame frame) {
        var both = forms.both(network, now, read, frame.language());
        var together = both.together();
        return forms.page(
                network,
                now,
                together,
                forms.choices(together, frame.language()),
                frame,
                both.theirs(GatheringLabels.of(GatheringForm.languages(network, now), frame)),
                List.of());
    }
}
