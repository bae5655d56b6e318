package org.kith.media;

import org.kith.web.View;

import java.util.List;

/** The pictures and documents of a group or a link that the reader may see. */
@View.Template("media/album")
public record AlbumPage(Album album, List<Framed> pictures, List<Framed> documents)
        implements View {

    public AlbumPage {
        pictures = List.copyOf(pictures);
        documents = List.copyOf(documents);
    }

    static AlbumPage of(Album album, List<Framed> all) {
        return new AlbumPage(
                album,
                all.stream().filter(Framed::isPicture).toList(),
                all.stream().filter(one -> !one.isPicture()).toList());
    }

    public boolean isEmpty() {
        return pictures.isEmpty() && documents.isEmpty();
    }

    public boolean mayAdd() {
        return !album.own().isEmpty();
    }
}
