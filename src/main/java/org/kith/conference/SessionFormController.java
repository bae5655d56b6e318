package org.kith.conference;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.Redirect;
import org.kith.conference.Planning.Outcome;
import org.kith.conference.SessionFormPage.Clash;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Coordinators plan what happens at a gathering. */
@Controller
class SessionFormController {

    private final Gatherings gatherings;
    private final ConferenceSessions sessions;
    private final Planning planning;
    private final FormDrafts drafts;

    SessionFormController(
            Gatherings gatherings,
            ConferenceSessions sessions,
            Planning planning,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.gatherings = gatherings;
        this.sessions = sessions;
        this.planning = planning;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/sessions/new")
    @Allow(Role.COORDINATOR)
    SessionFormPage ask(Network network, Frame frame, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        var day = one.when().starts().toLocalDate().toString();
        var offered = new Answers(Map.of("day", List.of(day), "kind", List.of("talk")));
        return new SessionFormPage(
                network, one, null, drafts.begun(network.id(), frame, offered), null);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/sessions")
    @Allow(Role.COORDINATOR)
    Object add(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        return put(network, frame, gathering(network, gathering), null, Map.copyOf(typed));
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/sessions/{session}")
    @Allow(Role.COORDINATOR)
    SessionFormPage show(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID session) {
        var one = gathering(network, gathering);
        var now = session(network, one, session);
        var answers = drafts.begun(network.id(), frame, SessionForm.asItIs(now));
        return new SessionFormPage(network, one, now, answers, null);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/sessions/{session}")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = gathering(network, gathering);
        var id = new ConferenceSession.Id(session);
        var now = sessions.find(network.id(), one.id(), id);
        return now.isEmpty()
                ? SessionFormPage.gone(network, one, new Answers(Map.copyOf(typed)))
                : put(network, frame, one, now.get(), Map.copyOf(typed));
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/sessions/{session}/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> remove(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID session) {
        var one = gathering(network, gathering);
        planning.remove(network, frame.actor(), session(network, one, session));
        return back(one, frame);
    }

    private Object put(
            Network network,
            Frame frame,
            Gathering gathering,
            @Nullable ConferenceSession now,
            Map<String, List<String>> typed) {
        var answers = new Answers(typed);
        var read =
                new SessionForm(network, gathering, SessionFormPage.said(now), answers).read(now);
        if (read.isEmpty()) {
            return new SessionFormPage(network, gathering, now, answers, null);
        }
        var outcome =
                planning.put(
                        network,
                        frame.actor(),
                        read.get(),
                        now == null
                                ? null
                                : before -> SessionForm.both(answers, read.get(), before).isRead());
        if (outcome instanceof Outcome.Overtaken(var theirs)) {
            return overtaken(network, gathering, theirs, read.get(), answers, frame);
        }
        var clash = Clash.of(outcome);
        return clash == null
                ? drafts.sent(network.id(), frame, answers, programme(gathering, frame))
                : new SessionFormPage(network, gathering, now, answers, clash);
    }

    /** Of one that was taken out meanwhile the words are offered as a new one. */
    private static SessionFormPage overtaken(
            Network network,
            Gathering gathering,
            @Nullable ConferenceSession theirs,
            ConferenceSession asked,
            Answers answers,
            Frame frame) {
        if (theirs == null) {
            return SessionFormPage.gone(network, gathering, answers);
        }
        var both = SessionForm.both(answers, asked, theirs);
        var languages = SessionForm.languages(network, SessionFormPage.said(theirs));
        return new SessionFormPage(
                network,
                gathering,
                theirs,
                both.together(),
                null,
                both.theirs(SessionLabels.of(languages, frame)),
                false);
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private ConferenceSession session(Network network, Gathering of, UUID id) {
        return sessions.find(network.id(), of.id(), new ConferenceSession.Id(id))
                .orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Gathering gathering, Frame frame) {
        return Redirect.to(programme(gathering, frame));
    }

    private static String programme(Gathering gathering, Frame frame) {
        return frame.at("/gatherings/" + gathering.slug() + "/programme?saved=1");
    }
}
