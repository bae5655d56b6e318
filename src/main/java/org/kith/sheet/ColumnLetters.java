package org.kith.sheet;

/** The column in a cell's address: A1 is 0, AA7 is 26. */
final class ColumnLetters {

    private ColumnLetters() {}

    /** The column that the address states, unless it is empty. Far columns stay far, not exact. */
    static int columnOr(String address, int following) {
        int column = 0;
        for (int i = 0; i < address.length() && column < 1_000_000; i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? following : column - 1;
    }
}
