package org.kith.place;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** All countries and their regions: few, and read once. */
@Repository
public class Countries {

    private final JdbcClient db;
    private volatile Map<String, Country> known = Map.of();

    Countries(JdbcClient db) {
        this.db = db;
    }

    public Optional<Country> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(known().get(code));
    }

    /** In the reader's language; empty for a place that is in no country we know of. */
    public String nameOf(@Nullable String code, Language reader) {
        return find(code).map(country -> country.nameFor(reader)).orElse("");
    }

    /** All of them, in the order of the reader's alphabet. */
    public List<Country> all(Language reader) {
        return sorted(known().values().stream().toList(), c -> c.nameFor(reader), reader);
    }

    /** The codes of all regions that have countries, in the order of the reader's alphabet. */
    public List<String> regions(Language reader) {
        var codes =
                known().values().stream()
                        .map(Country::region)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return sorted(codes, code -> regionName(code, reader), reader);
    }

    /** A region (M49) in the reader's language, as "Western Asia" for 145. */
    public String regionName(String region, Language reader) {
        return LocaleDisplayNames.getInstance(ULocale.forLocale(reader.locale()))
                .regionDisplayName(region);
    }

    private Map<String, Country> known() {
        if (known.isEmpty()) {
            var read = new LinkedHashMap<String, Country>();
            db.sql("select * from country order by code")
                    .query(Countries::country)
                    .list()
                    .forEach(country -> read.put(country.code(), country));
            known = read;
        }
        return known;
    }

    private static <T> List<T> sorted(List<T> all, Function<T, String> name, Language reader) {
        var collator = Collator.getInstance(ULocale.forLocale(reader.locale()));
        return all.stream().sorted(Comparator.comparing(name, collator::compare)).toList();
    }

    private static Country country(ResultSet row, int number) throws SQLException {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var name = row.getString("name_" + language.code());
            if (name != null) {
                names.put(language, name);
            }
        }
        return new Country(row.getString("code"), names, row.getString("region"));
    }
}
