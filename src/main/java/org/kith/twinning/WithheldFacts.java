package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.KeepsBack;
import org.kith.web.Withheld;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What moderators have hidden of what was written of a link: that it was stated stays. */
@Component
class WithheldFacts {

    private final Facts facts;
    private final LinkQuestions questions;
    private final KeepsBack withholding;

    WithheldFacts(Facts facts, LinkQuestions questions, KeepsBack withholding) {
        this.facts = facts;
        this.questions = questions;
        this.withholding = withholding;
    }

    /**
     * Whoever declines a link as a whole states a stage with the same words: what is hidden of one
     * is hidden of the other.
     */
    Withheld of(Network network, Actor reader, List<StatedStage> stated, List<LinkQuestion> asked) {
        var written = written(stated, asked);
        var ways = withholding.of(network, reader, written.keySet()).ways();
        var all = new HashMap<>(ways);
        written.forEach(
                (id, words) ->
                        ways.keySet().stream()
                                .filter(hidden -> !words.isEmpty())
                                .filter(hidden -> words.equals(written.get(hidden)))
                                .forEach(hidden -> all.putIfAbsent(id, ways.get(hidden))));
        return new Withheld(all);
    }

    private static Map<UUID, String> written(List<StatedStage> stated, List<LinkQuestion> asked) {
        var all = new HashMap<UUID, String>();
        stated.forEach(fact -> all.put(fact.id().value(), Objects.toString(fact.note(), "")));
        asked.forEach(question -> all.put(question.id().value(), reason(question)));
        return all;
    }

    private static String reason(LinkQuestion question) {
        var answer = question.answer();
        return answer == null ? "" : Objects.toString(answer.reason(), "");
    }

    /** Without the words that this reader does not see. */
    static List<StatedStage> shown(List<StatedStage> stated, Withheld withheld) {
        return stated.stream()
                .map(fact -> withheld.keeps(fact.id().value()) ? fact.wordless() : fact)
                .toList();
    }

    /** The same of all that was stated of a link. */
    List<StatedStage> shown(Network network, Actor reader, Link.Id link) {
        var stated = facts.of(network.id(), link);
        return shown(stated, of(network, reader, stated, questions.of(network.id(), link)));
    }

    /** What this reader does not see, wherever it is repeated. */
    Set<String> words(Network network, Actor reader, Link.Id link) {
        var stated = facts.of(network.id(), link);
        var asked = questions.of(network.id(), link);
        var withheld = of(network, reader, stated, asked);
        return Stream.concat(
                        stated.stream()
                                .filter(fact -> withheld.keeps(fact.id().value()))
                                .flatMap(StatedStage::words),
                        asked.stream()
                                .filter(question -> withheld.keeps(question.id().value()))
                                .map(WithheldFacts::reason)
                                .filter(reason -> !reason.isEmpty()))
                .collect(Collectors.toSet());
    }
}
