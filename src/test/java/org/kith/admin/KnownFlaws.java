package org.kith.admin;

import org.kith.admin.Parts.Part;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Asks OSV (<a href="https://google.github.io/osv.dev/api/">its API</a>) for flaws of libraries.
 */
final class KnownFlaws {

    /** As many as OSV takes in one request. */
    private static final int AT_ONCE = 1000;

    private static final int PAGES = 50;

    private final HttpClient client;
    private final JsonMapper json = new JsonMapper();
    private final URI osv;
    private final Duration patience;

    KnownFlaws(URI osv, Duration patience) {
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
        this.osv = osv;
        this.patience = patience;
    }

    /**
     * @param ids OSV's own, and those of others for the same flaw
     * @param mended the versions in which it is no more; none where that is not known
     */
    record Flaw(Part part, Set<String> ids, String severity, String summary, Set<String> mended) {

        private String told() {
            return "%s %s: %s %s %s, mended in %s"
                    .formatted(
                            part.name(),
                            part.version(),
                            String.join(" ", ids),
                            severity,
                            summary,
                            mended.isEmpty() ? "no version" : String.join(", ", mended));
        }
    }

    /**
     * @param silence why OSV did not answer to the end; empty where it did
     */
    record Answer(List<Flaw> flaws, String silence) {

        /** Each flaw that nobody has accepted, or not up to this day. */
        List<String> unaccepted(AcceptedFlaws accepted, LocalDate today) {
            return flaws.stream()
                    .flatMap(flaw -> objection(flaw, accepted, today).stream())
                    .toList();
        }

        private static List<String> objection(Flaw flaw, AcceptedFlaws accepted, LocalDate today) {
            var one = accepted.of(flaw);
            if (one.isEmpty()) {
                return List.of(flaw.told());
            }
            return one.get().holds(today)
                    ? List.of()
                    : List.of(flaw.told() + " (accepted until " + one.get().until() + ")");
        }
    }

    private record Query(Part part, String purl, String page) {

        Map<String, Object> asked() {
            var library = Map.of("purl", purl);
            return page.isEmpty()
                    ? Map.of("package", library)
                    : Map.of("package", library, "page_token", page);
        }
    }

    private record Hit(Part part, String id) {}

    /** What was found before OSV fell silent is told too. */
    Answer ask(List<Part> parts) {
        var hits = new LinkedHashSet<Hit>();
        var waiting = parts.stream().flatMap(KnownFlaws::queries).toList();
        var silence = "";
        try {
            for (var page = 0; !waiting.isEmpty() && page < PAGES; page++) {
                waiting = ask(waiting, hits);
            }
            silence = waiting.isEmpty() ? "" : "it has no last page";
        } catch (IOException unreachable) {
            silence = unreachable.toString();
        }
        return new Answer(hits.stream().flatMap(hit -> flaw(hit).stream()).toList(), silence);
    }

    /** What comes from npm has its flaws listed under its name there. */
    private static Stream<Query> queries(Part part) {
        var plain = part.purl().replaceFirst("\\?.*", "");
        var npm = plain.replaceFirst("^pkg:maven/org\\.webjars\\.npm/", "pkg:npm/");
        return Stream.of(plain, npm).distinct().map(purl -> new Query(part, purl, ""));
    }

    /** The pages that are still to be asked for. */
    private List<Query> ask(List<Query> queries, Set<Hit> hits) throws IOException {
        var more = new ArrayList<Query>();
        for (var from = 0; from < queries.size(); from += AT_ONCE) {
            var chunk = queries.subList(from, Math.min(from + AT_ONCE, queries.size()));
            var body = Map.of("queries", chunk.stream().map(Query::asked).toList());
            var results = elements(send(to("/v1/querybatch", body)).path("results"));
            if (results.size() != chunk.size()) {
                throw new IllegalStateException("OSV answers another number of queries");
            }
            for (var n = 0; n < chunk.size(); n++) {
                var query = chunk.get(n);
                elements(results.get(n).path("vulns"))
                        .forEach(one -> hits.add(new Hit(query.part(), text(one, "id"))));
                var page = text(results.get(n), "next_page_token");
                if (!page.isEmpty()) {
                    more.add(new Query(query.part(), query.purl(), page));
                }
            }
        }
        return more;
    }

    /** None where it was withdrawn; where OSV says no more of it, it is a flaw all the same. */
    private List<Flaw> flaw(Hit hit) {
        try {
            var told = send(request("/v1/vulns/" + hit.id()).GET());
            if (told.has("withdrawn")) {
                return List.of();
            }
            var ids = new LinkedHashSet<>(List.of(hit.id()));
            elements(told.path("aliases")).forEach(alias -> ids.add(alias.asString()));
            var severity = text(told.path("database_specific"), "severity");
            return List.of(
                    new Flaw(hit.part(), ids, severity, text(told, "summary"), mended(hit, told)));
        } catch (IOException unreachable) {
            return List.of(
                    new Flaw(
                            hit.part(),
                            Set.of(hit.id()),
                            "",
                            "of which no more is known",
                            Set.of()));
        }
    }

    private static Set<String> mended(Hit hit, JsonNode told) {
        var versions = new TreeSet<String>();
        for (var affected : elements(told.path("affected"))) {
            var name = text(affected.path("package"), "name");
            if (!name.replaceFirst(".*:", "").equals(hit.part().name())) {
                continue;
            }
            for (var range : elements(affected.path("ranges"))) {
                elements(range.path("events")).stream()
                        .map(event -> text(event, "fixed"))
                        .filter(fixed -> !fixed.isEmpty())
                        .forEach(versions::add);
            }
        }
        return versions;
    }

    private HttpRequest.Builder to(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(osv.resolve(path)).timeout(patience);
    }

    /**
     * @throws IOException where it cannot be reached or cannot answer now
     * @throws IllegalStateException where it does not understand what was asked
     */
    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
                throw new IOException("it answers " + answer.statusCode());
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
