package org.kith.reception;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import org.kith.attendance.Attendance;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.Attendances;
import org.kith.gathering.Gathering;
import org.kith.guest.Guest;
import org.kith.guest.Guests;
import org.kith.names.Fold;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is expected at a gathering: guests who have accepted, all who have a place, and who comes
 * along with them. A guest who has registered as well, with the same people, is one.
 */
@Component
class Expecting {

    private final Attendances attendances;
    private final Guests guests;

    Expecting(Attendances attendances, Guests guests) {
        this.attendances = attendances;
        this.guests = guests;
    }

    /** Guests first, in the order of protocol; the others in that of the reader's alphabet. */
    List<Expected> of(Network network, Gathering gathering, Language reader) {
        return Stream.concat(
                        guests(network, gathering).stream(), registered(network, gathering, reader))
                .toList();
    }

    /** In the order of protocol, each followed by who comes along. */
    List<Expected> guests(Network network, Gathering gathering) {
        return guests.of(network.id(), gathering.id()).stream().flatMap(Expecting::with).toList();
    }

    /** Who is not named last. */
    private Stream<Expected> registered(Network network, Gathering gathering, Language reader) {
        var collator = Collator.getInstance(ULocale.forLocale(reader.locale()));
        Comparator<Expected> byName = (one, other) -> collator.compare(one.name(), other.name());
        var invited = guests.of(network.id(), gathering.id());
        return attendances.of(network.id(), gathering.id()).stream()
                .filter(one -> one.standing() == Standing.PLACED)
                .flatMap(one -> with(one, partyOf(one, invited)))
                .sorted(
                        Comparator.comparing((Expected one) -> !one.isNamed())
                                .thenComparing(byName));
    }

    private static Stream<Expected> with(Guest guest) {
        var answer = guest.answer();
        return answer == null || !answer.comes()
                ? Stream.of()
                : Stream.concat(
                        Stream.of(new Expected(guest.name(), guest.title(), answer.at())),
                        answer.companions().stream()
                                .map(name -> new Expected(name, "", answer.at())));
    }

    /** Who stands among the guests already; empty where whoever registered is none. */
    private static List<String> partyOf(Attendance one, List<Guest> guests) {
        return guests.stream()
                .filter(Guest::comes)
                .filter(guest -> one.isOf(guest.mail(), guest.name()))
                .flatMap(Expecting::with)
                .map(expected -> Fold.fold(expected.name()))
                .toList();
    }

    private static Stream<Expected> with(Attendance one, List<String> listed) {
        var names = one.names().stream().filter(name -> !listed.contains(Fold.fold(name))).toList();
        var left = one.people() - (one.names().size() - names.size());
        var since = Objects.requireNonNull(one.course().placedAt());
        return IntStream.range(0, Math.max(left, names.size()))
                .mapToObj(
                        n ->
                                new Expected(
                                        n < names.size() ? names.get(n) : "",
                                        one.affiliation(),
                                        since));
    }
}
