package org.kith.matching;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.web.Choice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a form offers.
 *
 * @param usual countries with the most communities in this network, and those chosen
 */
public record FormChoices(
        List<Choice> usual, List<Choice> countries, List<Choice> regions, List<Choice> languages) {

    /** Languages that groups write in; more than the four of our own pages. */
    private static final List<String> LANGUAGES =
            List.of("ar", "he", "en", "fr", "de", "es", "it", "nl", "no", "pt", "ru", "sv", "tr");

    private static final int USUAL = 8;

    static FormChoices of(
            NetworkScope scope,
            Countries countries,
            Network.Id network,
            PartnersForm form,
            Language reader) {
        var usual = new LinkedHashSet<>(usual(scope, network));
        usual.addAll(form.countries());
        return new FormChoices(
                usual.stream()
                        .filter(code -> countries.find(code).isPresent())
                        .map(code -> new Choice(code, countries.nameOf(code, reader)))
                        .toList(),
                countries.all(reader).stream()
                        .map(each -> new Choice(each.code(), each.nameFor(reader)))
                        .toList(),
                countries.regions(reader).stream()
                        .map(each -> new Choice(each, countries.regionName(each, reader)))
                        .toList(),
                languages(form).stream()
                        .map(code -> new Choice(code, Words.language(code, reader)))
                        .toList());
    }

    private static Set<String> languages(PartnersForm form) {
        var all = new LinkedHashSet<>(LANGUAGES);
        form.languages().stream().filter(code -> code.matches("[a-z]{2,3}")).forEach(all::add);
        return all;
    }

    private static List<String> usual(NetworkScope scope, Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select country from community_card
                                        where network_id = :network and country is not null
                                        group by country order by count(*) desc, country limit :most
                                        """)
                                .param("network", network.value())
                                .param("most", USUAL)
                                .query((row, n) -> row.getString("country"))
                                .list());
    }
}
