package org.kith.statement;

import org.kith.shared.Language;

/** How many signed, as a small picture of a few hundred bytes. */
final class CounterPicture {

    private CounterPicture() {}

    static String of(String said, Language language) {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="240" height="72" viewBox="0 0 240 72" role="img" aria-label="%1$s">
        <rect x="1" y="1" width="238" height="70" rx="10" fill="#fffdf8" stroke="#145a54" stroke-width="2"/>
        <text x="120" y="43" text-anchor="middle" direction="%2$s" font-family="sans-serif" font-size="18" font-weight="600" fill="#145a54">%1$s</text>
        </svg>
        """
                .formatted(escaped(said), language.direction());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
