package org.kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.network.Network;
import org.kith.shared.Language;

import java.util.List;
import java.util.Objects;

/** Rows of a file are read beside what is known already, here and in other networks. */
@KithTest
class ElsewhereInFilesTest {

    private static final String LINK = "a_name,a_country,b_name,b_country\nSoldeu,AD,Burqin,PS\n";
    private static final String COMMUNITY = "place,country\nSoldeu,AD\n";
    private static final String GROUP = "group_name,place,country\nAmics de Burqin,Soldeu,AD\n";
    private static final String OF_MANY =
            "a_name,a_country,b_name,b_country\nSpringfield,US,Burqin,PS\n";

    private final Importing importing;
    private final TestNetworks tests;
    private final ImportPages pages;

    ElsewhereInFilesTest(Importing importing, TestNetworks tests, ImportPages pages) {
        this.importing = importing;
        this.tests = tests;
        this.pages = pages;
    }

    @Test
    void a_row_tells_of_links_that_are_public_and_of_what_is_shared() {
        var theirs = tests.published();
        var ours = tests.published();
        written(theirs, Import.Kind.LINKS, LINK);
        written(theirs, Import.Kind.GROUPS, GROUP);
        var path = "/" + theirs.slug() + "/";
        assertThat(paths(ours, Import.Kind.LINKS, LINK)).anyMatch(p -> p.startsWith(path));
        assertThat(paths(ours, Import.Kind.COMMUNITIES, COMMUNITY))
                .noneMatch(p -> p.startsWith(path));
        assertThat(paths(ours, Import.Kind.GROUPS, GROUP)).noneMatch(p -> p.startsWith(path));
        importing.shareAll(theirs);
        assertThat(paths(ours, Import.Kind.COMMUNITIES, COMMUNITY))
                .anyMatch(p -> p.startsWith(path));
        assertThat(paths(ours, Import.Kind.GROUPS, GROUP)).anyMatch(p -> p.startsWith(path));
    }

    @Test
    void of_a_network_that_is_not_published_a_row_tells_nothing() {
        var hidden = tests.unpublished();
        var ours = tests.published();
        written(hidden, Import.Kind.LINKS, LINK);
        written(hidden, Import.Kind.GROUPS, GROUP);
        importing.shareAll(hidden);
        var path = "/" + hidden.slug() + "/";
        assertThat(paths(ours, Import.Kind.LINKS, LINK)).noneMatch(p -> p.startsWith(path));
        assertThat(paths(ours, Import.Kind.COMMUNITIES, COMMUNITY))
                .noneMatch(p -> p.startsWith(path));
        assertThat(paths(ours, Import.Kind.GROUPS, GROUP)).noneMatch(p -> p.startsWith(path));
    }

    @Test
    void a_name_of_several_places_means_the_one_that_is_linked_already() {
        var network = tests.published();
        var by = importing.coordinator(network);
        var first = checked(network, Import.Kind.LINKS, OF_MANY);
        var asked = importing.row(network, first, 2).candidates();
        assertThat(asked).hasSizeGreaterThan(1);
        importing.choose(network, by, first, asked.get(1));
        importing.write(network, by, first);
        var link = importing.linkOf(network, first, 2);
        var again = checked(network, Import.Kind.LINKS, OF_MANY);
        var row = importing.row(network, again, 2);
        assertThat(row.verdict()).isEqualTo(Verdict.HERE);
        assertThat(Objects.requireNonNull(row.match())).isEqualTo(link.value());
    }

    /** The control of the one before: of two that are linked, none is meant more than the other. */
    @Test
    void a_name_of_two_places_that_are_both_linked_already_is_asked_about() {
        var network = tests.published();
        var by = importing.coordinator(network);
        var first = checked(network, Import.Kind.LINKS, OF_MANY);
        var second = checked(network, Import.Kind.LINKS, OF_MANY);
        var asked = importing.row(network, first, 2).candidates();
        importing.choose(network, by, first, asked.get(0));
        importing.choose(network, by, second, asked.get(1));
        importing.write(network, by, first);
        importing.write(network, by, second);
        assertThat(importing.linkOf(network, second, 2))
                .isNotEqualTo(importing.linkOf(network, first, 2));
        var again = importing.row(network, checked(network, Import.Kind.LINKS, OF_MANY), 2);
        assertThat(again.verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(again.match()).isNull();
        assertThat(again.candidates()).contains(asked.get(0), asked.get(1));
    }

    private List<String> paths(Network network, Import.Kind kind, String text) {
        var id = checked(network, kind, text);
        var page = pages.page(network, id, null, false, 1, Language.FR);
        return page.elsewhere(page.rows().items().getFirst()).stream()
                .map(ImportPage.Known::path)
                .toList();
    }

    private Import.Id checked(Network network, Import.Kind kind, String text) {
        var by = importing.coordinator(network);
        var id = importing.send(network, by, kind, text);
        importing.check(network, by, id);
        return id;
    }

    private void written(Network network, Import.Kind kind, String text) {
        importing.write(network, importing.coordinator(network), checked(network, kind, text));
    }
}
