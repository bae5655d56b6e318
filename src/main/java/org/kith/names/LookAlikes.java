package org.kith.names;

/**
 * Words that pass off letters of one alphabet for another's (Веthlehem with a Cyrillic Ве): Latin,
 * Cyrillic and Greek share many shapes, so one word may use one of them only.
 */
final class LookAlikes {

    private static final String TWINS_OF_LATIN =
            "АВЕЅІЈКМНОРСТУХаеосруіјѕхһԁԛԝӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινυ";

    private LookAlikes() {}

    static boolean in(String text) {
        Script word = Script.OTHER;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetterOrDigit(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                word = Script.OTHER;
                continue;
            }
            Script script = Character.isLetter(c) ? Script.of(c) : Script.OTHER;
            if (sharesShapes(script)) {
                if (word != Script.OTHER && word != script) {
                    return true;
                }
                word = script;
            }
        }
        return false;
    }

    /** Whether every letter is of another alphabet and looks like a Latin one: Сох for Cox. */
    static boolean allOf(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(letter -> TWINS_OF_LATIN.indexOf(letter) >= 0);
    }

    private static boolean sharesShapes(Script script) {
        return script == Script.LATIN || script == Script.CYRILLIC || script == Script.GREEK;
    }
}
