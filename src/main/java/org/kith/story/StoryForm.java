package org.kith.story;

import org.kith.account.Circle;
import org.kith.community.Answers;
import org.kith.community.Draft;
import org.kith.shared.Language;
import org.kith.twinning.Link;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is typed of a story: what its draft is about, and what can be kept. */
final class StoryForm {

    /** Who sees it, as somebody chooses: no narrower circle reads stories. */
    static final List<Circle> CIRCLES = List.of(Circle.MEMBERS, Circle.EVERYBODY);

    /** What a form may say; what a draft is about stands in it from its beginning. */
    private static final Set<String> TYPED =
            Set.of(
                    "title",
                    "body",
                    "language",
                    "written_on",
                    "about_when",
                    "circle",
                    "joint",
                    "kind",
                    "stages",
                    "links",
                    "nameless",
                    PictureForm.FIELD);

    private StoryForm() {}

    /** What a draft is about: a new story of a group or a link, a change, or a translation. */
    static Map<String, List<String>> ofNew(
            String group, String link, boolean entry, Language language) {
        return Map.of(
                "library",
                List.of(entry ? "1" : ""),
                "group",
                List.of(group),
                "link",
                List.of(link),
                "language",
                List.of(language.code()),
                "written_on",
                List.of(LocalDate.now(ZoneOffset.UTC).toString()),
                "circle",
                List.of(Circle.MEMBERS.code()));
    }

    static Map<String, List<String>> ofChange(Story story) {
        var facts = story.facts();
        var fields = new HashMap<>(words(story, story.original()));
        fields.put("based", List.of(story.stand()));
        fields.put("written_on", List.of(facts.writtenOn().toString()));
        fields.put("about_when", List.of(Objects.toString(facts.aboutWhen(), "")));
        fields.put("circle", List.of(facts.circle().code()));
        fields.put("joint", List.of(facts.joint() ? "1" : ""));
        var experience = facts.experience();
        fields.put("library", List.of(experience.isEntry() ? "1" : ""));
        fields.put("kind", List.of(experience.kind().code()));
        fields.put("stages", experience.stages().stream().map(Link.Stage::code).toList());
        fields.put("links", experience.links().stream().map(Link.Kind::code).toList());
        fields.put("nameless", List.of(experience.nameless() ? "1" : ""));
        fields.put(PictureForm.FIELD, PictureForm.values(facts.pictures()));
        fields.put(PictureForm.READ, PictureForm.values(facts.pictures()));
        return fields;
    }

    /** What a draft says of a story that another has changed, once its writer reads that. */
    static Map<String, List<String>> upon(Draft draft, Story now) {
        var pictures = now.facts().pictures();
        return Map.of(
                "based",
                List.of(now.stand()),
                PictureForm.FIELD,
                PictureForm.together(draft, pictures),
                PictureForm.READ,
                PictureForm.values(pictures));
    }

    static Map<String, List<String>> ofTranslation(Story story, StoryText now) {
        var fields = new HashMap<>(words(story, now));
        fields.put("into", List.of(now.language().code()));
        fields.put("based", List.of(story.original().sha256()));
        fields.put("was", List.of(now.sha256()));
        return fields;
    }

    private static Map<String, List<String>> words(Story story, StoryText text) {
        return Map.of(
                "story",
                List.of(story.id().toString()),
                "language",
                List.of(text.language().code()),
                "title",
                List.of(text.title()),
                "body",
                List.of(text.body()));
    }

    /** A box that is not ticked is not sent. */
    static Map<String, List<String>> typed(Map<String, List<String>> sent) {
        var fields = new HashMap<>(sent);
        for (var box : List.of("joint", "stages", "links", "nameless", PictureForm.FIELD)) {
            fields.putIfAbsent(box, List.of(""));
        }
        fields.keySet().retainAll(TYPED);
        return fields;
    }

    static Optional<Language> into(Draft draft) {
        return Language.of(draft.first("into"));
    }

    /** The words in one language; empty where something is to be mended. */
    static Optional<StoryText> text(Answers answers, Language language) {
        var title = answers.needed("title", StoryText.LONGEST_TITLE);
        var body = answers.neededParagraphs("body", StoryText.LONGEST_BODY);
        return answers.fine()
                ? Optional.of(
                        new StoryText(
                                language,
                                title,
                                body,
                                StoryText.hash(title, body),
                                StoryText.State.DONE,
                                StoryText.Whose.ORIGINAL,
                                null,
                                null,
                                Instant.now(),
                                Set.of(),
                                null))
                : Optional.empty();
    }

    static boolean isEntry(Draft draft) {
        return !draft.first("library").isEmpty();
    }
}
