package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Communities;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.LinkRemoval;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/**
 * Takes out what an import wrote, the last first. What somebody has changed or built upon since is
 * theirs too, and stays.
 */
@Component
class Undoing {

    private static final int BATCH = 100;

    private final Steps steps;
    private final Audit audit;
    private final LinkRemoval links;
    private final Groups groups;
    private final Communities communities;

    Undoing(Steps steps, Audit audit, LinkRemoval links, Groups groups, Communities communities) {
        this.steps = steps;
        this.audit = audit;
        this.links = links;
        this.groups = groups;
        this.communities = communities;
    }

    Work of(Network.Id network, Import imported, Actor by) {
        return new Work() {
            @Override
            public int size() {
                return BATCH;
            }

            @Override
            public int batch(int most) {
                var rows = steps.toUndo(network, imported.id(), most);
                for (var row : rows) {
                    var kept = takeOut(network, by, imported.id().value(), row.made());
                    steps.undone(network, imported.id(), row.number(), kept);
                }
                return rows.size();
            }

            @Override
            public void giveUp() {
                for (var row : steps.toUndo(network, imported.id(), 1)) {
                    steps.undone(network, imported.id(), row.number(), Reason.of("kept.used"));
                }
            }
        };
    }

    private @Nullable Reason takeOut(Network.Id network, Actor by, UUID id, Made made) {
        var link = made.link();
        if (link != null && made.joined()) {
            made.facts().forEach(fact -> links.fact(network, by, link, fact, id));
            return null;
        }
        if (link != null && !link(network, by, link, id)) {
            return Reason.of("kept.link");
        }
        var group = made.group();
        if (group != null && !group(network, by, group, id)) {
            return Reason.of("kept.group");
        }
        return communities(network, by, made, id);
    }

    private boolean link(Network.Id network, Actor by, Link.Id link, UUID id) {
        return !audit.changedOutside(network, link.value(), id)
                && links.link(network, by, link, id);
    }

    private boolean group(Network.Id network, Actor by, Group.Id group, UUID id) {
        return !audit.changedOutside(network, group.value(), id)
                && groups.remove(network, by, group, id);
    }

    private @Nullable Reason communities(Network.Id network, Actor by, Made made, UUID id) {
        Reason kept = null;
        for (var community : List.copyOf(made.communities()).reversed()) {
            if (audit.changedOutside(network, community.value(), id)
                    || !communities.remove(network, by, community, id)) {
                kept = Reason.of("kept.community");
            }
        }
        return kept;
    }
}
