package org.kith.community;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The policy of recording by hand: who records something is first shown what it may be already, and
 * two people at one moment do so one after the other, so that the second sees what the first did.
 */
@Component
class Entering {

    private final NetworkScope scope;
    private final Communities communities;
    private final Groups groups;
    private final GroupContacts contacts;
    private final NamedPeople named;
    private final Duplicates duplicates;
    private final NotTheSame notTheSame;

    Entering(
            NetworkScope scope,
            Communities communities,
            Groups groups,
            GroupContacts contacts,
            NamedPeople named,
            Duplicates duplicates,
            NotTheSame notTheSame) {
        this.scope = scope;
        this.communities = communities;
        this.groups = groups;
        this.contacts = contacts;
        this.named = named;
        this.duplicates = duplicates;
        this.notTheSame = notTheSame;
    }

    /** What became of it. */
    sealed interface Outcome<T, C> {

        /** Recorded, or there already. */
        record Stands<T, C>(T value) implements Outcome<T, C> {}

        /** It may be one of these, of which the person has said nothing yet. */
        record Ask<T, C>(List<Likely<C>> likely) implements Outcome<T, C> {}
    }

    /**
     * @param answered ids that the person has seen and says are others, because of {@code reason}
     */
    Outcome<Community, CommunityCard> community(
            Network.Id network,
            Actor actor,
            Community community,
            Set<UUID> answered,
            String reason,
            Language reader) {
        return scope.in(
                network,
                db -> {
                    RecordingTurn.take(db, network);
                    var likely =
                            duplicates.communitiesLike(
                                    network,
                                    community.place(),
                                    community.kind(),
                                    community.name(),
                                    Set.of(),
                                    reader);
                    var shown = ids(likely, card -> card.id().value());
                    if (!answered.containsAll(shown)) {
                        return new Outcome.Ask<>(likely);
                    }
                    var stands = value(communities.record(network, actor, community, null));
                    var one = stands.id().value();
                    tellApart(network, actor, Communities.SUBJECT, one, shown, reason);
                    return new Outcome.Stands<>(stands);
                });
    }

    Outcome<Group, GroupCard> group(
            Network.Id network,
            Actor actor,
            GroupForm.Filled filled,
            Set<UUID> answered,
            String reason,
            Language reader) {
        return scope.in(
                network,
                db -> {
                    RecordingTurn.take(db, network);
                    var group = filled.group();
                    var likely =
                            duplicates.groupsLike(
                                    network, group.community(), group.name(), Set.of(), reader);
                    var shown = ids(likely, card -> card.id().value());
                    if (!answered.containsAll(shown)) {
                        return new Outcome.Ask<>(likely);
                    }
                    var recorded = groups.record(network, actor, group, null);
                    var stands = value(recorded);
                    if (recorded instanceof Recorded.Added) {
                        contacts.name(network, actor, stands.id(), filled.contacts());
                        filled.named().ifPresent(m -> named.name(network, actor, stands.id(), m));
                    }
                    var one = stands.id().value();
                    tellApart(network, actor, Groups.SUBJECT, one, shown, reason);
                    return new Outcome.Stands<>(stands);
                });
    }

    /** Only ids of this network can have been shown; anything else in a form is nonsense. */
    static Set<UUID> ids(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static <C> Set<UUID> ids(List<Likely<C>> likely, Function<C, UUID> id) {
        return likely.stream().map(Likely::value).map(id).collect(Collectors.toSet());
    }

    private void tellApart(
            Network.Id network,
            Actor actor,
            String kind,
            UUID one,
            Set<UUID> others,
            String reason) {
        for (var other : others) {
            if (!other.equals(one)) {
                notTheSame.remember(network, actor, kind, one, other, reason);
            }
        }
    }

    private static <T> T value(Recorded<T> recorded) {
        return switch (recorded) {
            case Recorded.Added<T>(var value) -> value;
            case Recorded.AlreadyHere<T>(var value) -> value;
        };
    }
}
