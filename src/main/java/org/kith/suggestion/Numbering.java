package org.kith.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers codes from 0 in the order in which they first come. */
final class Numbering {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    int of(String code) {
        Integer known = numbers.putIfAbsent(code, codes.size());
        if (known != null) {
            return known;
        }
        codes.add(code);
        return codes.size() - 1;
    }

    /** -1 for what has no number. */
    int find(String code) {
        return numbers.getOrDefault(code, -1);
    }

    int count() {
        return codes.size();
    }

    /** The numbers of the members of each code, in ascending order. */
    int[][] members(int[] codeOf) {
        int[] sizes = new int[count()];
        for (int code : codeOf) {
            sizes[code]++;
        }
        int[][] members = new int[count()][];
        for (int code = 0; code < members.length; code++) {
            members[code] = new int[sizes[code]];
        }
        for (int i = codeOf.length - 1; i >= 0; i--) {
            members[codeOf[i]][--sizes[codeOf[i]]] = i;
        }
        return members;
    }
}
