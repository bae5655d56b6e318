package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.Links;
import org.kith.twinning.Speakers;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Finds the album that an address names, and who may add to it. */
@Component
class Albums {

    /** On one page. */
    private static final int MOST = 200;

    private final Groups groups;
    private final Links links;
    private final LinkLists lists;
    private final WhoseRecord whose;
    private final Speakers speakers;
    private final Pieces pieces;
    private final Viewers viewers;

    Albums(
            Groups groups,
            Links links,
            LinkLists lists,
            WhoseRecord whose,
            Speakers speakers,
            Pieces pieces,
            Viewers viewers) {
        this.groups = groups;
        this.links = links;
        this.lists = lists;
        this.whose = whose;
        this.speakers = speakers;
        this.pieces = pieces;
        this.viewers = viewers;
    }

    Album ofGroup(Network network, String slug, Frame frame) {
        return of(network, groups.find(network.id(), slug).orElseThrow(NotHere::new), frame);
    }

    Album ofLink(Network network, String slug, Frame frame) {
        return of(network, links.find(network.id(), slug).orElseThrow(NotHere::new), frame);
    }

    /** The one that it hangs in. */
    Album of(Network network, Piece piece, Frame frame) {
        return piece.link() == null
                ? of(network, groups.find(network.id(), piece.group()).orElseThrow(), frame)
                : of(network, links.find(network.id(), piece.link()).orElseThrow(), frame);
    }

    Album of(Network network, Group group, Frame frame) {
        var own = whose.isTheirs(network.id(), frame.actor(), group);
        return new Album(
                group,
                null,
                group.name(),
                frame.at("/groups/" + group.slug()),
                own ? List.of(group) : List.of());
    }

    Album of(Network network, Link link, Frame frame) {
        return new Album(
                null,
                link,
                name(network, link, frame),
                frame.at("/links/" + link.slug()),
                own(network, link, frame.actor()));
    }

    /**
     * @param before the last one of the page before; null on the first
     */
    AlbumPage page(Network network, Album album, @Nullable UUID before, Frame frame) {
        var last = before == null ? null : new Piece.Id(before);
        var seen = seen(network, album, frame, last, MOST + 1);
        var more = seen.size() > MOST;
        return AlbumPage.of(album, more ? seen.subList(0, MOST) : seen, more);
    }

    /** What of it the reader may see, the newest first. */
    List<Framed> seen(Network network, Album album, Frame frame, int most) {
        return seen(network, album, frame, null, most);
    }

    private List<Framed> seen(
            Network network, Album album, Frame frame, Piece.@Nullable Id before, int most) {
        var viewer = viewers.of(network.id(), frame.actor());
        return seen(network, album, viewer, before, most).stream()
                .map(piece -> Framed.of(piece, viewer, frame))
                .toList();
    }

    private List<Piece> seen(
            Network network, Album album, Viewer viewer, Piece.@Nullable Id before, int most) {
        if (album.link() != null) {
            return pieces.of(network.id(), album.link().id(), viewer, before, most);
        }
        return album.group() == null
                ? List.of()
                : pieces.of(network.id(), album.group().id(), viewer, before, most);
    }

    private List<Group> own(Network network, Link link, Actor actor) {
        return speakers.groupsOf(network.id(), actor, link).stream()
                .sorted(Comparator.comparing(Group::name))
                .toList();
    }

    private String name(Network network, Link link, Frame frame) {
        return lists.of(network.id(), List.of(link.id()), frame.language()).getFirst().title(frame);
    }
}
