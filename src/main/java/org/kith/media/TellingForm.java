package org.kith.media;

import org.kith.community.Answers;
import org.kith.community.BothWrote;
import org.kith.community.Group;
import org.kith.community.Upon;
import org.kith.pictured.PictureConsent;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form says of pictures and documents. */
public final class TellingForm {

    private static final String TEXT = "text-";

    public static final int LONGEST_TEXT = 500;
    public static final int LONGEST_LINE = 120;

    /** How long a number of children is written at most. */
    public static final int LONGEST_NUMBER = 3;

    private static final int MOST_CHILDREN = 999;

    private TellingForm() {}

    /**
     * What holds of all that is told of at once.
     *
     * @param agreed the consents that hold, of which some are ticked
     */
    static Optional<Piece.Told> read(Answers answers, List<PictureConsent> agreed) {
        var meantFor = answers.choice("meant", PictureConsent.Scope.class);
        var people = answers.choice("people", Piece.People.class);
        var named = people.filter(Piece.People.NAMED::equals).isPresent();
        var consents = named ? ticked(answers, agreed) : Set.<PictureConsent.Id>of();
        if (named && consents.size() < answers.raws("consent").stream().distinct().count()) {
            // Dropped in silence, the others alone would open what this one holds back.
            answers.refuse("consent", "media.problem.consent_over");
        } else if (named && consents.isEmpty()) {
            answers.refuse("consent", "media.problem.consent");
        }
        var children = children(answers);
        var credit = answers.line("credit", LONGEST_LINE);
        var place = answers.line("place", LONGEST_LINE);
        var taken = answers.raw("taken").strip();
        var day = PartialDate.parse(taken);
        if (!taken.isEmpty() && day.isEmpty()) {
            answers.refuse("taken", "media.problem.taken");
        }
        return answers.fine()
                ? Optional.of(
                        new Piece.Told(
                                meantFor.orElseThrow(),
                                people.orElseThrow(),
                                children,
                                credit,
                                day.orElse(null),
                                place,
                                consents))
                : Optional.empty();
    }

    /** Asked whoever is said to be in it: it never opens anything. */
    private static int children(Answers answers) {
        var children = answers.number("children", 0, MOST_CHILDREN);
        return children == null ? 0 : children;
    }

    private static Set<PictureConsent.Id> ticked(Answers answers, List<PictureConsent> agreed) {
        return agreed.stream()
                .map(PictureConsent::id)
                .filter(one -> answers.has("consent", one.toString()))
                .collect(Collectors.toSet());
    }

    /** Whether the form that was sent asked what it is. */
    static boolean asked(Answers answers, Piece piece) {
        return answers.asTyped().containsKey(field(piece));
    }

    /** How many pictures and documents the form asked what they are. */
    static long asked(Answers answers) {
        return answers.asTyped().keySet().stream().filter(field -> field.startsWith(TEXT)).count();
    }

    private static String field(Piece piece) {
        return TEXT + piece.id();
    }

    /** In one language, of something just sent. */
    static Map<Language, String> text(Answers answers, Piece piece) {
        var language = Language.of(answers.raw("language")).orElse(Language.EN);
        var text = text(answers, piece, field(piece));
        return text.isEmpty() ? Map.of() : Map.of(language, text);
    }

    /**
     * In every language that is offered; what is there in others stays.
     *
     * @param offered never none
     */
    static Map<Language, String> texts(Answers answers, Piece piece, List<Language> offered) {
        var texts = new EnumMap<Language, String>(Language.class);
        texts.putAll(piece.texts());
        for (var language : offered) {
            texts.remove(language);
            var text = answers.line("text-" + language.code(), LONGEST_TEXT);
            if (text != null) {
                texts.put(language, text);
            }
        }
        if (texts.isEmpty() && answers.fine() && piece.kind() == Piece.Kind.DOCUMENT) {
            answers.refuse("text-" + offered.getFirst().code(), "media.problem.document");
        }
        return texts;
    }

    private static String text(Answers answers, Piece piece, String field) {
        var text = answers.line(field, LONGEST_TEXT);
        if (text == null && piece.kind() == Piece.Kind.DOCUMENT) {
            answers.refuse(field, "media.problem.document");
        }
        return text == null ? "" : text;
    }

    /** As whose word it is told: who speaks for one group only has nothing to choose. */
    static Optional<Group> group(Answers answers, List<Group> own) {
        var chosen =
                own.size() == 1
                        ? own.stream().findFirst()
                        : own.stream()
                                .filter(one -> one.slug().equals(answers.raw("group")))
                                .findFirst();
        if (chosen.isEmpty()) {
            answers.refuse("group", "community.problem.choose");
        }
        return chosen;
    }

    /** What a form shows before anybody has typed anything. */
    static Answers fresh(Language reader) {
        return new Answers(
                Map.of(
                        "language", List.of(reader.code()),
                        "people", List.of(Piece.People.UNKNOWN.code()),
                        "meant", List.of(PictureConsent.Scope.GROUP.code())));
    }

    /** As it was told before. */
    static Answers asTold(Piece piece) {
        var fields = fields(piece.told(), piece.texts());
        return Upon.form(fields, Upon.stamp(fields));
    }

    /**
     * @param told anew
     */
    static BothWrote both(Answers typed, Piece.Told told, Map<Language, String> texts, Piece now) {
        return new BothWrote(typed, fields(told, texts), fields(now.told(), now.texts()));
    }

    /** As its form shows it. */
    static Map<String, List<String>> fields(Piece.Told told, Map<Language, String> texts) {
        var fields = new HashMap<String, List<String>>();
        fields.put("people", List.of(told.people().code()));
        fields.put("meant", List.of(told.meantFor().code()));
        fields.put(
                "children",
                told.children() == 0 ? List.of() : List.of(String.valueOf(told.children())));
        fields.put("consent", told.consents().stream().map(PictureConsent.Id::toString).toList());
        fields.put("credit", told.credit() == null ? List.of() : List.of(told.credit()));
        fields.put("place", told.place() == null ? List.of() : List.of(told.place()));
        fields.put("taken", told.taken() == null ? List.of() : List.of(told.taken().iso()));
        texts.forEach((l, text) -> fields.put("text-" + l.code(), List.of(text)));
        return fields;
    }
}
