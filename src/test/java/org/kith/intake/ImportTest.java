package org.kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.account.Actor;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.sheet.SheetWriter;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.StatedStage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

@KithTest
class ImportTest {

    private static final String LINKS =
            """
            Town,Country,Twin town,Twin country,Kind,Since
            Camden,United Kingdom,Abu Dis,Palestine,friendship,2005
            Hackney,"England, UK",Haifa,Israel,Twinning,1968
            """;
    private static final String SIDES = "a_name,a_country,b_name,b_country\n";

    private final Importing importing;
    private final Links links;
    private final Facts facts;
    private final Communities communities;
    private final Groups groups;
    private final Network network;
    private final Actor coordinator;

    ImportTest(
            Importing importing, Links links, Facts facts, Communities communities, Groups groups) {
        this.importing = importing;
        this.links = links;
        this.facts = facts;
        this.communities = communities;
        this.groups = groups;
        network = importing.network();
        coordinator = importing.coordinator(network);
    }

    @Test
    void nothing_is_written_before_a_person_says_so() {
        var before = importing.registry(network);
        var id = checked(Import.Kind.LINKS, LINKS);
        assertThat(importing.find(network, id).state()).isEqualTo(Import.State.CHECKED);
        assertThat(importing.counts(network, id).fresh()).isEqualTo(2);
        assertThat(importing.registry(network)).isEqualTo(before);
    }

    @Test
    void what_is_written_and_undone_leaves_the_registry_as_it_was() {
        var before = importing.registry(network);
        var id = written(Import.Kind.LINKS, LINKS);
        assertThat(importing.registry(network))
                .containsEntry("link", 2L)
                .containsEntry("community", 4L)
                .containsEntry("link_stage", 2L);
        importing.undo(network, coordinator, id);
        assertThat(importing.find(network, id).state()).isEqualTo(Import.State.UNDONE);
        assertThat(importing.counts(network, id).undone()).isEqualTo(2);
        assertThat(importing.registry(network)).isEqualTo(before);
    }

    @Test
    void nothing_is_undone_twice_and_nothing_is_written_after_it() {
        var id = written(Import.Kind.LINKS, LINKS);
        importing.undo(network, coordinator, id);
        importing.write(network, coordinator, id);
        importing.undo(network, coordinator, id);
        assertThat(importing.find(network, id).state()).isEqualTo(Import.State.UNDONE);
        assertThat(importing.registry(network)).containsEntry("link", 0L);
    }

    @Test
    void a_file_sent_twice_is_all_here_the_second_time() {
        written(Import.Kind.LINKS, LINKS);
        var again = checked(Import.Kind.LINKS, LINKS);
        assertThat(importing.counts(network, again).here()).isEqualTo(2);
    }

    @Test
    void a_link_named_from_its_other_side_is_the_same_link() {
        written(Import.Kind.LINKS, LINKS);
        var again = checked(Import.Kind.LINKS, SIDES + "Abu Dis,PS,Camden,GB\n");
        assertThat(importing.counts(network, again).here()).isEqualTo(1);
    }

    @Test
    void each_wrong_row_says_what_is_wrong_with_it() {
        var id =
                checked(
                        Import.Kind.LINKS,
                        """
                        a_name,a_country,b_name,b_country,kind,stage,date,evidence
                        Xqzwvk Jjrrth,GB,Haifa,IL,,,,
                        Hackney,Atlantis,Haifa,IL,,,,
                        Hackney,GB,Haifa,IL,,,03/04/1998,
                        Hackney,GB,Haifa,IL,marriage,,,
                        Hackney,GB,Haifa,IL,,betrothal,,
                        Hackney,GB,,IL,,,,
                        Hackney,GB,Hackney,GB,,,,
                        Hackney,GB,Haifa,IL,,,,javascript:alert(1)
                        Hack\u202Eney,GB,Haifa,IL,,,,
                        """);
        assertThat(importing.rows(network, id))
                .extracting(row -> Objects.requireNonNull(row.reason()).key())
                .containsExactly(
                        "place_in",
                        "country",
                        "date",
                        "unknown.kind",
                        "unknown.stage",
                        "missing.b_name",
                        "same_side",
                        "address",
                        "text.bidi_tricks");
        assertThat(importing.counts(network, id).wrong()).isEqualTo(9);
    }

    @Test
    void a_row_that_repeats_an_earlier_one_names_it() {
        var id = checked(Import.Kind.LINKS, SIDES + "Hackney,GB,Haifa,IL\nHaifa,IL,Hackney,GB\n");
        var second = importing.row(network, id, 3);
        assertThat(second.verdict()).isEqualTo(Verdict.HERE);
        assertThat(second.reason()).isEqualTo(Reason.of("here.row", "2"));
    }

    @Test
    void a_name_of_several_places_is_asked_about_and_one_answer_serves_all_its_rows() {
        var id =
                checked(
                        Import.Kind.COMMUNITIES,
                        "place,own name\nSpringfield,One School\nSpringfield,Another School\n");
        var asked = importing.row(network, id, 2);
        assertThat(asked.verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(asked.candidates()).hasSizeGreaterThan(1);
        importing.choose(network, coordinator, id, asked.candidates().getFirst());
        assertThat(importing.counts(network, id).fresh()).isEqualTo(2);
    }

    @Test
    void of_namesakes_the_one_where_the_network_has_a_community_is_named_first() {
        var first = checked(Import.Kind.COMMUNITIES, "place\nSpringfield\n");
        var smaller = importing.row(network, first, 2).candidates().get(1);
        importing.choose(network, coordinator, first, smaller);
        importing.write(network, coordinator, first);

        var again = checked(Import.Kind.COMMUNITIES, "place\nSpringfield\n");
        var asked = importing.row(network, again, 2);
        assertThat(asked.reason()).isEqualTo(Reason.of("like.place", "Springfield"));
        assertThat(asked.candidates()).startsWith(smaller).doesNotHaveDuplicates();
        importing.choose(network, coordinator, again, smaller);
        assertThat(importing.counts(network, again).here()).isEqualTo(1);
    }

    @Test
    void a_link_of_the_same_communities_with_others_is_asked_about_and_can_be_joined() {
        written(Import.Kind.LINKS, SIDES + "Aubagne; Gardanne,FR,Beit Jala; Beit Sahour,PS\n");
        var id =
                checked(
                        Import.Kind.LINKS,
                        "a_name,a_country,b_name,b_country,stage,date\n"
                                + "Aubagne,FR,Beit Jala,PS,signing,1998-05\n");
        var before = importing.registry(network);
        var row = importing.row(network, id, 2);
        assertThat(row.verdict()).isEqualTo(Verdict.UNCLEAR);
        var link = row.candidates().getFirst().id();
        importing.join(network, id, 2, link);
        importing.write(network, coordinator, id);
        assertThat(facts.of(network.id(), new Link.Id(link)))
                .extracting(StatedStage::on)
                .containsExactly(new PartialDate("1998-05"));
        importing.undo(network, coordinator, id);
        assertThat(importing.registry(network)).isEqualTo(before);
    }

    @Test
    void what_people_have_said_since_stays_and_is_listed() {
        var id = written(Import.Kind.LINKS, LINKS);
        var camden = importing.linkOf(network, id, 2);
        var renewed = StatedStage.of(Link.Stage.RENEWED, null, StatedStage.Voice.BOTH);
        facts.state(network.id(), coordinator, camden, renewed, null);
        importing.undo(network, coordinator, id);
        assertThat(importing.counts(network, id).undone()).isEqualTo(1);
        assertThat(importing.counts(network, id).kept()).isEqualTo(1);
        assertThat(links.find(network.id(), camden)).isPresent();
        assertThat(importing.row(network, id, 2).kept()).isEqualTo(Reason.of("kept.link"));
    }

    @Test
    void a_community_that_somebody_needs_stays_when_its_import_is_undone() {
        var id = written(Import.Kind.COMMUNITIES, "place,country\nYatta,PS\n");
        written(Import.Kind.LINKS, SIDES + "Yatta,PS,Hackney,GB\n");
        importing.undo(network, coordinator, id);
        assertThat(importing.counts(network, id).kept()).isEqualTo(1);
        assertThat(importing.registry(network)).containsEntry("community", 2L);
    }

    @Test
    void columns_are_guessed_and_can_be_remapped() {
        var id =
                importing.send(
                        network,
                        coordinator,
                        Import.Kind.LINKS,
                        "المدينة,البلد,X,Y\nHackney,GB,Haifa,IL\n");
        var guessed = importing.find(network, id).columns();
        assertThat(guessed.byKey()).containsEntry("a_name", 0).containsEntry("a_country", 1);
        importing.check(network, coordinator, id);
        assertThat(importing.counts(network, id).wrong()).isEqualTo(1);
        importing.remap(network, coordinator, id, guessed.with("b_name", 2).with("b_country", 3));
        assertThat(importing.counts(network, id).fresh()).isEqualTo(1);
    }

    @Test
    void an_arabic_file_in_an_old_encoding_is_read() {
        var text = "المكان,البلد\nأبو ديس,فلسطين\nحيفا,إسرائيل\n";
        var bytes = text.getBytes(Charset.forName("windows-1256"));
        var id = importing.send(network, coordinator, Import.Kind.COMMUNITIES, bytes);
        importing.check(network, coordinator, id);
        assertThat(importing.counts(network, id).fresh()).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_does_not_hide_the_first_column() {
        var id = checked(Import.Kind.LINKS, "\uFEFF" + LINKS);
        assertThat(importing.counts(network, id).fresh()).isEqualTo(2);
    }

    @Test
    void a_formula_is_the_text_that_its_cell_shows() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.xlsx(out)) {
            sheet.header(List.of("place", "country", "own name"));
            sheet.row(List.of("Yatta", "PS", "=1+1"));
        }
        var id = importing.send(network, coordinator, Import.Kind.COMMUNITIES, out.toByteArray());
        importing.check(network, coordinator, id);
        assertThat(importing.row(network, id, 2).cells()).contains("=1+1");
    }

    @Test
    void communities_and_groups_with_contacts_come_in_and_go_out_again() {
        var before = importing.registry(network);
        var towns = written(Import.Kind.COMMUNITIES, example(Import.Kind.COMMUNITIES));
        var groups = written(Import.Kind.GROUPS, example(Import.Kind.GROUPS));
        assertThat(importing.registry(network))
                .containsEntry("community", 2L)
                .containsEntry("community_group", 1L)
                .containsEntry("group_contact", 1L);
        importing.undo(network, coordinator, groups);
        importing.undo(network, coordinator, towns);
        assertThat(importing.registry(network)).isEqualTo(before);
    }

    @Test
    void the_example_of_links_can_be_imported_as_it_is() {
        var id = checked(Import.Kind.LINKS, example(Import.Kind.LINKS));
        assertThat(importing.counts(network, id).fresh()).isEqualTo(2);
    }

    @Test
    void a_written_community_has_what_its_row_says() {
        written(Import.Kind.COMMUNITIES, example(Import.Kind.COMMUNITIES));
        var again = checked(Import.Kind.COMMUNITIES, example(Import.Kind.COMMUNITIES));
        var match = Objects.requireNonNull(importing.row(network, again, 2).match());
        var yatta = communities.find(network.id(), new Community.Id(match)).orElseThrow();
        assertThat(yatta.interests()).containsExactly("schools", "health");
        assertThat(yatta.languages()).containsExactly("ar", "en");
        assertThat(yatta.looking()).isTrue();
    }

    @Test
    void a_written_group_seeks_and_offers_what_its_row_says() {
        written(Import.Kind.GROUPS, example(Import.Kind.GROUPS));
        var again = checked(Import.Kind.GROUPS, example(Import.Kind.GROUPS));
        var match = Objects.requireNonNull(importing.row(network, again, 2).match());
        var group = groups.find(network.id(), new Group.Id(match)).orElseThrow();
        assertThat(group.exchanges().seeks()).containsExactly("letters", "nurses_exchange");
        assertThat(group.exchanges().offers()).containsExactly("hosting", "music");
    }

    @Test
    void a_step_that_is_stopped_can_be_taken_up_again_and_writes_nothing_twice() {
        var id = checked(Import.Kind.COMMUNITIES, schools(450));
        importing.writeAndStop(network, coordinator, id, 1);
        assertThat(importing.find(network, id).state()).isEqualTo(Import.State.STOPPED);
        assertThat(importing.counts(network, id).made()).isBetween(1, 449);
        importing.write(network, coordinator, id);
        assertThat(importing.registry(network)).containsEntry("community", 450L);
        importing.undo(network, coordinator, id);
        assertThat(importing.registry(network)).containsEntry("community", 0L);
    }

    @Test
    void an_import_that_is_stopped_half_way_can_be_undone() {
        var id = checked(Import.Kind.COMMUNITIES, schools(450));
        importing.writeAndStop(network, coordinator, id, 2);
        importing.undo(network, coordinator, id);
        assertThat(importing.find(network, id).state()).isEqualTo(Import.State.UNDONE);
        assertThat(importing.registry(network)).containsEntry("community", 0L);
    }

    @Test
    void five_thousand_rows_are_checked_written_and_undone() {
        var id = written(Import.Kind.COMMUNITIES, schools(5000));
        assertThat(importing.registry(network)).containsEntry("community", 5000L);
        importing.undo(network, coordinator, id);
        assertThat(importing.registry(network)).containsEntry("community", 0L);
    }

    @Test
    void an_import_of_another_network_does_not_exist() {
        var id = checked(Import.Kind.LINKS, LINKS);
        var other = importing.network();
        assertThat(importing.exists(other, id)).isFalse();
        assertThat(importing.counts(other, id).all()).isZero();
    }

    private Import.Id checked(Import.Kind kind, String text) {
        var id = importing.send(network, coordinator, kind, text);
        importing.check(network, coordinator, id);
        return id;
    }

    private Import.Id written(Import.Kind kind, String text) {
        var id = checked(kind, text);
        importing.write(network, coordinator, id);
        assertThat(importing.find(network, id).state()).isEqualTo(Import.State.WRITTEN);
        return id;
    }

    private static String example(Import.Kind kind) {
        return new String(Example.of(kind), StandardCharsets.UTF_8);
    }

    private static String schools(int count) {
        var text = new StringBuilder("place,country,kind,own name\n");
        for (int number = 1; number <= count; number++) {
            text.append("Haifa,IL,school,School ").append(number).append('\n');
        }
        return text.toString();
    }
}
