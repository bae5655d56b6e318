package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Circle;
import org.kith.names.MailAddress;
import org.kith.shared.PartialDate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a form says of a group and its contacts, and a group as a form shows it. */
final class GroupForm {

    static final int WEBSITE = 300;
    static final int CONTACT_NAME = 120;
    static final int PHONE = 40;

    private static final String NAMED = "named";

    private GroupForm() {}

    /**
     * A group and whom to turn to in it.
     *
     * @param shown how many contacts the form showed; those after them stay as they are
     * @param named whom the group names; empty where the form did not ask
     */
    record Filled(
            Group group, List<GroupContact> contacts, int shown, Optional<List<String>> named) {}

    /** How many contacts the form asked for. */
    static int shown(Answers answers) {
        var shown = 0;
        while (shows(answers, "contact" + (shown + 1) + "_")) {
            shown++;
        }
        return shown;
    }

    private static boolean shows(Answers answers, String prefix) {
        return answers.asTyped().keySet().stream().anyMatch(field -> field.startsWith(prefix));
    }

    /** Empty where something has to be mended first; the answers then say what. */
    static Optional<Filled> read(
            Answers answers,
            Group.Id id,
            Community.Id community,
            @Nullable String differentBecause) {
        var form = answers.choice("form", Group.Form.class);
        var name = answers.needed("name", CommunityForm.NAME);
        var about = answers.paragraphs("about", CommunityForm.ABOUT);
        var website = website(answers);
        var founded = founded(answers);
        var contacts = contacts(answers);
        var named = named(answers);
        return form.filter(f -> answers.fine())
                .map(
                        f ->
                                new Filled(
                                        new Group(
                                                id,
                                                "",
                                                community,
                                                name,
                                                f,
                                                about,
                                                website,
                                                founded,
                                                answers.codes("interests", CommunityForm.INTERESTS),
                                                answers.codes(
                                                        "languages", Set.copyOf(Naming.OFFERED)),
                                                Exchanges.read(answers),
                                                differentBecause,
                                                false),
                                        contacts,
                                        shown(answers),
                                        named));
    }

    private static Optional<List<String>> named(Answers answers) {
        if (!answers.asTyped().containsKey(NAMED)) {
            return Optional.empty();
        }
        var lines =
                answers.raw(NAMED).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        var mails =
                lines.stream().flatMap(line -> MailAddress.of(line).stream()).distinct().toList();
        if (lines.stream().anyMatch(line -> MailAddress.of(line).isEmpty())) {
            answers.refuse(NAMED, "community.problem.mails");
        } else if (mails.size() > NamedPeople.MOST) {
            answers.refuse(NAMED, "community.problem.named", NamedPeople.MOST);
        }
        return Optional.of(mails);
    }

    static Answers filled(Group group, List<GroupContact> contacts, List<String> named) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("form", List.of(group.form().code()));
        fields.put("name", List.of(group.name()));
        fields.put("about", List.of(group.about()));
        fields.put("website", List.of(Texts.orEmpty(group.website())));
        fields.put("founded", List.of(group.founded() == null ? "" : group.founded().iso()));
        fields.put("interests", group.interests());
        fields.put("languages", group.languages());
        fields.put("seeks", group.exchanges().seeks());
        fields.put("offers", group.exchanges().offers());
        for (int i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            var prefix = "contact" + (i + 1);
            fields.put(prefix + "_name", List.of(contact.name()));
            fields.put(prefix + "_role", List.of(Texts.orEmpty(contact.role())));
            fields.put(prefix + "_mail", List.of(Texts.orEmpty(contact.mail())));
            fields.put(prefix + "_phone", List.of(Texts.orEmpty(contact.phone())));
            fields.putAll(circles(prefix, contact));
        }
        fields.put(NAMED, List.of(String.join("\n", named)));
        return new Answers(Map.copyOf(fields));
    }

    private static @Nullable String website(Answers answers) {
        var website = answers.line("website", WEBSITE);
        if (website != null && !isWebAddress(website)) {
            answers.refuse("website", "community.problem.website");
        }
        return website;
    }

    private static boolean isWebAddress(String text) {
        try {
            return text.matches("https?://.+") && new URI(text).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static @Nullable PartialDate founded(Answers answers) {
        var typed = answers.raw("founded");
        var date = PartialDate.parse(typed);
        if (!typed.isBlank() && date.isEmpty()) {
            answers.refuse("founded", "community.problem.founded");
        }
        return date.orElse(null);
    }

    private static List<GroupContact> contacts(Answers answers) {
        var contacts = new ArrayList<GroupContact>();
        for (int i = 1; i <= shown(answers); i++) {
            contact(answers, "contact" + i).ifPresent(contacts::add);
        }
        return contacts;
    }

    private static Optional<GroupContact> contact(Answers answers, String prefix) {
        var name = answers.line(prefix + "_name", CONTACT_NAME);
        var role = answers.line(prefix + "_role", CONTACT_NAME);
        var mail = answers.mail(prefix + "_mail");
        var phone = answers.line(prefix + "_phone", PHONE);
        if (phone != null && !phone.matches("[+()0-9 ./-]+")) {
            answers.refuse(prefix + "_phone", "community.problem.phone");
        }
        var more = Stream.of("_role", "_mail", "_phone").map(part -> answers.raw(prefix + part));
        if (name == null && more.anyMatch(typed -> !typed.isBlank())) {
            answers.refuse(prefix + "_name", "community.problem.empty");
        }
        var seen =
                new GroupContact.Seen(
                        circle(answers, prefix + "_name_for"),
                        circle(answers, prefix + "_mail_for"),
                        circle(answers, prefix + "_phone_for"));
        return Optional.ofNullable(name).map(n -> new GroupContact(n, role, mail, phone, seen));
    }

    /**
     * What a form without these choices does not say, stays as it was chosen: for whom it names by
     * the same name or address, wherever they stand in it; else for who stood in the same place.
     */
    static Answers keepingCircles(Map<String, List<String>> typed, List<GroupContact> contacts) {
        var fields = new LinkedHashMap<>(typed);
        var answers = new Answers(typed);
        for (int i = 1; i <= shown(answers); i++) {
            var prefix = "contact" + i;
            contacts.stream()
                    .filter(one -> names(answers, prefix, one))
                    .findFirst()
                    .or(contacts.stream().skip(i - 1L)::findFirst)
                    .ifPresent(one -> circles(prefix, one).forEach(fields::putIfAbsent));
        }
        return new Answers(fields);
    }

    private static boolean names(Answers answers, String prefix, GroupContact contact) {
        return contact.name().equalsIgnoreCase(answers.raw(prefix + "_name").strip())
                || contact.mail() != null
                        && contact.mail().equalsIgnoreCase(answers.raw(prefix + "_mail").strip());
    }

    private static Map<String, List<String>> circles(String prefix, GroupContact contact) {
        return Map.of(
                prefix + "_name_for", List.of(contact.seen().name().code()),
                prefix + "_mail_for", List.of(contact.seen().mail().code()),
                prefix + "_phone_for", List.of(contact.seen().phone().code()));
    }

    private static Circle circle(Answers answers, String field) {
        return Circle.of(answers.raw(field)).orElse(Circle.REPRESENTATIVES);
    }
}
