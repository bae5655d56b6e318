package org.kith.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.agreement.Differences.Piece;
import org.kith.shared.Change.Kind;

import java.util.List;
import java.util.stream.Collectors;

class DifferencesTest {

    @Test
    void a_changed_word_is_shown_as_gone_and_new() {
        assertThat(Differences.between("We meet twice a year.", "We meet once a year."))
                .containsExactly(
                        new Piece(Kind.SAME, "We meet "),
                        new Piece(Kind.GONE, "twice"),
                        new Piece(Kind.NEW, "once"),
                        new Piece(Kind.SAME, " a year."));
    }

    @Test
    void arabic_is_compared_word_by_word_as_it_is_written() {
        assertThat(Differences.between("نلتقي مرتين في السنة", "نلتقي مرة في السنة"))
                .contains(new Piece(Kind.GONE, "مرتين"), new Piece(Kind.NEW, "مرة"));
    }

    @Test
    void both_texts_can_be_read_from_the_pieces() {
        var before = "one two\n\nthree four five";
        var after = "zero one three\n\nfour six";
        var pieces = Differences.between(before, after);
        assertThat(read(pieces, Kind.GONE)).isEqualTo(before);
        assertThat(read(pieces, Kind.NEW)).isEqualTo(after);
    }

    private static String read(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
