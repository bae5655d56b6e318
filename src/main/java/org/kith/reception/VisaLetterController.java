package org.kith.reception;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Pdf;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** Organisers write a letter for somebody who applies for a visa; it is handed out, not kept. */
@Controller
class VisaLetterController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final VisaPeople people;
    private final VisaTemplates templates;
    private final VisaLetters letters;

    VisaLetterController(
            Gatherings gatherings,
            GatheringLists lists,
            VisaPeople people,
            VisaTemplates templates,
            VisaLetters letters) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.people = people;
        this.templates = templates;
        this.letters = letters;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/attendances/{attendance}/visa-letter")
    @Allow(Role.COORDINATOR)
    VisaLetterPage askForAttendance(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID attendance,
            @RequestParam(defaultValue = "") String language) {
        return ask(network, frame, gathering, "attendance", attendance, language);
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/guests/{guest}/visa-letter")
    @Allow(Role.COORDINATOR)
    VisaLetterPage askForGuest(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID guest,
            @RequestParam(defaultValue = "") String language) {
        return ask(network, frame, gathering, "guest", guest, language);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/attendances/{attendance}/visa-letter")
    @Allow(Role.COORDINATOR)
    Object writeForAttendance(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID attendance,
            @RequestParam MultiValueMap<String, String> typed) {
        return write(network, frame, gathering, "attendance", attendance, typed);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/guests/{guest}/visa-letter")
    @Allow(Role.COORDINATOR)
    Object writeForGuest(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID guest,
            @RequestParam MultiValueMap<String, String> typed) {
        return write(network, frame, gathering, "guest", guest, typed);
    }

    private VisaLetterPage ask(
            Network network, Frame frame, String gathering, String kind, UUID id, String language) {
        var one = gathering(network, gathering);
        var person = person(network, one, kind, id);
        var in = Language.of(language).orElse(person.language());
        var offered = VisaLetterForm.offered(lists.row(one), in);
        return page(network, frame, one, person, in, new Answers(offered));
    }

    private Object write(
            Network network,
            Frame frame,
            String gathering,
            String kind,
            UUID id,
            MultiValueMap<String, String> typed) {
        var one = gathering(network, gathering);
        var person = person(network, one, kind, id);
        var answers = new Answers(Map.copyOf(typed));
        var in = Language.of(answers.raw("language")).orElse(person.language());
        var words = templates.of(network.id(), in);
        var read = VisaLetterForm.read(answers, words);
        if (read.isEmpty()) {
            return page(network, frame, one, person, in, answers);
        }
        var paper = letters.write(network, frame.actor(), one, person, words, read.get());
        return Pdf.answer(one.slug() + "-visa-letter", paper);
    }

    private VisaLetterPage page(
            Network network,
            Frame frame,
            Gathering one,
            VisaPerson person,
            Language in,
            Answers answers) {
        return new VisaLetterPage(
                lists.row(one),
                person,
                templates.of(network.id(), in),
                answers,
                letters.written(network.id(), person, frame.actor()));
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private VisaPerson person(Network network, Gathering of, String kind, UUID id) {
        return people.find(network.id(), of, kind, id).orElseThrow(NotHere::new);
    }
}
