package org.kith.statement;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The policy of paper: one types in what a sheet says, another reads it, and then it counts from
 * the next published count on. Whoever has signed on the screen too waits for the moderators. The
 * figure of paper is renewed once a day, so that a group does not read from it who has.
 */
@Component
class PaperSigning {

    private final NetworkScope scope;
    private final Sheets sheets;
    private final SheetLines lines;
    private final SignersPlace places;
    private final OtherMedium elsewhere;
    private final Audit audit;

    PaperSigning(
            NetworkScope scope,
            Sheets sheets,
            SheetLines lines,
            SignersPlace places,
            OtherMedium elsewhere,
            Audit audit) {
        this.scope = scope;
        this.sheets = sheets;
        this.lines = lines;
        this.places = places;
        this.elsewhere = elsewhere;
        this.audit = audit;
    }

    /** What somebody typed in from one line. */
    record Line(int number, String name, String place, boolean namePublic) {}

    /**
     * @return its code
     */
    String print(
            Network.Id network, Actor actor, Statement statement, Language language, Instant now) {
        return scope.in(
                network,
                db -> {
                    var code =
                            Stream.generate(Sheet::newCode)
                                    .filter(
                                            one ->
                                                    sheets.add(
                                                            network,
                                                            actor,
                                                            statement.id(),
                                                            one,
                                                            language,
                                                            now))
                                    .findFirst()
                                    .orElseThrow();
                    write(network, actor, "printed", statement, code);
                    return code;
                });
    }

    /**
     * @param there the sheets by their code
     * @return how many lines were not there before
     */
    int enterAll(
            Network.Id network,
            Actor actor,
            Statement statement,
            Map<String, Sheet> there,
            Map<String, List<Line>> typed,
            Instant now) {
        return scope.in(
                network,
                db ->
                        typed.entrySet().stream()
                                .mapToInt(
                                        one -> {
                                            var sheet =
                                                    Objects.requireNonNull(there.get(one.getKey()));
                                            var lines = one.getValue();
                                            return lines.size()
                                                    - enter(
                                                                    network, actor, statement,
                                                                    sheet, lines, now)
                                                            .size();
                                        })
                                .sum());
    }

    /**
     * @return the lines that were not taken: somebody typed them in before
     */
    List<Integer> enter(
            Network.Id network,
            Actor actor,
            Statement statement,
            Sheet sheet,
            List<Line> typed,
            Instant now) {
        return scope.in(
                network,
                db -> {
                    var there = new ArrayList<Integer>();
                    for (var line : typed) {
                        var place = places.find(line.place()).orElse(null);
                        if (lines.enter(network, actor, statement.id(), sheet, line, place, now)
                                == 0) {
                            there.add(line.number());
                        }
                    }
                    write(network, actor, "entered", statement, sheet.code());
                    return there;
                });
    }

    /**
     * @param right whether they are what the paper says; what is not has to be typed in anew
     */
    void check(
            Network.Id network,
            Actor actor,
            Statement statement,
            Sheet sheet,
            Collection<UUID> signatures,
            boolean right,
            Instant now) {
        scope.in(
                network,
                db -> {
                    if (right) {
                        elsewhere.holdBoth(network, statement.id());
                        for (var one : lines.toCheck(network, actor, sheet.id(), signatures)) {
                            var doubts = doubts(network, one);
                            lines.check(network, actor, one.id(), doubts, Nonce.next(), now);
                        }
                    } else {
                        lines.toDrop(network, actor, sheet.id(), signatures)
                                .forEach(one -> lines.drop(network, one.id()));
                    }
                    write(network, actor, right ? "checked" : "refused", statement, sheet.code());
                    return null;
                });
    }

    private Set<Doubt> doubts(Network.Id network, Signature one) {
        return elsewhere.has(network, one) ? Set.of(Doubt.TWICE) : Set.of();
    }

    private void write(
            Network.Id network, Actor actor, String action, Statement statement, String code) {
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        action, "statement", statement.id().value(), null, Map.of("sheet", code)));
    }
}
