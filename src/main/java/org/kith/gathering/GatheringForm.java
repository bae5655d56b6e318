package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Naming;
import org.kith.community.PlaceAsked;
import org.kith.gathering.Gathering.Form;
import org.kith.gathering.Gathering.Manner;
import org.kith.gathering.Gathering.Registration;
import org.kith.gathering.Gathering.Where;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.shared.Worded;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a gathering: what is in it, and the gathering that it asks for. */
record GatheringForm(Answers answers, List<PlaceAsked.Choice> choices) {

    /** Those that the network offers, its own first, and those that the gathering is named in. */
    static List<Language> languages(Network network, @Nullable Gathering gathering) {
        var said =
                gathering == null
                        ? Stream.<Language>of()
                        : Stream.concat(
                                gathering.titles().in().keySet().stream(),
                                gathering.about().in().keySet().stream());
        return Stream.of(Stream.of(network.language()), network.settings().offered().stream(), said)
                .flatMap(languages -> languages)
                .distinct()
                .toList();
    }

    /** Empty where something has to be mended; the answers then say what. */
    Optional<Gathering> read(
            Network network, @Nullable Gathering now, Naming naming, @Nullable Place place) {
        var form = answers.choice("form", Form.class);
        var titles = words(network, now, "title_", Gathering.LONGEST_TITLE);
        var about = words(network, now, "about_", Gathering.LONGEST_ABOUT);
        if (titles.in().isEmpty()) {
            answers.refuse("title_" + network.language().code(), "gathering.problem.title");
        }
        var where = where(place);
        var when = new WhenForm(answers).read();
        var registration = registration();
        var spoken = answers.codes("spoken", new HashSet<>(naming.languages()));
        if (!answers.fine()) {
            return Optional.empty();
        }
        return Optional.of(
                new Gathering(
                        now == null ? Gathering.Id.next() : now.id(),
                        now == null ? "" : now.slug(),
                        form.orElseThrow(),
                        titles,
                        about,
                        when.orElseThrow(),
                        where.orElseThrow(),
                        spoken,
                        registration,
                        now == null ? Gathering.Course.NEW : now.course()));
    }

    private Worded words(Network network, @Nullable Gathering now, String field, int longest) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : languages(network, now)) {
            var name = field + language.code();
            var text =
                    longest == Gathering.LONGEST_TITLE
                            ? answers.line(name, longest)
                            : answers.paragraphs(name, longest);
            if (text != null && !text.isEmpty()) {
                words.put(language, text);
            }
        }
        return new Worded(words);
    }

    private Optional<Where> where(@Nullable Place place) {
        var manner = answers.choice("manner", Manner.class).orElse(null);
        var venue = answers.line("venue", Gathering.LONGEST_VENUE);
        var link = link();
        if (manner == null) {
            return Optional.empty();
        }
        if (manner == Manner.ONLINE) {
            refuse("where", !answers.raw("where").isBlank(), "gathering.problem.online_only");
            refuse("venue", venue != null, "gathering.problem.online_only");
        }
        refuse(
                "link",
                manner == Manner.ON_SITE && !link.isEmpty(),
                "gathering.problem.on_site_only");
        if (manner != Manner.ONLINE && place == null) {
            answers.refuse("where", problemOfPlace());
            return Optional.empty();
        }
        return Optional.of(
                new Where(
                        manner,
                        manner == Manner.ONLINE || place == null ? null : place.id(),
                        manner == Manner.ONLINE || venue == null ? "" : venue,
                        manner == Manner.ON_SITE ? "" : link));
    }

    /** Nothing that somebody typed is left out without a word. */
    private void refuse(String field, boolean typed, String key) {
        if (typed) {
            answers.refuse(field, key);
        }
    }

    private String problemOfPlace() {
        if (answers.raw("where").isBlank()) {
            return "gathering.problem.where";
        }
        return choices.isEmpty() ? "gathering.problem.no_place" : "gathering.problem.which_place";
    }

    private String link() {
        var typed = answers.line("link", Gathering.LONGEST_LINK);
        if (typed == null) {
            return "";
        }
        if (!isSecure(typed)) {
            answers.refuse("link", "gathering.problem.link");
        }
        return typed;
    }

    private static boolean isSecure(String link) {
        try {
            var address = URI.create(link);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private Registration registration() {
        var places = answers.number("places", 1, Gathering.MOST_PLACES);
        return new Registration(answers.ticked("registers"), places, fee());
    }

    private @Nullable Fee fee() {
        var amount = answers.raw("fee").strip();
        if (amount.isEmpty()) {
            return null;
        }
        var currency = answers.raw("currency");
        if (!Fee.CURRENCIES.contains(currency)) {
            answers.refuse("currency", "community.problem.choose");
            return null;
        }
        var fee = Fee.of(amount, currency).orElse(null);
        if (fee == null) {
            answers.refuse("fee", "gathering.problem.fee");
        }
        return fee;
    }
}
