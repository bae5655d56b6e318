package org.kith.terms;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** The terms and the privacy notice of a network, and all that they once were. */
@Controller
class DocumentController {

    private final DocumentVersions versions;

    DocumentController(DocumentVersions versions) {
        this.versions = versions;
    }

    /**
     * @param version its number; nothing for the one that holds now
     */
    @GetMapping("/{network}/{document:terms|privacy}")
    @Allow(value = Role.VISITOR, unagreed = true)
    DocumentPage show(
            Network network,
            Language reader,
            @PathVariable String document,
            @RequestParam(required = false) @Nullable Integer version) {
        var of = Document.of(document).orElseThrow(NotHere::new);
        var all = versions.around(network.id(), of, version);
        if (version != null) {
            return page(network, reader, of, all, numbered(all, version));
        }
        return page(network, reader, of, all, all.isEmpty() ? null : all.getFirst());
    }

    private static DocumentPage page(
            Network network,
            Language reader,
            Document document,
            List<Version> all,
            @Nullable Version shown) {
        if (shown == null) {
            return new DocumentPage(document, null, reader, true, List.of(), all);
        }
        var language = shown.languageFor(network, reader);
        var changed =
                shown.number() == 1
                        ? List.<Difference>of()
                        : Difference.between(
                                numbered(all, shown.number() - 1).in(language), shown.in(language));
        return new DocumentPage(
                document, shown, language, shown.equals(all.getFirst()), changed, all);
    }

    private static Version numbered(List<Version> all, int number) {
        return all.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
