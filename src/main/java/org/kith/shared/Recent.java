package org.kith.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what was used last, up to a number, for any thread. */
public final class Recent<K, V> {

    private final Map<K, V> kept;

    public Recent(int most) {
        kept =
                Collections.synchronizedMap(
                        new LinkedHashMap<>(16, 0.75f, true) {

                            private static final long serialVersionUID = 1;

                            @Override
                            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                                return size() > most;
                            }
                        });
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    public V keep(K key, V value) {
        kept.put(key, value);
        return value;
    }
}
