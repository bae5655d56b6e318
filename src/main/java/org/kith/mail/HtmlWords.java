package org.kith.mail;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;

import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** The words of a letter in HTML, without what stands in quotes, by the parser of the JDK. */
final class HtmlWords extends HTMLEditorKit.ParserCallback {

    private static final Set<HTML.Tag> BREAKS =
            Set.of(
                    HTML.Tag.P,
                    HTML.Tag.DIV,
                    HTML.Tag.BR,
                    HTML.Tag.LI,
                    HTML.Tag.TR,
                    HTML.Tag.H1,
                    HTML.Tag.H2,
                    HTML.Tag.H3,
                    HTML.Tag.UL,
                    HTML.Tag.OL,
                    HTML.Tag.HR);

    private static final Set<HTML.Tag> UNSEEN =
            Set.of(HTML.Tag.STYLE, HTML.Tag.SCRIPT, HTML.Tag.TITLE, HTML.Tag.HEAD);

    private final StringBuilder words = new StringBuilder();

    /** How deep in something that is not read. */
    private int unread;

    private HtmlWords() {}

    static String of(String html) {
        var words = new HtmlWords();
        try {
            new ParserDelegator().parse(new StringReader(html), words, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words.words.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int at) {
        if (unread > 0
                || tag == HTML.Tag.BLOCKQUOTE
                || UNSEEN.contains(tag)
                || quotes(attributes)) {
            unread += isCounted(tag) ? 1 : 0;
        }
        handleBreak(tag);
    }

    /** As programs mark what they quote. */
    private static boolean quotes(MutableAttributeSet attributes) {
        return String.valueOf(attributes.getAttribute(HTML.Attribute.CLASS))
                .matches(".*\\b(gmail_quote|gmail_signature|moz-cite-prefix|yahoo_quoted)\\b.*");
    }

    /** Those that are closed in any case. */
    private static boolean isCounted(HTML.Tag tag) {
        return tag == HTML.Tag.BLOCKQUOTE || tag == HTML.Tag.DIV || UNSEEN.contains(tag);
    }

    @Override
    public void handleEndTag(HTML.Tag tag, int at) {
        if (unread > 0 && isCounted(tag)) {
            unread--;
        }
        handleBreak(tag);
    }

    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int at) {
        handleBreak(tag);
    }

    private void handleBreak(HTML.Tag tag) {
        if (unread == 0 && BREAKS.contains(tag) && !words.isEmpty()) {
            words.append('\n');
        }
    }

    @Override
    public void handleText(char[] text, int at) {
        if (unread == 0) {
            words.append(text);
        }
    }
}
