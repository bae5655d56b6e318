package org.kith.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Doors tell late, twice, at once and by clocks that are wrong, and nothing is lost or doubled. */
@KithTest
class DoorTest {

    private final TestNetworks tests;
    private final Placed placed;
    private final Attendances attendances;
    private final DoorMarks marks;
    private final Forms forms;

    DoorTest(
            TestNetworks tests,
            Placed placed,
            Attendances attendances,
            DoorMarks marks,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.placed = placed;
        this.attendances = attendances;
        this.marks = marks;
        this.forms = new Forms(port);
    }

    private record Scene(Network network, Gathering gathering, Token session) {

        String at(String path) {
            return "/" + network.slug() + "/settings/gatherings/" + gathering.slug() + path;
        }
    }

    @Test
    void a_mark_told_twice_counts_once_and_the_time_of_the_door_stays() {
        var scene = scene();
        var huda = placed.person(scene.network(), scene.gathering(), "Huda", 2);
        var seen = now().minus(Duration.ofHours(3));
        var mark = mark(huda, true, seen);
        var first = tell(scene, Duration.ZERO, mark);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"kept\":[\"" + mark.substring(0, 36), "\"missing\":[]");
        tell(scene, Duration.ZERO, mark, mark);
        tell(scene, Duration.ofMinutes(9), mark);
        assertThat(arrived(scene, huda)).isCloseTo(seen, within(10, ChronoUnit.SECONDS));
        assertThat(marks.of(scene.network().id(), huda)).hasSize(1);
    }

    @Test
    void a_clock_that_is_wrong_is_put_right_and_nobody_arrives_in_the_future() {
        var scene = scene();
        var huda = placed.person(scene.network(), scene.gathering(), "Huda", 1);
        var fast = Duration.ofHours(5);
        tell(scene, fast, mark(huda, true, now().plus(fast).minus(Duration.ofMinutes(30))));
        assertThat(arrived(scene, huda))
                .isCloseTo(now().minus(Duration.ofMinutes(30)), within(10, ChronoUnit.SECONDS));
        var ben = placed.person(scene.network(), scene.gathering(), "Ben", 1);
        tell(scene, Duration.ZERO, mark(ben, true, now().plus(Duration.ofDays(2))));
        assertThat(arrived(scene, ben)).isBeforeOrEqualTo(Instant.now().plusSeconds(1));
    }

    @Test
    void two_doors_are_put_together_in_whatever_order_they_tell() {
        var scene = scene();
        var huda = placed.person(scene.network(), scene.gathering(), "Huda", 1);
        var ben = placed.person(scene.network(), scene.gathering(), "Ben", 1);
        var start = now().minus(Duration.ofHours(4));
        var north = new String[] {mark(huda, true, start), mark(ben, true, start.plusSeconds(60))};
        var south =
                new String[] {
                    mark(huda, true, start.minusSeconds(300)),
                    mark(ben, false, start.plusSeconds(90))
                };
        AtOnce.both(
                () -> tell(scene, Duration.ZERO, north), () -> tell(scene, Duration.ZERO, south));
        assertThat(arrived(scene, huda))
                .isCloseTo(start.minusSeconds(300), within(10, ChronoUnit.SECONDS));
        assertThat(attendance(scene, ben).isHere()).isFalse();
        tell(scene, Duration.ZERO, mark(ben, true, start.plusSeconds(30)));
        assertThat(attendance(scene, ben).isHere()).as("before the mistake").isFalse();
        tell(scene, Duration.ZERO, mark(ben, true, start.plusSeconds(120)));
        assertThat(arrived(scene, ben))
                .isCloseTo(start.plusSeconds(120), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void what_the_form_says_is_a_mark_as_any_other() {
        var scene = scene();
        var huda = placed.person(scene.network(), scene.gathering(), "Huda", 1);
        var seen = now().minus(Duration.ofHours(1));
        tell(scene, Duration.ZERO, mark(huda, true, seen));
        forms.post(scene.at("/arrivals"), Map.of("before", huda.toString()), scene.session());
        assertThat(attendance(scene, huda).isHere()).isFalse();
        tell(scene, Duration.ZERO, mark(huda, true, seen.plusSeconds(60)));
        assertThat(attendance(scene, huda).isHere()).as("unticked later than that").isFalse();
        forms.post(scene.at("/arrivals"), Map.of("here", huda.toString()), scene.session());
        assertThat(attendance(scene, huda).isHere()).isTrue();
    }

    @Test
    void who_said_meanwhile_that_they_do_not_come_is_told_and_noted_all_the_same() {
        var scene = scene();
        var huda = placed.person(scene.network(), scene.gathering(), "Huda", 1);
        forms.post(scene.at("/attendances/" + huda + "/departure"), Map.of(), scene.session());
        var told = tell(scene, Duration.ZERO, mark(huda, true, now()));
        assertThat(told.body()).contains("\"missing\":[\"" + huda, "\"names\":[\"Huda\"]");
        assertThat(attendance(scene, huda).isHere()).isTrue();
        assertThat(forms.get(scene.at("/attendances"), scene.session()).body()).contains("Huda");
        assertThat(forms.get(scene.at("/attendances.csv"), scene.session()).body())
                .contains("Huda");
    }

    @Test
    void a_door_marks_nobody_of_another_gathering_and_the_list_says_nothing_of_needs() {
        var scene = scene();
        var huda = placed.person(scene.network(), scene.gathering(), "Huda", 1);
        var other = placed.gathering(scene.network(), forms, scene.session(), "Concert");
        var elsewhere = placed.person(scene.network(), other, "Ben", 1);
        var told = tell(scene, Duration.ZERO, mark(elsewhere, true, now()), "nonsense");
        assertThat(told.body()).contains("\"missing\":[\"" + elsewhere);
        assertThat(attendance(scene, elsewhere).isHere()).isFalse();
        assertThat(forms.get(scene.at("/door/list"), scene.session()).body())
                .contains("Huda", huda.toString())
                .doesNotContain(elsewhere.toString(), ">Ben<", "wheelchair", "@test.kith");
        var reader = tests.signIn(tests.join(scene.network(), Role.REPRESENTATIVE));
        assertThat(forms.get(scene.at("/door/list"), reader).statusCode()).isEqualTo(403);
        assertThat(forms.get(scene.at("/door/worker.js"), scene.session()).headers().map())
                .containsEntry("content-type", List.of("text/javascript;charset=UTF-8"));
    }

    private Scene scene() {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        return new Scene(network, placed.gathering(network, forms, session, "Walk"), session);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String mark(Attendance.Id of, boolean here, Instant at) {
        return UUID.randomUUID() + " " + of + " " + (here ? 1 : 0) + " " + at.toEpochMilli();
    }

    /**
     * @param fast how far its clock is ahead
     */
    private HttpResponse<String> tell(Scene scene, Duration fast, String... told) {
        var fields = new HashMap<String, List<String>>();
        fields.put("mark", Arrays.asList(told));
        fields.put("now", List.of(String.valueOf(now().plus(fast).toEpochMilli())));
        return forms.postAll(scene.at("/door/marks"), fields, scene.session());
    }

    private Attendance attendance(Scene scene, Attendance.Id id) {
        return attendances.find(scene.network().id(), id).orElseThrow();
    }

    private Instant arrived(Scene scene, Attendance.Id id) {
        var at = attendance(scene, id).course().arrivedAt();
        assertThat(at).isNotNull();
        return at == null ? Instant.MIN : at;
    }
}
