package org.kith.departure;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The whole of a network in one file, for its coordinators. */
@Controller
class DepartureController {

    private final WholeNetwork whole;
    private final DeparturePages pages;
    private final Limits limits;

    DepartureController(WholeNetwork whole, DeparturePages pages, Limits limits) {
        this.whole = whole;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping("/{network}/settings/departure")
    @Allow(value = Role.COORDINATOR, confirmed = true)
    DeparturePage show(Network network) {
        return pages.of(network, Answers.none());
    }

    /** Posted, although it only reads: it is written down, and no link elsewhere may ask for it. */
    @PostMapping("/{network}/settings/departure/file")
    @Allow(value = Role.COORDINATOR, confirmed = true)
    Object take(Network network, Actor actor) throws IOException {
        limits.count(Limit.WHOLE_NETWORK, network.id().value().toString());
        var file = whole.take(network, actor);
        return file.isEmpty() ? pages.impossible(network) : sent(network, file.get());
    }

    private static ResponseEntity<InputStreamResource> sent(Network network, Path file)
            throws IOException {
        var named = ContentDisposition.attachment().filename(network.slug() + ".network").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(Files.size(file))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(
                        new InputStreamResource(
                                Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
