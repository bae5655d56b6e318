package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.KeepsBack;
import org.kith.web.Withheld;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    Withheld of(Network network, Actor reader, List<StatedStage> stated, List<LinkQuestion> asked) {
        return withholding.of(
                network,
                reader,
                Stream.concat(
                                stated.stream().map(fact -> fact.id().value()),
                                asked.stream().map(question -> question.id().value()))
                        .toList());
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
        return shown(stated, of(network, reader, stated, List.of()));
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
                                .map(LinkQuestion::answer)
                                .filter(Objects::nonNull)
                                .map(LinkQuestion.Answer::reason)
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }
}
