package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.twinning.WhoseLink;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The album of a link. */
@Controller
class LinkAlbumController {

    private final Albums albums;
    private final Adding adding;

    LinkAlbumController(Albums albums, Adding adding) {
        this.albums = albums;
        this.adding = adding;
    }

    @GetMapping("/{network}/links/{slug}/pictures")
    @Allow(Role.VISITOR)
    AlbumPage show(
            Network network,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable UUID before,
            Frame frame) {
        return albums.page(network, albums.ofLink(network, slug, frame), before, frame);
    }

    @GetMapping("/{network}/links/{slug}/pictures/new")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseLink.class)
    AddPage add(
            Network network,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable UUID draft,
            Frame frame) {
        return adding.fresh(network, albums.ofLink(network, slug, frame), frame, draft);
    }

    @PostMapping("/{network}/links/{slug}/pictures/files")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseLink.class)
    Object take(
            Network network,
            @PathVariable String slug,
            Frame frame,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable UUID draft)
            throws IOException {
        return adding.taken(network, albums.ofLink(network, slug, frame), frame, files, draft);
    }

    @PostMapping("/{network}/links/{slug}/pictures")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseLink.class)
    Object tell(
            Network network,
            @PathVariable String slug,
            Frame frame,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        return adding.told(network, albums.ofLink(network, slug, frame), frame, answers, draft);
    }
}
