package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.gazetteer.Finder;
import org.kith.gazetteer.PlaceIndex;
import org.kith.gazetteer.ShippedGazetteer;
import org.kith.shared.InBackground;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The shipped gazetteer held in memory, where any spelling finds its place. It is made ready in the
 * background once the program runs, and kept in a file of the data folder for the next time. Until
 * then, and where the program was given too little memory, it has no answer.
 */
@Component
class PlacesInMemory {

    private static final Logger LOG = LoggerFactory.getLogger(PlacesInMemory.class);

    private final Path folder;
    private final InBackground<PlaceIndex> ready;
    private final ConcurrentLinkedQueue<Finder> idle = new ConcurrentLinkedQueue<>();

    /** Each finder takes some megabytes, and a question a millisecond: others wait their turn. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

    /**
     * @param patience how long a search waits for the index before it does without
     */
    PlacesInMemory(
            @Value("${kith.data}") Path folder, @Value("${kith.patience:0s}") Duration patience) {
        this.folder = folder;
        this.ready = new InBackground<>(patience);
    }

    @Order(1)
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!ready.begin(this::prepare)) {
            LOG.info("places are searched in the database: too little heap");
        }
    }

    /**
     * The likeliest first, as {@link Finder} has them; empty where the index is not there.
     *
     * @param country ISO 3166 code; null for the whole world
     */
    Optional<List<Finder.Found>> find(String text, @Nullable String country, int limit) {
        return ready.get()
                .map(
                        index ->
                                borrowed(
                                        index,
                                        finder ->
                                                country == null
                                                        ? finder.find(text, "", limit)
                                                        : finder.findIn(text, country, limit)));
    }

    static Place.Id id(Finder.Found found) {
        return new Place.Id(GazetteerRow.idOf(found.place()));
    }

    private <T> T borrowed(PlaceIndex index, Function<Finder, T> use) {
        turns.acquireUninterruptibly();
        try {
            var finder = Optional.ofNullable(idle.poll()).orElseGet(index::finder);
            T found = use.apply(finder);
            idle.add(finder);
            return found;
        } finally {
            turns.release();
        }
    }

    private Optional<PlaceIndex> prepare() {
        try {
            long begun = System.nanoTime();
            var file = folder.resolve("places-" + PlacesLoad.GAZETTEER.fingerprint() + ".index");
            var index = kept(file).orElseGet(() -> made(file));
            LOG.info(
                    "{} spellings of places in memory after {} ms",
                    index.spellings(),
                    (System.nanoTime() - begun) / 1_000_000);
            return Optional.of(index);
        } catch (RuntimeException | OutOfMemoryError failed) {
            LOG.warn("places are searched in the database: the index cannot be made", failed);
            return Optional.empty();
        }
    }

    private static Optional<PlaceIndex> kept(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(
                            PlaceIndex.read(
                                    file.toString(), System.in, new BadLines(true, line -> {})))
                    : Optional.empty();
        } catch (ListRefused outdated) {
            return Optional.empty();
        }
    }

    private PlaceIndex made(Path file) {
        var builder = new PlaceIndex.Builder();
        ShippedGazetteer.read(builder::add);
        var index = builder.build();
        try {
            Files.createDirectories(folder);
            try (var outdated = Files.newDirectoryStream(folder, "places-*.index")) {
                for (Path other : outdated) {
                    Files.delete(other);
                }
            }
            index.write(file);
        } catch (IOException full) {
            LOG.warn("the index of places is not kept: {}", full.toString());
        }
        return index;
    }
}
