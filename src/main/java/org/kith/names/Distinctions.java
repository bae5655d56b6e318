package org.kith.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tells a place from another of nearly its name: numbers (Kreis 4, XII. kerület) and the words
 * for one of two (Upper and Lower, Great and Little, Old and New, the quarters of heaven) in the
 * languages of many gazetteers. Names that contradict each other in one of these are of two places,
 * however alike their letters are: Beit Ur al-Fauqa, Beit Ur al-Tahta.
 *
 * @param numbers in digits, parted by blanks; empty for none
 * @param sides a bit for each word for one of two
 */
public record Distinctions(String numbers, int sides) {

    private static final Pattern ROMAN = Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})");

    /** Each line is one side; a group of lines is what contradicts each other. */
    private static final String[][] GROUPS = {
        {
            "north norte nord noord norra nordre severnyy severnaya shamali utara lor",
            "south sur sul sud zuid sodra sondre yuzhnyy yuzhnaya janubi selatan kidul",
            "east este est ost oost ostra ostre leste vostochnyy vostochnaya sharqi sharqiya timur"
                    + " wetan",
            "west oeste ouest vest vastra vestre zapadnyy zapadnaya gharbi gharbiya barat kulon"
        },
        {
            """
            upper ober haut haute alto alta arriba superiore sopra horni gorni gornji gornja gorna gorno
            zgornja zgornji zgornje verkhniy verkhnyaya verkhneye verkhniye verkhnij verkhnjaja verkhne
            sus felso ovre yukari ano fauqa fawqa fuqa fauka alya ulya
            """,
            """
            lower unter nieder bas basse bajo baja abajo inferiore sotto dolni donji donja dolna dolno
            spodnja spodnji spodnje nizhniy nizhnyaya nizhneye nizhniye nizhnij nizhnjaja nizhne nizhni
            jos also nedre asagi kato tahta sfla sufla
            """
        },
        {
            """
            great big gross grosse grand grande velke velka velky veliki velika veliko wielki wielka
            wielkie bolshoy bolshaya bolshoye bolshaja mare nagy store stora buyuk groot grote kabira kbira
            """,
            """
            little small klein kleine petit petite male mala maly mali malo malyy malaya maloye malaja
            mic mica kis lille lilla kucuk saghira sghira
            """
        },
        {
            """
            old alt vieux vieille viejo vieja velho velha vecchio stary stara stare stari staryy staraya
            staroye staryj staraja eski oud oude qadima qdima
            """,
            """
            new neu neuf neuve nouveau nouvelle nuevo nueva novo nova nuovo novy nove novi novyy novaya
            novoye novyj novaja nowy nowa nowe yeni nieuw nieuwe jadida jdida
            """
        }
    };

    private static final Map<String, Integer> SIDES = new HashMap<>();
    private static final int[] MASKS = new int[GROUPS.length];

    static {
        int bit = 1;
        for (int group = 0; group < GROUPS.length; group++) {
            for (String side : GROUPS[group]) {
                for (String word : side.strip().split("\\s+", -1)) {
                    SIDES.put(word, bit);
                }
                MASKS[group] |= bit;
                bit <<= 1;
            }
        }
    }

    /**
     * @param folded what {@link Fold#fold} gave
     */
    public static Distinctions in(String folded) {
        String[] words = folded.split(" ", -1);
        int sides = 0;
        for (String word : words) {
            sides |= SIDES.getOrDefault(word, 0);
        }
        return new Distinctions(numbers(words), sides);
    }

    /** Whether both say something of one kind, and not the same. */
    public boolean contradict(Distinctions other) {
        if (!numbers.isEmpty() && !other.numbers.isEmpty() && !numbers.equals(other.numbers)) {
            return true;
        }
        for (int mask : MASKS) {
            int ours = sides & mask;
            int theirs = other.sides & mask;
            if (ours != 0 && theirs != 0 && ours != theirs) {
                return true;
            }
        }
        return false;
    }

    private static String numbers(String... words) {
        return Arrays.stream(words)
                .map(Distinctions::number)
                .filter(value -> !value.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Leading zeros count for nothing; of Roman numbers those up to 39 are read. */
    private static String number(String word) {
        if (Words.isNumber(word)) {
            return word.replaceFirst("^0+(?=.)", "");
        }
        return !word.isEmpty() && word.length() <= 7 && ROMAN.matcher(word).matches()
                ? String.valueOf(roman(word))
                : "";
    }

    private static int roman(String word) {
        int value = 0;
        int last = 0;
        for (int i = word.length() - 1; i >= 0; i--) {
            int digit =
                    switch (word.charAt(i)) {
                        case 'x' -> 10;
                        case 'v' -> 5;
                        default -> 1;
                    };
            value += digit < last ? -digit : digit;
            last = Math.max(last, digit);
        }
        return value;
    }
}
