package org.kith.gathering;

import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.names.Fold;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The field in which the groups stand that host a gathering, one a line: by name in whatever
 * spelling, or by the address of their page where several have one name.
 *
 * @param known all groups of the network
 */
record HostsField(List<GroupCard> known) {

    static final String FIELD = "hosts";
    static final int MOST = 20;
    private static final String PAGE = "/groups/";
    private static final int LONGEST = 6000;

    HostsField {
        known = List.copyOf(known);
    }

    List<Group.Id> read(Answers answers) {
        var found = new LinkedHashSet<Group.Id>();
        for (var line : answers.paragraphs(FIELD, LONGEST).lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                var meant = meant(line);
                if (meant.size() != 1) {
                    answers.refuse(
                            FIELD,
                            meant.isEmpty()
                                    ? "gathering.problem.no_host"
                                    : "gathering.problem.which_host");
                }
                meant.forEach(one -> found.add(one.id()));
            }
        }
        if (found.size() > MOST) {
            answers.refuse(FIELD, "gathering.problem.hosts", MOST);
        }
        return List.copyOf(found);
    }

    /** A name before an address: a group may be called like another's page. */
    private List<GroupCard> meant(String line) {
        var named = line.contains(PAGE) ? List.<GroupCard>of() : named(line);
        return named.isEmpty() ? at(line) : named;
    }

    private List<GroupCard> at(String address) {
        var word = address.substring(address.lastIndexOf('/') + 1);
        return known.stream().filter(one -> one.slug().equals(word)).toList();
    }

    private List<GroupCard> named(String name) {
        var key = key(name);
        return known.stream().filter(one -> key(one.name()).equals(key)).toList();
    }

    private static String key(String name) {
        var folded = Fold.fold(name);
        return folded.isEmpty() ? name : folded;
    }

    /** As the field shows them. */
    String shown(List<Group.Id> hosts) {
        var lines = new ArrayList<String>();
        for (var host : hosts) {
            known.stream()
                    .filter(one -> one.id().equals(host))
                    .map(this::shown)
                    .forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    private String shown(GroupCard host) {
        return Stream.of(host.name(), host.slug())
                .filter(line -> meant(line).equals(List.of(host)))
                .findFirst()
                .orElse(PAGE + host.slug());
    }
}
