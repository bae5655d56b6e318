package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.community.Group;
import org.kith.shared.Language;
import org.kith.statement.MerkleTree.Step;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** What holds of statements and signatures, whatever is kept where. */
class StatementLawsTest {

    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 10);

    @Test
    void a_statement_is_signed_while_it_is_open_and_its_day_has_not_come() {
        assertThat(one(DAY.plusDays(1), null, null).mayBeSigned(NOON)).isFalse();
        assertThat(one(DAY.plusDays(1), NOON, null).mayBeSigned(NOON)).isTrue();
        assertThat(one(DAY, NOON, null).mayBeSigned(NOON)).isFalse();
        assertThat(one(DAY.plusDays(1), NOON, NOON).mayBeSigned(NOON)).isFalse();
    }

    @Test
    void it_is_not_opened_where_no_name_could_be_kept() {
        assertThat(one(DAY, null, null).mayBeOpened(NOON)).isFalse();
        assertThat(one(DAY.plusDays(1), null, null).mayBeOpened(NOON)).isTrue();
        assertThat(one(DAY.plusDays(1), NOON, null).mayBeOpened(NOON)).isFalse();
    }

    @Test
    void who_signed_in_time_confirms_for_two_weeks_after_the_end() {
        var closed = one(DAY.plusDays(90), NOON.minus(Duration.ofDays(30)), NOON);
        assertThat(closed.mayBeConfirmed(NOON.plus(Duration.ofDays(13)))).isTrue();
        assertThat(closed.mayBeConfirmed(NOON.plus(Duration.ofDays(14)))).isFalse();
    }

    @Test
    void a_reader_finds_their_language_first_and_the_others_beside_it() {
        var one = one(DAY, null, null);
        assertThat(one.textsFor(Language.AR))
                .extracting(Wording::language)
                .containsExactly(Language.AR, Language.EN);
        assertThat(one.in(Language.FR).language()).isEqualTo(Language.EN);
    }

    @Test
    void a_statement_says_something() {
        assertThatThrownBy(
                        () ->
                                Statement.draft(
                                        Statement.Id.next(),
                                        "a",
                                        Group.Id.next(),
                                        Statement.About.NOTHING,
                                        DAY,
                                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_household_a_couple_and_a_country_that_signs_much_are_not_doubted() {
        assertThat(new Company(Company.MOST_FROM_ADDRESS, 5_000, 20, 4, 2, false).doubts())
                .isEmpty();
    }

    @Test
    void each_rule_has_its_doubt() {
        assertThat(new Company(41, 201, 19, 5, 3, true).doubts())
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Doubt.TWICE)));
    }

    @ParameterizedTest
    @CsvSource({
        "anna.smith12@kith.example, annasmith@kith.example",
        "Anna_99+tag@kith.example, Anna@kith.example",
        "1234@kith.example, @kith.example"
    })
    void what_one_hand_makes_has_one_pattern(String mail, String pattern) {
        assertThat(MailPattern.of(mail)).isEqualTo(pattern);
    }

    @Test
    void an_address_below_a_disposable_domain_is_disposable() {
        assertThat(Disposable.is("a@mailinator.com")).isTrue();
        assertThat(Disposable.is("a@b.mailinator.com")).isTrue();
        assertThat(Disposable.is("a@notmailinator.com")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Huda Ali, huda  ali",
        "Huda Ali, Hoda Aly",
        "Huda Ali, هدى علي",
        "Jérôme Dupont, Jerome Dupont",
        "Mohammed Salah, Muhammad Salah"
    })
    void one_person_is_known_in_other_spellings(String one, String other) {
        assertThat(SignersName.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Huda Ali, Hani Ali",
        "Anna Smith, Peter Smith",
        "Maria Rossi, Mario Rossi",
        "Sami Khalil, Rami Khalil",
        "Sami Khalil, رامي خليل",
        "阿部 浩, 安部 浩",
        "Anna Smith, Anna Smithson-Jones"
    })
    void a_couple_is_two(String one, String other) {
        assertThat(SignersName.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 100})
    void every_leaf_leads_to_the_root_and_no_other_does(int size) {
        var leaves = leaves(size);
        var tree = new MerkleTree(leaves);
        for (var leaf : leaves) {
            assertThat(MerkleTree.climb(leaf, tree.path(leaf))).isEqualTo(tree.root());
        }
        var other = MerkleTree.leaf("ff", "somebody else");
        assertThat(tree.leaves()).doesNotContain(other);
        assertThat(MerkleTree.climb(other, tree.path(leaves.getFirst()))).isNotEqualTo(tree.root());
    }

    /** By the words of RFC 6962, in another way than the program does it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 8, 13})
    void the_root_is_what_anybody_computes(int size) {
        var sorted = leaves(size).stream().sorted().map(HexFormat.of()::parseHex).toList();
        assertThat(new MerkleTree(leaves(size)).root())
                .isEqualTo(HexFormat.of().formatHex(rootOf(sorted)));
    }

    @Test
    void a_node_is_never_taken_for_a_leaf() {
        var two = new MerkleTree(leaves(2)).leaves();
        var forged = MerkleTree.leaf(two.getFirst() + two.getLast(), "");
        assertThat(forged).isNotEqualTo(new MerkleTree(two).root());
        assertThat(MerkleTree.climb(two.getFirst(), List.of(new Step(false, two.getLast()))))
                .isEqualTo(new MerkleTree(two).root());
    }

    private static List<String> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> MerkleTree.leaf("0" + n % 10, "signer " + n))
                .toList();
    }

    /** Level by level; one without a neighbour goes up as it is. */
    private static byte[] rootOf(List<byte[]> leaves) {
        var level = leaves;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (var i = 0; i < level.size(); i += 2) {
                above.add(
                        i + 1 == level.size()
                                ? level.get(i)
                                : sha256(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static byte[] sha256(byte[] left, byte[] right) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 1);
            digest.update(left);
            digest.update(right);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Statement one(
            LocalDate keptUntil, @Nullable Instant opened, @Nullable Instant closed) {
        return Statement.draft(
                        Statement.Id.next(),
                        "we-are-friends",
                        Group.Id.next(),
                        Statement.About.NOTHING,
                        keptUntil,
                        List.of(
                                new Wording(Language.EN, "We are friends", "Indeed."),
                                new Wording(Language.AR, "نحن أصدقاء", "حقًا.")))
                .during(opened, closed == null ? null : new Statement.Closed(closed, null));
    }
}
