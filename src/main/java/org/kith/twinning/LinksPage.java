package org.kith.twinning;

import org.kith.shared.Slice;
import org.kith.web.Choice;
import org.kith.web.View;

import java.util.List;

/** The directory of links, narrowed and sorted by its address. */
@View.Template(value = "twinning/links", fragment = "twinning/_links")
public record LinksPage(
        LinkFilter filter,
        Slice<LinkRow> links,
        List<Choice> countries,
        List<Choice> regions,
        List<Choice> programmes,
        LinkAddress address)
        implements View {

    /** The country of the filter, if there is one. */
    public List<Choice> chosenCountry() {
        return countries.stream().filter(c -> c.value().equals(filter.country())).toList();
    }

    public List<Choice> chosenRegion() {
        return regions.stream().filter(r -> r.value().equals(filter.region())).toList();
    }

    public List<Choice> chosenProgramme() {
        return programmes.stream().filter(p -> p.value().equals(filter.programme())).toList();
    }
}
