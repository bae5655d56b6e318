package org.kith.media;

import org.kith.account.Actor;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pictures and documents can be reported and hidden. A case keeps what was said of them, no file.
 */
@Component
class PieceContent implements Reportable {

    private final Pieces pieces;
    private final Viewers viewers;

    PieceContent(Pieces pieces, Viewers viewers) {
        this.pieces = pieces;
        this.viewers = viewers;
    }

    @Override
    public String kind() {
        return "piece";
    }

    @Override
    public String at() {
        return "pictures";
    }

    @Override
    public boolean canBeHidden() {
        return true;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        var viewer = viewers.of(network.id(), reader);
        return Content.id(name)
                .flatMap(id -> pieces.find(network.id(), new Piece.Id(id)))
                .filter(piece -> !piece.isDraft() && viewer.knowsWho(piece) || viewer.sees(piece))
                .map(piece -> content(piece, language));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return pieces.find(network.id(), new Piece.Id(id)).map(piece -> content(piece, language));
    }

    private Content content(Piece piece, Language language) {
        var texts =
                piece.texts().entrySet().stream()
                        .sorted(Comparator.comparing(one -> one.getKey() != language))
                        .toList();
        var told = piece.told();
        return new Content(
                kind(),
                piece.id().value(),
                "/pictures/" + piece.id(),
                texts.isEmpty() ? "" : texts.getFirst().getValue(),
                texts.isEmpty() ? language : texts.getFirst().getKey(),
                Stream.concat(
                                texts.stream().map(Map.Entry::getValue),
                                Stream.of(told.credit(), told.place()).flatMap(Stream::ofNullable))
                        .collect(Collectors.joining("\n\n")),
                Set.of(piece.group()),
                piece.keptBy());
    }
}
