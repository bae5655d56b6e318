package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form says of a community, and a community as a form shows it. */
@Component
class CommunityForm {

    static final int NAME = 160;
    static final int ABOUT = 4000;

    /** What a member may choose of {@link Interest}. */
    static final Set<String> INTERESTS =
            Arrays.stream(Interest.values())
                    .map(Interest::code)
                    .collect(Collectors.toUnmodifiableSet());

    private final Countries countries;

    CommunityForm(Countries countries) {
        this.countries = countries;
    }

    /** Empty where something has to be mended first; the answers then say what. */
    Optional<Community> read(
            Answers answers, Community.Id id, Place.Id place, @Nullable String differentBecause) {
        var kind = answers.choice("kind", Community.Kind.class);
        var name = answers.line("name", NAME);
        var about = answers.paragraphs("about", ABOUT);
        if (name == null && kind.filter(CommunityForm::hasOwnName).isPresent()) {
            answers.refuse("name", "community.problem.name_needed");
        }
        return kind.filter(k -> answers.fine())
                .map(
                        k ->
                                new Community(
                                        id,
                                        "",
                                        place,
                                        k,
                                        name,
                                        about,
                                        answers.codes("interests", INTERESTS),
                                        answers.codes("languages", Set.copyOf(Naming.OFFERED)),
                                        countriesOf(answers),
                                        answers.ticked("looking"),
                                        differentBecause,
                                        false));
    }

    /** A school or a parish is not called as its town. */
    private static boolean hasOwnName(Community.Kind kind) {
        return switch (kind) {
            case SCHOOL, CAMPUS, PARISH, DIASPORA -> true;
            case TOWN, VILLAGE, REFUGEE_CAMP, COUNCIL_AREA, NEIGHBOURHOOD -> false;
        };
    }

    private List<String> countriesOf(Answers answers) {
        return answers.raws("looks_in").stream()
                .filter(code -> countries.find(code).isPresent())
                .distinct()
                .limit(20)
                .toList();
    }

    static Answers filled(Community community) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("kind", List.of(community.kind().code()));
        fields.put("name", List.of(Texts.orEmpty(community.name())));
        fields.put("about", List.of(community.about()));
        fields.put("interests", community.interests());
        fields.put("languages", community.languages());
        fields.put("looks_in", community.looksIn());
        fields.put("looking", List.of(community.looking() ? "1" : ""));
        return new Answers(fields);
    }
}
