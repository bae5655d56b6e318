package org.kith.mail;

import org.springframework.web.util.HtmlUtils;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plain text as a page of HTML: each paragraph in its own direction, each address a link. */
final class Html {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Html() {}

    static String of(Message message) {
        var paragraphs =
                Arrays.stream(message.body().split("\\n{2,}"))
                        .map(Html::paragraph)
                        .collect(Collectors.joining("\n"));
        return """
        <!doctype html>
        <html lang="%1$s" dir="%2$s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%3$s</title></head>
        <body dir="%2$s" style="margin:0;padding:16px;font:16px/1.6 sans-serif;max-width:36em">
        %4$s
        </body>
        </html>
        """
                .formatted(
                        message.language().code(),
                        message.language().direction(),
                        escaped(message.subject()),
                        paragraphs);
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
