package org.kith.statement;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.BothWrote;
import org.kith.community.FormDrafts;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.PlaceAsked;
import org.kith.community.Redirect;
import org.kith.community.Upon;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A group writes a statement; what is a draft can be written anew. */
@Controller
class WriteStatementController {

    private final Groups groups;
    private final Statements statements;
    private final StatementAbout about;
    private final StatementWriting writing;
    private final FormDrafts drafts;

    WriteStatementController(
            Groups groups,
            Statements statements,
            StatementAbout about,
            StatementWriting writing,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.groups = groups;
        this.statements = statements;
        this.about = about;
        this.writing = writing;
    }

    @GetMapping("/{network}/groups/{slug}/statements/new")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseRecord.OfGroup.class)
    WriteStatementPage begin(Network network, @PathVariable String slug, Frame frame) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        return anew(network, group, frame, drafts.begun(network.id(), frame, Answers.none()));
    }

    @PostMapping("/{network}/groups/{slug}/statements")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseRecord.OfGroup.class)
    Object start(
            Network network,
            Actor actor,
            @PathVariable String slug,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(form));
        var of = about.read(network.id(), group, frame.language(), answers);
        var draft =
                StatementForm.read(answers, Statement.Id.next(), "", group.id(), of, Instant.now());
        return draft.<Object>map(
                        one ->
                                drafts.sent(
                                        network.id(),
                                        frame,
                                        answers,
                                        at(frame, writing.start(network.id(), actor, one))))
                .orElseGet(() -> anew(network, group, frame, answers));
    }

    @GetMapping("/{network}/statements/{statement}/text")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStatement.class)
    Object goOn(Network network, @PathVariable String statement, Frame frame) {
        var one = statements.find(network.id(), statement).orElseThrow(NotHere::new);
        if (!one.isDraft()) {
            return to(frame, statement);
        }
        var form = Upon.form(fields(network, one, frame), Upon.stamp(keys(network, one, frame)));
        var answers = drafts.begun(network.id(), frame, form);
        return begun(
                network,
                one,
                frame,
                answers,
                answers == form
                        ? about.standing(one, frame.language())
                        : about.choices(answers, frame.language()),
                List.of());
    }

    private Map<String, List<String>> fields(Network network, Statement one, Frame frame) {
        var fields = new HashMap<>(StatementForm.fields(one));
        fields.put("about", List.of(about.chosen(network.id(), one, frame.language())));
        about.hopedFor(one)
                .ifPresent(hoped -> fields.putAll(StatementAbout.fields(hoped, frame.language())));
        return fields;
    }

    @PostMapping("/{network}/statements/{statement}/text")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStatement.class)
    Object change(
            Network network,
            Actor actor,
            @PathVariable String statement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = statements.find(network.id(), statement).orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(form));
        var of = about.read(network.id(), group(network, one), frame.language(), answers);
        var draft =
                StatementForm.read(answers, one.id(), one.slug(), one.group(), of, Instant.now());
        if (draft.isEmpty()) {
            return again(network, one, frame, answers);
        }
        var asked = draft.get();
        var changed =
                writing.change(
                        network.id(),
                        actor,
                        asked,
                        before -> both(network, answers, asked, before, frame).isRead());
        return switch (changed) {
            case DONE -> drafts.sent(network.id(), frame, answers, at(frame, statement));
            case NO_DRAFT -> {
                answers.refuse("title_en", "statement.problem.not_draft");
                yield again(network, one, frame, answers);
            }
            case OVERTAKEN -> overtaken(network, asked, frame, answers);
        };
    }

    private WriteStatementPage overtaken(
            Network network, Statement asked, Frame frame, Answers answers) {
        var now = statements.find(network.id(), asked.slug()).orElseThrow(NotHere::new);
        var both = both(network, answers, asked, now, frame);
        var together = both.together();
        return begun(
                network,
                now,
                frame,
                together,
                about.choices(together, frame.language()),
                both.theirs(StatementForm.labels(frame)));
    }

    private BothWrote both(
            Network network, Answers typed, Statement asked, Statement now, Frame frame) {
        return new BothWrote(
                typed,
                keys(network, asked, frame),
                keys(network, now, frame),
                fields(network, now, frame));
    }

    /** A place by its address, whatever it is called. */
    private Map<String, List<String>> keys(Network network, Statement one, Frame frame) {
        var keys = new HashMap<>(fields(network, one, frame));
        for (var name : List.of("hoped_for", "sought")) {
            keys.replace(name, keys.getOrDefault("place", List.of()));
        }
        return keys;
    }

    private Group group(Network network, Statement of) {
        return groups.find(network.id(), of.group()).orElseThrow();
    }

    private static Object to(Frame frame, String slug) {
        return Redirect.to(at(frame, slug));
    }

    private static String at(Frame frame, String slug) {
        return frame.at("/statements/" + slug);
    }

    private WriteStatementPage anew(Network network, Group group, Frame frame, Answers answers) {
        var back = frame.at("/groups/" + group.slug());
        var to = back + "/statements";
        return page(
                network,
                group,
                frame,
                to,
                back,
                false,
                answers,
                about.choices(answers, frame.language()),
                List.of());
    }

    private WriteStatementPage again(Network network, Statement of, Frame frame, Answers answers) {
        var choices = about.choices(answers, frame.language());
        return begun(network, of, frame, answers, choices, List.of());
    }

    private WriteStatementPage begun(
            Network network,
            Statement of,
            Frame frame,
            Answers answers,
            List<PlaceAsked.Choice> choices,
            List<Upon.Theirs> theirs) {
        var back = frame.at("/statements/" + of.slug());
        return page(
                network,
                group(network, of),
                frame,
                back + "/text",
                back,
                true,
                answers,
                choices,
                theirs);
    }

    private WriteStatementPage page(
            Network network,
            Group group,
            Frame frame,
            String address,
            String back,
            boolean begun,
            Answers answers,
            List<PlaceAsked.Choice> choices,
            List<Upon.Theirs> theirs) {
        return new WriteStatementPage(
                address,
                back,
                begun,
                group,
                about.linksOf(network.id(), group, frame.language()),
                choices,
                network.language(),
                answers,
                theirs);
    }
}
