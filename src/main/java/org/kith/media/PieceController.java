package org.kith.media;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.community.Upon;
import org.kith.network.Network;
import org.kith.pictured.PictureConsent;
import org.kith.pictured.PictureConsents;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A picture or document by itself: looked at, described anew, taken down. */
@Controller
class PieceController {

    private final Pieces pieces;
    private final Albums albums;
    private final Viewers viewers;
    private final Adding adding;
    private final Hanging hanging;
    private final Groups groups;
    private final PictureConsents consents;

    PieceController(
            Pieces pieces,
            Albums albums,
            Viewers viewers,
            Adding adding,
            Hanging hanging,
            Groups groups,
            PictureConsents consents) {
        this.pieces = pieces;
        this.albums = albums;
        this.viewers = viewers;
        this.adding = adding;
        this.hanging = hanging;
        this.groups = groups;
        this.consents = consents;
    }

    @GetMapping("/{network}/pictures/{piece}")
    @Allow(Role.VISITOR)
    PiecePage show(Network network, Actor actor, @PathVariable UUID piece, Frame frame) {
        var shown = shown(network, piece);
        var viewer = viewers.of(network.id(), actor);
        var knows = viewer.knowsWho(shown);
        if (!knows && !viewer.sees(shown)) {
            throw new NotHere();
        }
        var who =
                knows
                        ? consents.of(network.id(), shown.group()).stream()
                                .filter(one -> shown.told().consents().contains(one.id()))
                                .toList()
                        : List.<PictureConsent>of();
        return new PiecePage(
                albums.of(network, shown, frame),
                Framed.of(shown, viewer, frame),
                who,
                viewer.speaksFor(shown) && !shown.takenBack(),
                knows);
    }

    @GetMapping("/{network}/pictures/{piece}/edit")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhosePiece.class)
    ChangePiecePage ask(Network network, @PathVariable UUID piece, Frame frame) {
        var shown = changeable(network, piece);
        return page(network, shown, frame, TellingForm.asTold(shown), List.of());
    }

    @PostMapping("/{network}/pictures/{piece}/edit")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhosePiece.class)
    Object change(
            Network network,
            Actor actor,
            @PathVariable UUID piece,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var shown = changeable(network, piece);
        var answers = new Answers(Map.copyOf(form));
        var texts = TellingForm.texts(answers, shown, frame.languages());
        var told = TellingForm.read(answers, adding.agreed(network, group(network, shown)));
        if (told.isEmpty()) {
            return page(network, shown, frame, answers, List.of());
        }
        var anew =
                hanging.tellAnew(
                        network,
                        actor,
                        shown,
                        told.get(),
                        texts,
                        now -> TellingForm.both(answers, told.get(), texts, now).isRead());
        return switch (anew) {
            case DONE -> told(piece, frame);
            case GONE -> throw new NotHere();
            case OVERTAKEN -> {
                var now = changeable(network, piece);
                var both = TellingForm.both(answers, told.get(), texts, now);
                var known = consents.of(network.id(), now.group());
                yield page(
                        network,
                        now,
                        frame,
                        both.together(),
                        both.theirs(TellingLabels.of(known, now.kind(), frame)));
            }
        };
    }

    private static ResponseEntity<Void> told(UUID piece, Frame frame) {
        return Redirect.to(frame.at("/pictures/" + piece + "?done=1"));
    }

    @PostMapping("/{network}/pictures/{piece}/removal")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhosePiece.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> remove(
            Network network, Actor actor, @PathVariable UUID piece, Frame frame) {
        var shown = shown(network, piece);
        hanging.remove(network, actor, shown);
        return Redirect.to(albums.of(network, shown, frame).address() + "?done=1");
    }

    private ChangePiecePage page(
            Network network, Piece piece, Frame frame, Answers answers, List<Upon.Theirs> theirs) {
        var group = group(network, piece);
        var agreed = adding.agreed(network, group);
        return new ChangePiecePage(
                albums.of(network, piece, frame),
                Framed.of(piece, viewers.of(network.id(), frame.actor()), frame),
                agreed.isEmpty() ? List.of() : List.of(new Agreed(group, agreed)),
                over(network, piece, agreed),
                frame.languages(),
                answers,
                theirs);
    }

    /** Of those in it, who is not asked for any longer. */
    private List<PictureConsent> over(Network network, Piece piece, List<PictureConsent> agreed) {
        return consents.of(network.id(), piece.group()).stream()
                .filter(one -> piece.told().consents().contains(one.id()))
                .filter(one -> !agreed.contains(one))
                .toList();
    }

    private Group group(Network network, Piece piece) {
        return groups.find(network.id(), piece.group()).orElseThrow();
    }

    /** Where somebody took their consent back, nothing that is said anew brings it back. */
    private Piece changeable(Network network, UUID id) {
        var piece = shown(network, id);
        if (piece.takenBack()) {
            throw new NotHere();
        }
        return piece;
    }

    private Piece shown(Network network, UUID id) {
        return pieces.find(network.id(), new Piece.Id(id))
                .filter(piece -> !piece.isDraft())
                .orElseThrow(NotHere::new);
    }
}
