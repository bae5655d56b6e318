package org.kith.pages;

import com.microsoft.playwright.Request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many bytes a page is as they travel, compressed, by the kind of its parts. */
final class PageBytes {

    private static final Path TABLE = Path.of("target", "page-bytes.txt");
    private static final Map<String, PageBytes> NOTED = new TreeMap<>();

    private final MainPage page;
    private final Map<String, Integer> byKind;

    PageBytes(MainPage page, List<Request> requests) {
        this.page = page;
        this.byKind =
                requests.stream()
                        .collect(
                                Collectors.toMap(
                                        Request::resourceType,
                                        request -> request.sizes().responseBodySize,
                                        Integer::sum,
                                        TreeMap::new));
    }

    int sent(Set<String> kinds) {
        return kinds.stream().mapToInt(this::sent).sum();
    }

    private int sent(String kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /** Writes the table anew with each page, so that it is there after a run that failed. */
    static void note(PageBytes bytes) {
        NOTED.put(bytes.page.name(), bytes);
        var table = new StringBuilder(row("page", "html", "css", "js", "all", "pictures"));
        NOTED.values().forEach(page -> table.append(page.row()));
        try {
            Files.writeString(TABLE, table);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String row() {
        return row(
                page.name(),
                sent("document"),
                sent("stylesheet"),
                sent("script"),
                sent(Set.of("document", "stylesheet", "script")),
                sent("image"));
    }

    private static String row(Object... cells) {
        return "%-24s %8s %8s %8s %8s %10s%n".formatted(cells);
    }
}
