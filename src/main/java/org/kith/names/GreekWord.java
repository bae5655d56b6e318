package org.kith.names;

import com.ibm.icu.text.Normalizer2;

/** A Greek word in Latin letters by today's sound, as place names are romanised (UN, ELOT 743). */
final class GreekWord {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private GreekWord() {}

    static String latin(String word) {
        String letters = plain(word);
        var out = new StringBuilder(letters.length() + 4);
        for (int i = 0; i < letters.length(); i++) {
            String pair = i + 1 < letters.length() ? pair(letters, i) : "";
            out.append(pair.isEmpty() ? letter(letters.charAt(i)) : pair);
            i += pair.isEmpty() ? 0 : 1;
        }
        return out.toString();
    }

    private static String plain(String word) {
        var letters = new StringBuilder(word.length());
        String decomposed = DECOMPOSED.normalize(word);
        for (int i = 0; i < decomposed.length(); i++) {
            if (Character.isLetter(decomposed.charAt(i))) {
                letters.append(Character.toLowerCase(decomposed.charAt(i)));
            }
        }
        return letters.toString();
    }

    private static String pair(String word, int at) {
        return switch (word.substring(at, at + 2)) {
            case "ου" -> "ou";
            case "αυ" -> "av";
            case "ευ" -> "ev";
            case "γγ" -> "ng";
            case "γκ" -> at == 0 ? "g" : "gk";
            case "γχ" -> "nch";
            case "μπ" -> at == 0 ? "b" : "mp";
            case "ντ" -> at == 0 ? "d" : "nt";
            default -> "";
        };
    }

    private static String letter(char c) {
        return switch (c) {
            case 'α' -> "a";
            case 'β' -> "v";
            case 'γ' -> "g";
            case 'δ' -> "d";
            case 'ε' -> "e";
            case 'ζ' -> "z";
            case 'η', 'ι' -> "i";
            case 'θ' -> "th";
            case 'κ' -> "k";
            case 'λ' -> "l";
            case 'μ' -> "m";
            case 'ν' -> "n";
            case 'ξ' -> "x";
            case 'ο', 'ω' -> "o";
            case 'π' -> "p";
            case 'ρ' -> "r";
            case 'σ', 'ς' -> "s";
            case 'τ' -> "t";
            case 'υ' -> "y";
            case 'φ' -> "f";
            case 'χ' -> "ch";
            case 'ψ' -> "ps";
            default -> "";
        };
    }
}
