package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.web.View;

import java.util.List;

/**
 * The pictures and documents of a group or a link that the reader may see.
 *
 * @param older the address of the page after this one; null on the last
 */
@View.Template("media/album")
public record AlbumPage(
        Album album, List<Framed> pictures, List<Framed> documents, @Nullable String older)
        implements View {

    public AlbumPage {
        pictures = List.copyOf(pictures);
        documents = List.copyOf(documents);
    }

    static AlbumPage of(Album album, List<Framed> all, boolean more) {
        return new AlbumPage(
                album,
                all.stream().filter(Framed::isPicture).toList(),
                all.stream().filter(one -> !one.isPicture()).toList(),
                more ? album.address() + "?before=" + all.getLast().piece().id() : null);
    }

    public boolean isEmpty() {
        return pictures.isEmpty() && documents.isEmpty();
    }

    public boolean mayAdd() {
        return !album.own().isEmpty();
    }
}
