package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.pictured.PictureConsent;
import org.kith.pictured.PictureConsents;
import org.kith.web.Frame;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How something comes into an album: each file that is fine is kept at once, whatever becomes of
 * the others and of what is typed.
 */
@Component
class Adding {

    private final Hanging hanging;
    private final Pieces pieces;
    private final PictureConsents consents;
    private final Viewers viewers;
    private final Limits limits;

    Adding(
            Hanging hanging,
            Pieces pieces,
            PictureConsents consents,
            Viewers viewers,
            Limits limits) {
        this.hanging = hanging;
        this.pieces = pieces;
        this.consents = consents;
        this.viewers = viewers;
        this.limits = limits;
    }

    /**
     * @param draft of a story for which the pictures are wanted, here and in what follows; null
     *     where they are wanted for themselves
     */
    AddPage fresh(Network network, Album album, Frame frame, @Nullable UUID draft) {
        return anew(network, album, frame, List.of(), draft);
    }

    private AddPage anew(
            Network network,
            Album album,
            Frame frame,
            List<AddPage.NotTaken> notTaken,
            @Nullable UUID draft) {
        return page(network, album, frame, notTaken, TellingForm.fresh(frame.language()), draft);
    }

    /** Files were sent: on to what is told of them, where all were taken. */
    Object taken(
            Network network,
            Album album,
            Frame frame,
            @Nullable List<MultipartFile> files,
            @Nullable UUID draft)
            throws IOException {
        var notTaken = take(network, frame.actor(), album, files);
        var on = draft == null ? "" : "?draft=" + draft;
        return notTaken.isEmpty()
                ? Redirect.to(album.address() + "/new" + on + "#told")
                : anew(network, album, frame, notTaken, draft);
    }

    /**
     * It was told what the files are: on to the album, or back to the draft, where nothing has to
     * be mended.
     */
    Object told(Network network, Album album, Frame frame, Answers answers, @Nullable UUID draft) {
        if (!tell(network, frame.actor(), album, answers)) {
            return page(network, album, frame, List.of(), answers, draft);
        }
        return Redirect.to(
                draft == null
                        ? album.address() + "?done=1"
                        : AddPage.story(frame, draft) + "?done=1#pictures");
    }

    /** What was not taken. */
    private List<AddPage.NotTaken> take(
            Network network, Actor actor, Album album, @Nullable List<MultipartFile> files)
            throws IOException {
        if (files == null) {
            return List.of(new AddPage.NotTaken("", Sent.NONE));
        }
        var notTaken = new ArrayList<AddPage.NotTaken>();
        for (var file : files) {
            take(network, actor, album, file)
                    .ifPresent(why -> notTaken.add(new AddPage.NotTaken(name(file), why)));
        }
        return notTaken;
    }

    private Optional<Sent.Refused> take(
            Network network, Actor actor, Album album, MultipartFile file) throws IOException {
        limits.count(Limit.FILES, actor.personId().toString());
        var sent =
                file.getSize() > Sent.MOST_MEGABYTES * 1_000_000L
                        ? Sent.tooHeavy()
                        : Sent.of(file.getBytes());
        return switch (sent) {
            case Sent.Refused why -> Optional.of(why);
            case Sent.Taken taken ->
                    hanging.keep(
                            network, actor, album.own().getFirst().id(), album.linkId(), taken);
        };
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name.substring(0, Math.min(80, name.length()));
    }

    /**
     * Shows all that was kept, as it is told.
     *
     * @return whether nothing has to be mended first
     */
    private boolean tell(Network network, Actor actor, Album album, Answers answers) {
        // What was sent meanwhile, in another window, was not on this form.
        var drafts =
                drafts(network, actor, album).stream()
                        .filter(one -> TellingForm.asked(answers, one))
                        .toList();
        if (drafts.size() < TellingForm.asked(answers)) {
            answers.refuse("file", "media.problem.gone");
        }
        var group = TellingForm.group(answers, album.own());
        var agreed =
                group.map(List::of).orElse(album.own()).stream()
                        .flatMap(one -> agreed(network, one).stream())
                        .toList();
        var told = TellingForm.read(answers, agreed);
        var staying = drafts.stream().filter(one -> !leaves(answers, one)).toList();
        var texts =
                staying.stream()
                        .collect(
                                Collectors.toMap(Piece::id, one -> TellingForm.text(answers, one)));
        if (!answers.fine()) {
            return false;
        }
        for (var one : drafts) {
            var text = texts.get(one.id());
            if (text == null) {
                hanging.remove(network, actor, one);
            } else {
                hanging.tell(
                        network, actor, one, group.orElseThrow().id(), told.orElseThrow(), text);
            }
        }
        return true;
    }

    private static boolean leaves(Answers answers, Piece one) {
        return answers.has("leave", one.id().toString());
    }

    private AddPage page(
            Network network,
            Album album,
            Frame frame,
            List<AddPage.NotTaken> notTaken,
            Answers answers,
            @Nullable UUID draft) {
        var viewer = viewers.of(network.id(), frame.actor());
        return new AddPage(
                album,
                drafts(network, frame.actor(), album).stream()
                        .map(piece -> Framed.of(piece, viewer, frame))
                        .toList(),
                notTaken,
                album.own().stream()
                        .map(own -> new Agreed(own, agreed(network, own)))
                        .filter(one -> !one.consents().isEmpty())
                        .toList(),
                hanging.mostMegabytes(),
                answers,
                draft);
    }

    /** Those whose consent holds today. */
    List<PictureConsent> agreed(Network network, Group group) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return consents.of(network.id(), group.id()).stream()
                .filter(one -> one.holdsOn(today))
                .toList();
    }

    private List<Piece> drafts(Network network, Actor actor, Album album) {
        var own = album.own().stream().map(Group::id).collect(Collectors.toSet());
        return pieces.drafts(network.id(), actor.personId(), own, album.linkId());
    }
}
