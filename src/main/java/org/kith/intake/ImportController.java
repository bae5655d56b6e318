package org.kith.intake;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.UUID;

@Controller
class ImportController {

    private final ImportPages pages;

    ImportController(ImportPages pages) {
        this.pages = pages;
    }

    /** Who watches the progress gets the whole page again once the step is over. */
    @GetMapping("/{network}/imports/{id}")
    @Allow(Role.COORDINATOR)
    ImportPage show(
            Network network,
            Language language,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "false") boolean kept,
            @RequestParam(defaultValue = "1") int page,
            HttpServletResponse response) {
        var shown = pages.page(network, new Import.Id(id), verdict(verdict), kept, page, language);
        if (frame.fragmentWanted() && !shown.imported().state().running()) {
            response.setHeader("HX-Refresh", "true");
        }
        return shown;
    }

    static ResponseEntity<Void> to(Network network, Import.Id id) {
        return to(network, id, "");
    }

    static ResponseEntity<Void> to(Network network, Import.Id id, String where) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/" + network.slug() + "/imports/" + id + where)
                .build();
    }

    static @Nullable Verdict verdict(String code) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
