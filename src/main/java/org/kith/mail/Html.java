package org.kith.mail;

import org.springframework.web.util.HtmlUtils;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plain text as a page of HTML: each language in a part of its own, each paragraph in its own
 * direction, each address a link.
 */
final class Html {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Html() {}

    /**
     * @param above what stands in small letters before it; may be empty
     * @param below what stands in small letters at its end; may be empty
     */
    static String of(Message message, String above, String below) {
        return """
        <!doctype html>
        <html lang="%1$s" dir="%2$s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%3$s</title></head>
        <body dir="%2$s" style="margin:0;padding:16px;font:16px/1.6 sans-serif;max-width:36em">
        %6$s%4$s%5$s
        </body>
        </html>
        """
                .formatted(
                        message.language().code(),
                        message.language().direction(),
                        escaped(message.subject()),
                        Stream.concat(Stream.of(message.words()), Stream.ofNullable(message.also()))
                                .map(Html::part)
                                .collect(Collectors.joining("\n<hr>\n")),
                        below.isEmpty() ? "" : small(below),
                        above.isEmpty() ? "" : small(above) + "\n");
    }

    private static String part(Words words) {
        return "<div lang=\"%s\" dir=\"%s\">\n%s\n</div>"
                .formatted(
                        words.language().code(),
                        words.language().direction(),
                        paragraphs(words.body()));
    }

    private static String small(String text) {
        return "\n<div style=\"margin-top:32px;font-size:13px;color:#595959\">\n%s\n</div>"
                .formatted(paragraphs(text));
    }

    private static String paragraphs(String text) {
        return Arrays.stream(text.split("\\n{2,}"))
                .map(Html::paragraph)
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(String text) {
        return "<p dir=\"auto\">"
                + text.lines().map(Html::line).collect(Collectors.joining("<br>\n"))
                + "</p>";
    }

    private static String line(String text) {
        var line = new StringBuilder();
        var found = ADDRESS.matcher(text);
        var from = 0;
        while (found.find()) {
            var address = escaped(found.group());
            line.append(escaped(text.substring(from, found.start())))
                    .append("<a dir=\"ltr\" href=\"%1$s\">%1$s</a>".formatted(address));
            from = found.end();
        }
        return line.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
