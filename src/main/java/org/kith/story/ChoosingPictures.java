package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.media.Framed;
import org.kith.media.PicturesElsewhere;
import org.kith.media.Piece;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever writes a story chooses its pictures from the albums of their groups and of its link. */
@Component
class ChoosingPictures {

    /** The newest, beside what is chosen already. */
    static final int OFFERED = 40;

    private final PicturesElsewhere pictures;
    private final StorySpeakers speakers;

    ChoosingPictures(PicturesElsewhere pictures, StorySpeakers speakers) {
        this.pictures = pictures;
        this.speakers = speakers;
    }

    /** What is chosen first, in its order. */
    List<PictureOffer> offers(
            Network network, Group group, @Nullable Link link, Answers answers, Frame frame) {
        var chosen = PictureForm.typed(answers);
        var groups = groups(network.id(), frame.actor(), group, link);
        var offered = pictures.offered(network, groups, link, OFFERED, frame);
        var seen =
                Stream.concat(pictures.seen(network, chosen, frame).stream(), offered.stream())
                        .collect(
                                Collectors.toMap(
                                        one -> one.piece().id(),
                                        Function.identity(),
                                        (one, same) -> one));
        return offers(chosen, offered, seen);
    }

    private static List<PictureOffer> offers(
            List<Piece.Id> chosen, List<Framed> offered, Map<Piece.Id, Framed> seen) {
        var offers = new ArrayList<PictureOffer>();
        chosen.forEach(id -> offers.add(new PictureOffer(id, seen.get(id), offers.size() + 1)));
        offered.stream()
                .filter(one -> !chosen.contains(one.piece().id()))
                .forEach(one -> offers.add(new PictureOffer(one.piece().id(), one, 0)));
        return offers;
    }

    /** Those that the reader sees, in their order. */
    List<Framed> seen(Network network, List<Piece.Id> chosen, Frame frame) {
        return pictures.seen(network, chosen, frame);
    }

    /** What stood in it before may stay, whatever has become of it; what is new must be theirs. */
    void check(
            Network.Id network,
            Actor actor,
            Group group,
            @Nullable Link link,
            List<Piece.Id> before,
            Answers answers) {
        var added = PictureForm.typed(answers).stream().filter(id -> !before.contains(id)).toList();
        var usable =
                new HashSet<>(
                        pictures.usable(
                                network, actor, groups(network, actor, group, link), link, added));
        if (!usable.containsAll(added)) {
            answers.refuse(PictureForm.FIELD, "story.problem.pictures_gone");
        }
    }

    private Set<Group.Id> groups(
            Network.Id network, Actor actor, Group group, @Nullable Link link) {
        return link == null
                ? Set.of(group.id())
                : speakers.groupsOn(network, actor, link).stream()
                        .map(Group::id)
                        .collect(Collectors.toSet());
    }
}
