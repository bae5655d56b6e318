package org.kith.reception;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import org.kith.attendance.Attendance;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.Attendances;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who is expected at a gathering: all who have a place, and who comes along with them. */
@Component
class Expecting {

    private final Attendances attendances;

    Expecting(Attendances attendances) {
        this.attendances = attendances;
    }

    /** In the order of the reader's alphabet; who is not named last. */
    List<Expected> of(Network network, Gathering gathering, Language reader) {
        var collator = Collator.getInstance(ULocale.forLocale(reader.locale()));
        Comparator<Expected> byName = (one, other) -> collator.compare(one.name(), other.name());
        return attendances.of(network.id(), gathering.id()).stream()
                .filter(one -> one.standing() == Standing.PLACED)
                .flatMap(Expecting::with)
                .sorted(
                        Comparator.comparing((Expected one) -> !one.isNamed())
                                .thenComparing(byName))
                .toList();
    }

    private static Stream<Expected> with(Attendance one) {
        var names = one.names();
        return IntStream.range(0, Math.max(one.people(), names.size()))
                .mapToObj(
                        n -> new Expected(n < names.size() ? names.get(n) : "", one.affiliation()));
    }
}
