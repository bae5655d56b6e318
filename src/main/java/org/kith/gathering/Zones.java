package org.kith.gathering;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;

import org.kith.shared.Language;
import org.kith.web.Messages;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The time zones of the world that have a place of their own, by the names of these places. */
public final class Zones {

    private static final Set<String> KNOWN =
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                    .filter(id -> ZoneId.getAvailableZoneIds().contains(id))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Map<Language, List<Choice>> CHOICES = new ConcurrentHashMap<>();

    /** What ICU calls by a name that its own people do not use: our words say it. */
    private static final Map<String, String> OURS = Map.of("Asia/Hebron", "asia_hebron");

    /**
     * @param name of the place that the zone is called after, for the reader
     */
    public record Choice(String id, String name) {}

    private Zones() {}

    public static Optional<ZoneId> of(String id) {
        return KNOWN.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /** In the order of the reader's alphabet. */
    public static List<Choice> choices(Messages messages, Language reader) {
        return CHOICES.computeIfAbsent(reader, language -> sorted(messages, language));
    }

    /** What the time of a zone is called, where our words say it. */
    static Optional<String> time(Messages messages, Language reader, ZoneId zone) {
        return Optional.ofNullable(OURS.get(zone.getId()))
                .map(own -> messages.get(reader, "gathering.time." + own));
    }

    private static List<Choice> sorted(Messages messages, Language reader) {
        var locale = ULocale.forLocale(reader.locale());
        var names = TimeZoneNames.getInstance(locale);
        var collator = Collator.getInstance(locale).freeze();
        return KNOWN.stream()
                .map(id -> new Choice(id, name(messages, reader, names, id)))
                .sorted(Comparator.comparing(Choice::name, collator::compare))
                .toList();
    }

    private static String name(Messages messages, Language reader, TimeZoneNames names, String id) {
        var own = OURS.get(id);
        return own == null
                ? Optional.ofNullable(names.getExemplarLocationName(id)).orElse(id)
                : messages.get(reader, "gathering.zone." + own);
    }
}
