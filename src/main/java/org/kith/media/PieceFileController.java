package org.kith.media;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.files.FileKey;
import org.kith.files.FileStore;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The files themselves, each time only for whoever may see them at that moment. */
@Controller
class PieceFileController {

    private static final Map<String, String> MEDIA =
            Map.of("webp", "image/webp", "jpg", "image/jpeg", "pdf", "application/pdf");

    private final Pieces pieces;
    private final Viewers viewers;
    private final FileStore files;

    PieceFileController(Pieces pieces, Viewers viewers, FileStore files) {
        this.pieces = pieces;
        this.viewers = viewers;
        this.files = files;
    }

    @GetMapping("/{network}/pictures/{piece}/{file:\\w+\\.\\w+}")
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> file(
            Network network, Actor actor, @PathVariable UUID piece, @PathVariable String file)
            throws IOException {
        var shown =
                pieces.find(network.id(), new Piece.Id(piece))
                        .filter(viewers.of(network.id(), actor)::sees)
                        .orElseThrow(NotHere::new);
        var kept = shown.file(file).orElseThrow(NotHere::new);
        var content =
                files.open(new FileKey(network.id().value(), kept.sha256()))
                        .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Objects.requireNonNull(MEDIA.get(kept.form())))
                .header(HttpHeaders.CACHE_CONTROL, cached(network, shown))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(shown, kept))
                .eTag("\"" + kept.sha256() + "\"")
                .body(content);
    }

    /**
     * What stands behind a consent is asked for each time, since it can be taken back; what shows
     * nobody can be taken down, and is asked for after ten minutes; what is not for everybody is
     * kept by nobody.
     */
    private static String cached(Network network, Piece piece) {
        if (piece.staysPublic() && network.published()) {
            return "public, max-age=600, must-revalidate";
        }
        return piece.reach() == Piece.Reach.EVERYBODY && network.published()
                ? "private, no-cache"
                : "private, no-store";
    }

    private static String disposition(Piece piece, Piece.Kept kept) {
        var how = piece.kind() == Piece.Kind.DOCUMENT ? "attachment" : "inline";
        return how + "; filename=\"" + piece.id() + "." + kept.form() + "\"";
    }
}
