package org.kith.twinning;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LinksController {

    private final LinkLists links;
    private final Countries countries;
    private final ProgrammesOfLinks programmes;

    LinksController(LinkLists links, Countries countries, ProgrammesOfLinks programmes) {
        this.links = links;
        this.countries = countries;
        this.programmes = programmes;
    }

    @GetMapping("/{network}/links")
    @Allow(Role.VISITOR)
    LinksPage list(
            Network network,
            Language language,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(name = "one_sided", defaultValue = "false") boolean oneSided,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page) {
        var filter =
                LinkFilter.read(kind, stage, country, region, programme, oneSided, waiting, sort);
        return new LinksPage(
                filter,
                links.page(network.id(), filter, language, page),
                countries.all(language).stream()
                        .map(each -> new Choice(each.code(), each.nameFor(language)))
                        .toList(),
                countries.regions(language).stream()
                        .map(each -> new Choice(each, countries.regionName(each, language)))
                        .toList(),
                programmes.all(network.id(), language),
                new LinkAddress("/" + network.slug() + "/links", filter));
    }
}
