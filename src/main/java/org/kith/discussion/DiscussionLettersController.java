package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.gathering.Zones;
import org.kith.mail.AnswersByMail;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Members choose what they hear of discussions by mail, and in which hours nothing of it comes. */
@Controller
class DiscussionLettersController {

    private final DiscussionReaders readers;
    private final AnswersByMail mail;
    private final Outbox outbox;
    private final Messages messages;

    DiscussionLettersController(
            DiscussionReaders readers, AnswersByMail mail, Outbox outbox, Messages messages) {
        this.readers = readers;
        this.mail = mail;
        this.outbox = outbox;
        this.messages = messages;
    }

    @GetMapping("/{network}/discussion-letters")
    @Allow(Role.READER)
    DiscussionLettersPage show(Network network, Actor actor, Frame frame) {
        var now = readers.of(network.id(), actor.personId());
        return page(frame, new Answers(fields(now)));
    }

    @PostMapping("/{network}/discussion-letters")
    @Allow(Role.READER)
    Object choose(
            Network network,
            Actor actor,
            Session session,
            Frame frame,
            @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(Map.copyOf(typed));
        var quiet = quiet(answers);
        if (!answers.fine()) {
            return page(frame, answers);
        }
        readers.put(network.id(), actor, new DiscussionReader(answers.ticked("all"), quiet));
        outbox.askAgain(network.id(), session.person().mail());
        return Redirect.to(frame.at("/discussion-letters?done=1"));
    }

    private DiscussionLettersPage page(Frame frame, Answers answers) {
        return new DiscussionLettersPage(
                Zones.choices(messages, frame.language()), mail.areOn(), answers);
    }

    private static Map<String, List<String>> fields(DiscussionReader reader) {
        var fields = new HashMap<String, List<String>>();
        fields.put("all", List.of(reader.wantsAll() ? "1" : ""));
        var quiet = reader.quiet();
        if (quiet != null) {
            fields.put("from", List.of(quiet.from().toString()));
            fields.put("until", List.of(quiet.until().toString()));
            fields.put("zone", List.of(quiet.zone().getId()));
        }
        return fields;
    }

    /** Null where no hours are to be quiet. */
    private static DiscussionReader.@Nullable Quiet quiet(Answers answers) {
        if (answers.raw("from").isBlank() && answers.raw("until").isBlank()) {
            return null;
        }
        var from = answers.neededTime("from");
        var until = answers.neededTime("until");
        var zone = Zones.of(answers.raw("zone")).orElse(null);
        if (zone == null) {
            answers.refuse("zone", "community.problem.choose");
        }
        if (from != null && from.equals(until)) {
            answers.refuse("until", "discussion.problem.always");
        }
        return from != null && until != null && zone != null && answers.fine()
                ? new DiscussionReader.Quiet(from, until, zone)
                : null;
    }
}
