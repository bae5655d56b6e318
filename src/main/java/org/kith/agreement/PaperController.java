package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.Sides.Side;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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

/** A side approves by the signed paper, scanned; the two sides and the coordinator see it. */
@Controller
class PaperController {

    private final AgreementPages pages;
    private final Standings standings;
    private final Scans scans;
    private final Approving approving;

    PaperController(AgreementPages pages, Standings standings, Scans scans, Approving approving) {
        this.pages = pages;
        this.standings = standings;
        this.scans = scans;
        this.approving = approving;
    }

    @GetMapping("/{network}/links/{slug}/agreements/{agreement}/paper")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseAgreement.class)
    Object ask(
            Network network, @PathVariable String slug, @PathVariable UUID agreement, Frame frame) {
        var link = pages.link(network, slug);
        var draft = pages.agreement(network, link, agreement);
        return mayApprove(network, link, draft, frame).isEmpty()
                ? to(link, draft, frame)
                : page(network, link, draft, frame, Answers.none(), false);
    }

    @PostMapping("/{network}/links/{slug}/agreements/{agreement}/paper")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseAgreement.class)
    Object take(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID agreement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var link = pages.link(network, slug);
        var draft = pages.agreement(network, link, agreement);
        var answers = new Answers(Map.copyOf(form));
        var side = pages.side(network, link, frame, answers);
        var signatory = answers.needed("signatory", Approval.LONGEST_SIGNATORY);
        var signedOn = answers.day("signed_on");
        var scan = scan(file, answers);
        if (!answers.fine() || scan == null) {
            return page(
                    network,
                    link,
                    draft,
                    frame,
                    answers,
                    !ApprovalController.isOfNewest(draft, answers));
        }
        var word =
                new Approving.Word(
                        side.orElseThrow(),
                        ApprovalController.number(answers.raw("version")),
                        answers.raw("sha256"),
                        signatory,
                        signedOn,
                        scan);
        var heard = approving.approve(network, frame.actor(), link, draft.id(), word);
        return heard == Approving.Heard.OTHER_TEXT
                ? overtaken(network, link, agreement, frame, answers)
                : to(link, draft, frame);
    }

    private PaperPage overtaken(
            Network network, Link link, UUID agreement, Frame frame, Answers answers) {
        var now = pages.agreement(network, link, agreement);
        return page(network, link, now, frame, answers, true);
    }

    private static @Nullable Scan scan(@Nullable MultipartFile file, Answers answers)
            throws IOException {
        var outcome =
                file != null && file.getSize() > Scanning.LARGEST
                        ? Scanning.tooLarge()
                        : Scanning.take(file == null ? new byte[0] : file.getBytes());
        return switch (outcome) {
            case Scanning.Outcome.Taken(var scan) -> scan;
            case Scanning.Outcome.Refused(var key, var limit) -> {
                answers.refuse("file", key, limit);
                yield null;
            }
        };
    }

    @GetMapping("/{network}/links/{slug}/agreements/{agreement}/scans/{scan}")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseAgreement.class, unless = Role.COORDINATOR)
    ResponseEntity<byte[]> scan(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID agreement,
            @PathVariable UUID scan) {
        var link = pages.link(network, slug);
        var shown = pages.agreement(network, link, agreement);
        var paper =
                scans.find(network.id(), shown.id(), new Scan.Id(scan)).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, paper.type().media())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"signed." + paper.type().ending() + "\"")
                .body(paper.bytes());
    }

    private List<Side> mayApprove(Network network, Link link, Agreement draft, Frame frame) {
        var own = pages.own(network, link, frame);
        return standings.of(network.id(), draft).waits().stream()
                .map(Standing.Waits::side)
                .filter(own::contains)
                .toList();
    }

    private PaperPage page(
            Network network,
            Link link,
            Agreement draft,
            Frame frame,
            Answers answers,
            boolean overtaken) {
        return new PaperPage(
                pages.row(network, link, frame),
                draft,
                mayApprove(network, link, draft, frame),
                answers,
                overtaken);
    }

    private static ResponseEntity<Void> to(Link link, Agreement agreement, Frame frame) {
        return Redirect.to(AgreementPages.address(link, agreement.id(), frame));
    }
}
