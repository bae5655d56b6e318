package org.kith.place;

import com.ibm.icu.util.Region;

import org.jspecify.annotations.Nullable;
import org.kith.shared.LoadStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.concurrent.atomic.AtomicInteger;

/** Puts the shipped countries into the database, or renews them, with their regions from ICU. */
@Component
class CountriesLoad implements LoadStep {

    private final JdbcClient db;
    private final Shipped countries = new Shipped("data/countries.tsv.gz");

    CountriesLoad(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "countries";
    }

    @Override
    public String fingerprint() {
        return countries.fingerprint();
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional
    public String load() {
        var loaded = new AtomicInteger();
        countries.forEach(
                cells -> {
                    load(cells);
                    loaded.incrementAndGet();
                });
        return loaded + " countries";
    }

    private void load(String[] cells) {
        db.sql(
                        """
                        insert into country (code, iso3, name_en, name_ar, name_he, name_fr, continent, region)
                        values (:code, nullif(:iso3, ''), :en, nullif(:ar, ''), nullif(:he, ''), nullif(:fr, ''),
                                nullif(:continent, ''), :region)
                        on conflict (code) do update set
                            iso3 = excluded.iso3, name_en = excluded.name_en, name_ar = excluded.name_ar,
                            name_he = excluded.name_he, name_fr = excluded.name_fr,
                            continent = excluded.continent, region = excluded.region
                        """)
                .param("code", cells[0])
                .param("iso3", cells[1])
                .param("en", cells[2])
                .param("ar", cells[3])
                .param("he", cells[4])
                .param("fr", cells[5])
                .param("continent", cells[6])
                .param("region", region(cells[0]))
                .update();
    }

    /** The United Nations' subregion (M49), as 145 for Western Asia; null for lands it lacks. */
    private static @Nullable String region(String country) {
        try {
            var region =
                    Region.getInstance(country).getContainingRegion(Region.RegionType.SUBCONTINENT);
            return region == null ? null : "%03d".formatted(region.getNumericCode());
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
