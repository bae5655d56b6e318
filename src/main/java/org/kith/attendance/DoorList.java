package org.kith.attendance;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import org.kith.names.Fold;
import org.kith.shared.Language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom the door of a gathering awaits. Who was invited and has registered too is one person: they
 * stand among the guests alone, and a mark of them counts for both.
 *
 * @param registered those with a place
 * @param same who of each list is whom of the other
 */
record DoorList(
        Map<Awaited, Attendance> registered,
        List<DoorGuest> guests,
        Map<Awaited, List<Awaited>> same) {

    static DoorList of(Collection<Attendance> registered, List<DoorGuest> guests) {
        var byMail = registered.stream().collect(Collectors.groupingBy(Attendance::mail));
        var same = new HashMap<Awaited, List<Awaited>>();
        for (var guest : guests) {
            for (var one : byMail.getOrDefault(guest.mail(), List.of())) {
                if (guest.is(one)) {
                    same.computeIfAbsent(guest.of(), of -> new ArrayList<>()).add(of(one));
                    same.computeIfAbsent(of(one), of -> new ArrayList<>()).add(guest.of());
                }
            }
        }
        return new DoorList(
                registered.stream().collect(Collectors.toMap(DoorList::of, Function.identity())),
                List.copyOf(guests),
                same);
    }

    /** Guests first, in their order; the others in that of the reader's alphabet. */
    List<DoorLine> lines(Language reader) {
        var collator = Collator.getInstance(ULocale.forLocale(reader.locale()));
        return Stream.concat(
                        guests.stream().map(this::line),
                        registered.values().stream()
                                .filter(one -> !same.containsKey(of(one)))
                                .sorted(
                                        Comparator.comparing(Attendance::name, collator::compare)
                                                .thenComparing(one -> one.id().value()))
                                .map(DoorLine::of))
                .toList();
    }

    /** Whatever a mark is about as well. */
    Stream<DoorMark> alike(DoorMark mark) {
        return alike(mark.of()).map(mark::about);
    }

    private Stream<Awaited> alike(Awaited one) {
        return Stream.concat(Stream.of(one), same.getOrDefault(one, List.of()).stream());
    }

    Set<Awaited> all() {
        return Stream.concat(guests.stream().map(DoorGuest::of), registered.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Those that somebody has seen; who is one is named both ways. */
    Set<Awaited> here() {
        return Stream.concat(
                        guests.stream().filter(DoorGuest::seen).map(DoorGuest::of),
                        registered.values().stream().filter(Attendance::isHere).map(DoorList::of))
                .flatMap(this::alike)
                .collect(Collectors.toSet());
    }

    private DoorLine line(DoorGuest guest) {
        var too =
                same.getOrDefault(guest.of(), List.of()).stream()
                        .flatMap(of -> Stream.ofNullable(registered.get(of)))
                        .toList();
        return new DoorLine(
                guest.of(),
                guest.name(),
                guest.affiliation(),
                true,
                guest.along(),
                guest.name().isEmpty()
                        ? 0
                        : too.stream().mapToInt(one -> beside(guest, one)).max().orElse(1),
                guest.seen() || too.stream().anyMatch(Attendance::isHere));
    }

    /** How many a registration is of, without those who have a line of their own as companions. */
    private int beside(DoorGuest guest, Attendance one) {
        var named = one.names().stream().skip(1).map(Fold::fold).toList();
        var listed =
                guests.stream()
                        .filter(other -> other.of().party().equals(guest.of().party()))
                        .filter(other -> other.along().number() > 0 && !other.name().isEmpty())
                        .filter(other -> named.contains(Fold.fold(other.name())))
                        .count();
        return Math.max(1, one.people() - (int) listed);
    }

    private static Awaited of(Attendance one) {
        return Awaited.themselves(one.id().value());
    }
}
