package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.GroupCard;
import org.kith.community.Redirect;
import org.kith.gathering.GatheringLists;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Organisers write the agenda, order it, and answer what groups propose. */
@Controller
class AgendaItemController {

    private final MeetingHall hall;
    private final AgendaPages pages;
    private final Agenda agenda;
    private final GatheringLists lists;
    private final FormDrafts drafts;

    AgendaItemController(
            MeetingHall hall,
            AgendaPages pages,
            Agenda agenda,
            GatheringLists lists,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.hall = hall;
        this.pages = pages;
        this.agenda = agenda;
        this.lists = lists;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/agenda/new")
    @Allow(Role.COORDINATOR)
    AgendaItemPage ask(Network network, Frame frame, @PathVariable String gathering) {
        var here = hall.enter(network, frame, gathering);
        var offered = new Answers(Map.of("minutes", List.of("10")));
        return form(here, null, drafts.begun(network.id(), frame, offered), frame);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/agenda")
    @Allow(Role.COORDINATOR)
    Object add(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        return put(hall.enter(network, frame, gathering), null, typed, frame);
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/agenda/{item}")
    @Allow(Role.COORDINATOR)
    AgendaItemPage show(
            Network network, Frame frame, @PathVariable String gathering, @PathVariable UUID item) {
        var here = hall.enter(network, frame, gathering);
        var now = pages.item(here, item);
        var answers = drafts.begun(network.id(), frame, AgendaItemForm.form(now));
        return form(here, now, answers, frame);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/agenda/{item}")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID item,
            @RequestParam MultiValueMap<String, String> typed) {
        var here = hall.enter(network, frame, gathering);
        var now = pages.find(here, item);
        return now.isEmpty()
                ? gone(here, new Answers(Map.copyOf(typed)), frame)
                : put(here, now.get(), typed, frame);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/agenda/{item}/place")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> move(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String to) {
        var here = hall.enter(network, frame, gathering);
        agenda.move(network.id(), frame.actor(), pages.item(here, item), to.equals("up"));
        return Redirect.to(AgendaPages.address(here, frame) + "#item-" + item);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/agenda/{item}/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> remove(
            Network network, Frame frame, @PathVariable String gathering, @PathVariable UUID item) {
        var here = hall.enter(network, frame, gathering);
        agenda.remove(network.id(), frame.actor(), pages.item(here, item));
        return Redirect.to(AgendaPages.address(here, frame) + "?saved=1");
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/agenda/{item}/admission")
    @Allow(Role.COORDINATOR)
    Object take(
            Network network, Frame frame, @PathVariable String gathering, @PathVariable UUID item) {
        var here = hall.enter(network, frame, gathering);
        var answers = Answers.none();
        var heard = agenda.take(network.id(), frame.actor(), pages.item(here, item));
        if (heard == Agenda.Heard.TOO_MANY) {
            answers.refuse("title", "meeting.problem.too_many", AgendaItem.MOST_ITEMS);
        }
        return kept(here, answers, frame);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/agenda/{item}/refusal")
    @Allow(Role.COORDINATOR)
    Object refuse(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String because) {
        var here = hall.enter(network, frame, gathering);
        var proposed = pages.item(here, item);
        var field = AgendaPage.field(proposed);
        var answers = new Answers(Map.of(field, List.of(because)));
        var reason = answers.neededParagraphs(field, AgendaItem.LONGEST_REASON);
        if (answers.fine() && !agenda.refuse(network.id(), frame.actor(), proposed, reason)) {
            answers.refuse(field, "meeting.problem.taken_in");
        }
        return kept(here, answers, frame);
    }

    private Object put(
            AtMeeting here,
            @Nullable AgendaItem now,
            MultiValueMap<String, String> typed,
            Frame frame) {
        var answers = new Answers(Map.copyOf(typed));
        var invited = mayBring(here, now, frame);
        var read = AgendaItemForm.read(answers, here.gathering(), now, invited);
        if (read.isEmpty()) {
            return form(here, now, answers, frame);
        }
        var asked = read.get();
        var heard =
                agenda.put(
                        here.network().id(),
                        here.actor(),
                        asked,
                        now == null
                                ? null
                                : before -> AgendaItemForm.both(answers, asked, before).isRead());
        return switch (heard) {
            case KEPT, CLOSED -> kept(here, answers, frame);
            case OVERTAKEN -> overtaken(here, asked, answers, frame);
            case TOO_MANY -> {
                answers.refuse("title", "meeting.problem.too_many", AgendaItem.MOST_ITEMS);
                yield form(here, now, answers, frame);
            }
        };
    }

    private AgendaItemPage overtaken(
            AtMeeting here, AgendaItem asked, Answers answers, Frame frame) {
        var now = pages.find(here, asked.id().value());
        if (now.isEmpty()) {
            return gone(here, answers, frame);
        }
        var invited = mayBring(here, now.get(), frame);
        var both = AgendaItemForm.both(answers, asked, now.get());
        return new AgendaItemPage(
                lists.row(here.gathering()),
                now.get(),
                null,
                invited,
                both.together(),
                both.theirs(AgendaItemForm.labels(invited, frame)),
                false);
    }

    private AgendaItemPage gone(AtMeeting here, Answers answers, Frame frame) {
        return new AgendaItemPage(
                lists.row(here.gathering()),
                null,
                null,
                hall.invited(here, frame.language()),
                answers,
                List.of(),
                true);
    }

    private Object kept(AtMeeting here, Answers answers, Frame frame) {
        return answers.fine()
                ? drafts.sent(
                        here.network().id(),
                        frame,
                        answers,
                        AgendaPages.address(here, frame) + "?saved=1")
                : pages.page(here, frame, answers);
    }

    private AgendaItemPage form(
            AtMeeting here, @Nullable AgendaItem now, Answers answers, Frame frame) {
        return new AgendaItemPage(
                lists.row(here.gathering()), now, null, mayBring(here, now, frame), answers);
    }

    /** Who is invited, and who brings it now: no saving takes it from them unasked. */
    private List<GroupCard> mayBring(AtMeeting here, @Nullable AgendaItem now, Frame frame) {
        var brings = now == null ? null : now.broughtBy();
        return hall.invited(here, brings == null ? Set.of() : Set.of(brings), frame.language());
    }
}
