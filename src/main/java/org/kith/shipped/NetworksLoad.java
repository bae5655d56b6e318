package org.kith.shipped;

import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.shared.LoadStep;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/** The networks that Kith brings along: their names and what they are, in every language. */
@Component
class NetworksLoad implements LoadStep {

    private final Networks networks;
    private final Table table = new Table("networks.tsv");

    NetworksLoad(Networks networks) {
        this.networks = networks;
    }

    @Override
    public String name() {
        return "networks";
    }

    @Override
    public String fingerprint() {
        return Table.fingerprint(table);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String load() {
        var rows = table.rows();
        rows.forEach(row -> networks.add(network(row)));
        return rows.size() + " networks";
    }

    private static Network network(Table.Row row) {
        return new Network(
                Fixed.network(row.get("slug")),
                row.get("slug"),
                row.get("name"),
                row.get("about"),
                inOtherLanguages(row, "name"),
                inOtherLanguages(row, "about"),
                Language.of(row.get("language")).orElse(Language.EN),
                true,
                row.yes("demonstration"));
    }

    private static Map<String, String> inOtherLanguages(Table.Row row, String column) {
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            if (language != Language.EN) {
                words.put(language.code(), row.get(column + "_" + language.code()));
            }
        }
        return words;
    }
}
