package org.kith.atlas;

/**
 * About how wide a text will be, without asking a font: the server has none of the reader's. Errs
 * on the wide side.
 */
final class Lettering {

    private Lettering() {}

    static double width(String text, double fontSize) {
        return fontSize * text.codePoints().mapToDouble(Lettering::ems).sum();
    }

    /** Whether the first letter that has a direction is of a script written from right to left. */
    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(
                        direction ->
                                direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                        || isLeft(direction))
                .limit(1)
                .anyMatch(Lettering::isLeft);
    }

    private static boolean isLeft(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static double ems(int letter) {
        if (Character.isIdeographic(letter)
                || Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.KATAKANA) {
            return 1;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> 0;
            case Character.UPPERCASE_LETTER -> letter == 'W' || letter == 'M' ? 0.9 : 0.72;
            case Character.SPACE_SEPARATOR, Character.OTHER_PUNCTUATION -> 0.32;
            case Character.LOWERCASE_LETTER -> "iljtfr".indexOf(letter) >= 0 ? 0.35 : 0.58;
            default -> 0.62;
        };
    }
}
