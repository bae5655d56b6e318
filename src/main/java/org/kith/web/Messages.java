package org.kith.web;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kith's own words: {@code messages/<room>/<language>.properties}, ICU MessageFormat with numbered
 * arguments. Keys begin with their room.
 */
@Component
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    Messages() {
        for (var language : Language.values()) {
            patterns.put(language, read(language));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    public String get(Language language, String key, Object... arguments) {
        var pattern = bundle(language).get(key);
        if (pattern == null) {
            LOG.error("No words for {} in {}", key, language.code());
            return key;
        }
        var format =
                formats.getOrDefault(language, Map.of())
                        .computeIfAbsent(
                                key,
                                k ->
                                        new MessageFormat(
                                                pattern, ULocale.forLocale(language.locale())));
        // MessageFormat is not safe for use by several threads, its clones are.
        return format.clone().format(isolated(language, arguments));
    }

    /** Names one after the other, as this language lists them. */
    public String list(Language language, List<String> names) {
        return ListFormatter.getInstance(language.locale())
                .format(Arrays.asList(isolated(language, names.toArray())));
    }

    /** What a network calls it, where it has words of its own for it; otherwise Kith's. */
    public String label(@Nullable Network network, Language language, String key) {
        var own = network == null ? null : network.settings().labels().in(language, key);
        return own == null ? get(language, key) : own;
    }

    /** A name that runs the other way keeps its own direction inside a sentence. */
    private static Object[] isolated(Language language, Object... arguments) {
        var other = language.direction().equals("rtl") ? Bidi.LTR : Bidi.RTL;
        return Arrays.stream(arguments)
                .map(
                        argument ->
                                argument instanceof String text
                                                && Bidi.getBaseDirection(text) == other
                                                && !text.startsWith("http")
                                        ? '\u2068' + text + '\u2069'
                                        : argument)
                .toArray();
    }

    public boolean has(Language language, String key) {
        return bundle(language).containsKey(key);
    }

    String pattern(Language language, String key) {
        return bundle(language).getOrDefault(key, "");
    }

    public Set<String> keys(Language language) {
        return bundle(language).keySet();
    }

    private Map<String, String> bundle(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private static Map<String, String> read(Language language) {
        var words = new HashMap<String, String>();
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources(
                                    "classpath*:messages/*/" + language.code() + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, pattern) -> words.put((String) key, (String) pattern));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
