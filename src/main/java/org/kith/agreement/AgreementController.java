package org.kith.agreement;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An agreement as it stands, each of its versions, and what changed between two. */
@Controller
class AgreementController {

    private final AgreementPages pages;
    private final Versions versions;

    AgreementController(AgreementPages pages, Versions versions) {
        this.pages = pages;
        this.versions = versions;
    }

    @GetMapping("/{network}/links/{slug}/agreements/{agreement}")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseAgreement.class, unless = Role.COORDINATOR)
    AgreementPage show(
            Network network, @PathVariable String slug, @PathVariable UUID agreement, Frame frame) {
        var link = pages.link(network, slug);
        var shown = pages.agreement(network, link, agreement);
        return pages.page(network, link, shown, frame, Answers.none(), null);
    }

    @GetMapping("/{network}/links/{slug}/agreements/{agreement}/differences")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseAgreement.class, unless = Role.COORDINATOR)
    DifferencesPage differences(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID agreement,
            Frame frame,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
        var link = pages.link(network, slug);
        var shown = pages.agreement(network, link, agreement);
        return DifferencesPage.of(
                pages.row(network, link, frame),
                shown,
                versions.of(network.id(), shown.id()),
                from,
                to);
    }

    /** What is hashed, byte by byte, so that everybody can hash it. */
    @GetMapping("/{network}/links/{slug}/agreements/{agreement}/versions/{number}")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseAgreement.class, unless = Role.COORDINATOR)
    ResponseEntity<byte[]> version(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID agreement,
            @PathVariable int number) {
        var link = pages.link(network, slug);
        var shown = pages.agreement(network, link, agreement);
        var version =
                versions.of(network.id(), shown.id()).stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"agreement-" + number + ".txt\"")
                .body(version.text().canonical().getBytes(StandardCharsets.UTF_8));
    }
}
