package org.kith.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.community.Answers;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.GroupCard;

import java.util.List;
import java.util.Map;

/** Which groups are meant by the lines of a field: what it shows means the same again. */
class HostsFieldTest {

    private static final GroupCard FRIENDS = card("Friends", "friends");

    /** Its page is at what the other is called. */
    private static final GroupCard HEBRON = card("Twinning Hebron", "camden-friends");

    private static final GroupCard CAMDEN = card("Camden-Friends", "camden");

    private static final GroupCard NAMESAKE = card("friends", "friends-2");

    private final HostsField field = new HostsField(List.of(FRIENDS, HEBRON, CAMDEN, NAMESAKE));

    @Test
    void a_name_is_meant_before_the_address_of_another() {
        assertThat(read("camden-friends")).containsExactly(CAMDEN.id());
        assertThat(read("https://kith.example/en/london/groups/camden-friends"))
                .containsExactly(HEBRON.id());
        assertThat(read("camden")).containsExactly(CAMDEN.id());
    }

    @Test
    void two_of_one_name_are_told_apart_by_their_addresses() {
        var answers = new Answers(Map.of(HostsField.FIELD, List.of("Friends")));
        field.read(answers);
        assertThat(answers.fine()).isFalse();
        assertThat(read("/groups/friends")).containsExactly(FRIENDS.id());
        assertThat(read("friends-2")).containsExactly(NAMESAKE.id());
    }

    @Test
    void what_is_shown_means_the_same_again() {
        for (var host : field.known()) {
            assertThat(read(field.shown(List.of(host.id())))).containsExactly(host.id());
        }
        assertThat(field.shown(List.of(HEBRON.id(), CAMDEN.id())))
                .isEqualTo("Twinning Hebron\nCamden-Friends");
    }

    private List<Group.Id> read(String typed) {
        var answers = new Answers(Map.of(HostsField.FIELD, List.of(typed)));
        var hosts = field.read(answers);
        assertThat(answers.fine()).as(typed).isTrue();
        return hosts;
    }

    private static GroupCard card(String name, String slug) {
        return new GroupCard(
                Group.Id.next(),
                slug,
                name,
                Group.Form.values()[0],
                Community.Id.next(),
                "town",
                "Town",
                Community.Kind.values()[0],
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                false);
    }
}
