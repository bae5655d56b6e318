package org.kith.newsletter;

import com.ibm.icu.util.ULocale;

import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** An issue as a letter, in one language. Paragraphs are of one language each. */
@Component
class IssueLetters {

    private final SubscriptionLink link;
    private final Messages messages;
    private final String address;

    IssueLetters(
            SubscriptionLink link, Messages messages, @Value("${kith.address}") String address) {
        this.link = link;
        this.messages = messages;
        this.address = address;
    }

    Message letter(Network network, IssueContent content, Addressee to) {
        var body = new ArrayList<>(List.of(body(network, content)));
        var own = to.subscription();
        if (own != null) {
            body.add(t(content.reader(), "newsletter.mail.own", link.page(network, own)));
        }
        return Message.to(
                        to.mail(),
                        content.reader(),
                        subject(network, content),
                        String.join("\n\n", body))
                .by(network, Kind.NEWSLETTER);
    }

    String subject(Network network, IssueContent content) {
        return t(
                content.reader(),
                "newsletter.mail.subject",
                network.nameFor(content.reader()),
                content.issue().number(),
                content.title().text());
    }

    String body(Network network, IssueContent content) {
        var parts = new ArrayList<String>();
        var opening = content.opening();
        if (opening != null) {
            parts.add(opening.text().strip().replaceAll("\\n+", "\n\n"));
        }
        content.pieces().forEach(piece -> add(parts, network, content.reader(), piece));
        parts.add(ways(network, content));
        return String.join("\n\n", List.copyOf(parts));
    }

    /** What is in another language stands in a paragraph of its own, and runs its own way. */
    private void add(List<String> parts, Network network, Language reader, ToldPiece piece) {
        var title = "— " + piece.title().text();
        var gist = piece.gist();
        var together = gist.language() == piece.title().language() && !gist.text().isEmpty();
        parts.add(together ? title + "\n" + gist.text() : title);
        if (!together && !gist.text().isEmpty()) {
            parts.add(gist.text());
        }
        var path = address + "/" + network.slug() + piece.path();
        var mark =
                piece.isIn(reader)
                        ? ""
                        : "\n" + t(reader, "newsletter.in", name(piece.title().language(), reader));
        var shows =
                piece.pictures().isEmpty()
                        ? ""
                        : "\n" + t(reader, "newsletter.pictures", piece.pictures().size());
        parts.add(piece.meta() + mark + shows + "\n" + path);
    }

    /** To the web, in each language that the network offers. */
    private String ways(Network network, IssueContent content) {
        var page = address + "/" + network.slug() + "/newsletters/" + content.issue().number();
        var lines = new ArrayList<String>();
        lines.add(
                t(
                        content.reader(),
                        "newsletter.mail.web",
                        page + "?lang=" + content.reader().code()));
        network.settings().offered().stream()
                .filter(other -> other != content.reader())
                .map(other -> t(other, "newsletter.mail.other", page + "?lang=" + other.code()))
                .forEach(lines::add);
        return String.join("\n\n", List.copyOf(lines));
    }

    private static String name(Language language, Language reader) {
        return ULocale.getDisplayLanguage(language.code(), ULocale.forLocale(reader.locale()));
    }

    private String t(Language language, String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }
}
