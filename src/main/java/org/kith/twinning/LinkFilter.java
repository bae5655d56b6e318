package org.kith.twinning;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which links of a network a list shows: each part is a plain parameter of the address.
 *
 * @param kind null: any
 * @param stage null: any; see {@link #unstated}
 * @param unstated only links whose stage nobody has stated
 * @param country ISO code of a country that a side lies in; null: any
 * @param region UN M49 code of a region that a side lies in; null: any
 * @param programme address of a programme that a link takes part in; null: any
 * @param oneSided only links that one side or one source alone states
 * @param waiting only links of which something waits for an answer
 */
public record LinkFilter(
        Link.@Nullable Kind kind,
        Link.@Nullable Stage stage,
        boolean unstated,
        @Nullable String country,
        @Nullable String region,
        @Nullable String programme,
        boolean oneSided,
        boolean waiting,
        Sort sort) {

    public static final LinkFilter ALL =
            new LinkFilter(null, null, false, null, null, null, false, false, Sort.NAME);

    public enum Sort {
        NAME,
        NEWEST,
        OLDEST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands in an address; a value that is none of ours filters nothing. */
    public static LinkFilter read(
            String kind,
            String stage,
            String country,
            String region,
            String programme,
            boolean oneSided,
            boolean waiting,
            String sort) {
        return new LinkFilter(
                one(Link.Kind.values(), kind).orElse(null),
                one(Link.Stage.values(), stage).orElse(null),
                stage.equals("unstated"),
                country.matches("[A-Z]{2}") ? country : null,
                region.matches("\\d{3}") ? region : null,
                programme.matches("[a-z0-9-]{1,90}") ? programme : null,
                oneSided,
                waiting,
                one(Sort.values(), sort).orElse(Sort.NAME));
    }

    public LinkFilter sorted(Sort by) {
        return new LinkFilter(
                kind, stage, unstated, country, region, programme, oneSided, waiting, by);
    }

    public LinkFilter anyKind() {
        return new LinkFilter(
                null, stage, unstated, country, region, programme, oneSided, waiting, sort);
    }

    public LinkFilter anyStage() {
        return new LinkFilter(
                kind, null, false, country, region, programme, oneSided, waiting, sort);
    }

    public LinkFilter anyCountry() {
        return new LinkFilter(
                kind, stage, unstated, null, region, programme, oneSided, waiting, sort);
    }

    public LinkFilter anyRegion() {
        return new LinkFilter(
                kind, stage, unstated, country, null, programme, oneSided, waiting, sort);
    }

    public LinkFilter anyProgramme() {
        return in(null);
    }

    public LinkFilter in(@Nullable String other) {
        return new LinkFilter(
                kind, stage, unstated, country, region, other, oneSided, waiting, sort);
    }

    public LinkFilter anyVoices() {
        return new LinkFilter(
                kind, stage, unstated, country, region, programme, false, waiting, sort);
    }

    public LinkFilter anyAnswers() {
        return new LinkFilter(
                kind, stage, unstated, country, region, programme, oneSided, false, sort);
    }

    public boolean narrows() {
        return !sorted(Sort.NAME).equals(ALL);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(code))
                .findFirst();
    }

    @Nullable String kindCode() {
        return kind == null ? null : kind.code();
    }

    @Nullable String stageCode() {
        return stage == null ? null : stage.code();
    }
}
