package org.kith.media;

import org.kith.pictured.PictureConsent;
import org.kith.web.View;

import java.util.List;

/**
 * One picture or document.
 *
 * @param who is in it, for those who may know
 * @param mayChange whether the reader speaks for its group
 * @param mayRemove whether the reader may take it down
 */
@View.Template("media/piece")
public record PiecePage(
        Album album, Framed one, List<PictureConsent> who, boolean mayChange, boolean mayRemove)
        implements View {

    public PiecePage {
        who = List.copyOf(who);
    }

    public Piece piece() {
        return one.piece();
    }

    /** Why fewer may see it than were meant to; empty where they may. Names words. */
    public String because() {
        var told = piece().told();
        if (piece().takenBack()) {
            return "taken_back";
        }
        if (piece().overSince() != null) {
            return "over";
        }
        if (piece().reach().code().equals(told.meantFor().code())) {
            return "";
        }
        return switch (told.people()) {
            case UNKNOWN -> "unknown";
            case NOBODY -> "children";
            case NAMED -> told.children() > guarded() ? "children" : "consents";
        };
    }

    private long guarded() {
        return who.stream().filter(one -> one.guardian() != null).count();
    }
}
