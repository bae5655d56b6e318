package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What follows from silence: the coordinators are told, and later the group is shown as dormant. Of
 * all the groups of one round they get one letter, not one each.
 */
@Component
class Silence {

    /** Names in a letter; the page that it leads to shows all. */
    private static final int MOST_NAMED = 50;

    private final NetworkScope scope;
    private final Questions questions;
    private final Groups groups;
    private final Recipients recipients;
    private final Audit audit;
    private final Letters letters;

    Silence(
            NetworkScope scope,
            Questions questions,
            Groups groups,
            Recipients recipients,
            Audit audit,
            Letters letters) {
        this.scope = scope;
        this.questions = questions;
        this.groups = groups;
        this.recipients = recipients;
        this.audit = audit;
        this.letters = letters;
    }

    void tell(Network network, List<Question> open, Instant now) {
        scope.in(
                network.id(),
                db -> {
                    var silent = step(network, open, Question.Step.COORDINATOR, now);
                    var dormant = step(network, open, Question.Step.DORMANT, now);
                    dormant.forEach(one -> becameDormant(network, one));
                    write(network, names(network, silent), names(network, dormant));
                    return null;
                });
    }

    /** Those that take this step now: where an answer or another node came first, it is over. */
    private List<Question> step(
            Network network, List<Question> open, Question.Step step, Instant now) {
        var taken = new ArrayList<Question>();
        for (var one : open) {
            if (one.due(now) == step && questions.step(network.id(), one.id(), step, now)) {
                taken.add(one);
            }
        }
        return taken;
    }

    private void write(Network network, String silent, String dormant) {
        var what = silent.isEmpty() ? "dormant" : dormant.isEmpty() ? "silent" : "silent.dormant";
        if (silent.isEmpty() && dormant.isEmpty()) {
            return;
        }
        for (var to : recipients.keepers(network)) {
            letters.write(network, to, what, silent, dormant, "/" + network.slug() + "/claims");
        }
    }

    private String names(Network network, List<Question> some) {
        return String.join(
                "\n",
                some.stream()
                        .flatMap(one -> groups.find(network.id(), one.group()).stream())
                        .map(Group::name)
                        .sorted(Comparator.naturalOrder())
                        .limit(MOST_NAMED)
                        .toList());
    }

    private void becameDormant(Network network, Question one) {
        audit.write(
                network.id(),
                Actor.KITH,
                Audit.Change.of("became_dormant", "group_question", one.id(), null, Map.of()));
    }
}
