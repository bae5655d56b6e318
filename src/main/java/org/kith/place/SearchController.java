package org.kith.place;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

    private static final int RESULTS = 30;
    private static final int SUGGESTIONS = 6;

    private final Searches searches;

    SearchController(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/{network}/search")
    @Allow(Role.VISITOR)
    SearchPage search(
            Network network,
            Language language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country) {
        return searches.of(network, language, q, country, RESULTS);
    }

    @GetMapping("/{network}/search/suggestions")
    @Allow(Role.VISITOR)
    SearchPage suggest(
            Network network, Language language, @RequestParam(defaultValue = "") String q) {
        return searches.of(network, language, q, "", SUGGESTIONS);
    }
}
