package org.kith.meeting;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.Group;
import org.kith.gathering.GatheringLists;
import org.kith.meeting.MinutesDifferences.Compared;
import org.kith.meeting.MinutesKeeping.Saved;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Numerals;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Organisers, and the sides of a link of their own meeting, write minutes. */
@Controller
class MinutesFormController {

    private final MeetingHall hall;
    private final GatheringLists lists;
    private final AgendaItems items;
    private final Representations representations;
    private final MinutesVersions versions;
    private final MinutesKeeping keeping;
    private final FormDrafts drafts;

    MinutesFormController(
            MeetingHall hall,
            GatheringLists lists,
            AgendaItems items,
            Representations representations,
            MinutesVersions versions,
            MinutesKeeping keeping,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.hall = hall;
        this.lists = lists;
        this.items = items;
        this.representations = representations;
        this.versions = versions;
        this.keeping = keeping;
    }

    @GetMapping("/{network}/gatherings/{gathering}/minutes/text")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WritesMinutes.class, unless = Role.COORDINATOR)
    MinutesFormPage show(Network network, Frame frame, @PathVariable String gathering) {
        var here = hall.enterToWrite(network, frame, gathering);
        var newest = versions.of(network.id(), here.gathering().id());
        var form =
                form(
                        here,
                        newest,
                        newest.isEmpty() ? 0 : newest.getFirst().number(),
                        frame.language());
        return page(here, form, drafts.begun(network.id(), frame, new Answers(form.fields())));
    }

    @PostMapping("/{network}/gatherings/{gathering}/minutes/text")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WritesMinutes.class, unless = Role.COORDINATOR)
    Object save(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var here = hall.enterToWrite(network, frame, gathering);
        var answers = new Answers(Map.copyOf(typed));
        var base = number(answers.raw("base"));
        var all = versions.of(network.id(), here.gathering().id());
        // What is hashed is in the same order whoever saves it.
        var read = form(here, all, base, network.language()).read(answers, network.language());
        var form = form(here, all, base, frame.language());
        if (read.isEmpty()) {
            return page(here, form, answers);
        }
        return switch (keeping.save(here, base, read.get().text(), read.get().present())) {
            case Saved.Done() ->
                    drafts.sent(
                            network.id(),
                            frame,
                            answers,
                            MinutesPages.address(here, frame) + "?saved=1");
            case Saved.Overtaken(var now) -> overtaken(here, form, now, answers, frame);
        };
    }

    private MinutesFormPage overtaken(
            AtMeeting here, MinutesForm form, MinutesVersion now, Answers typed, Frame frame) {
        var saved = form(here, List.of(now), now.number(), frame.language());
        var together = form.together(typed, saved);
        return MinutesFormPage.of(
                lists.row(here.gathering()), saved, together, now, changed(form, now));
    }

    private static List<Compared> changed(MinutesForm form, MinutesVersion now) {
        var before = form.base() == null ? null : form.base().text();
        var nothing =
                new MinutesText(
                        now.text().title(), now.text().day(), List.of(), List.of(), "", List.of());
        return MinutesDifferences.between(before == null ? nothing : before, now.text());
    }

    private MinutesForm form(AtMeeting here, List<MinutesVersion> all, int base, Language reader) {
        var network = here.network().id();
        var expected = new HashMap<Group.Id, String>();
        representations.of(network, here.gathering().id()).stream()
                .filter(Representation::comes)
                .forEach(
                        one ->
                                expected.put(
                                        one.group(),
                                        Objects.requireNonNullElse(one.representative(), "")));
        var upon = all.stream().filter(one -> one.number() == base).findFirst();
        return new MinutesForm(
                here.gathering(),
                upon.orElse(null),
                items.of(network, here.gathering().id()).stream()
                        .filter(AgendaItem::isTaken)
                        .toList(),
                hall.invited(here, upon.map(MinutesVersion::named).orElse(Set.of()), reader),
                expected);
    }

    private MinutesFormPage page(AtMeeting here, MinutesForm form, Answers answers) {
        return MinutesFormPage.of(lists.row(here.gathering()), form, answers, null, List.of());
    }

    static int number(String typed) {
        return Numerals.number(typed).orElse(0);
    }
}
