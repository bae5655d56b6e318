package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Recorded;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Cursor;
import org.kith.web.NotHere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The links of a network for programs. */
@RestController
@RequestMapping("/api/v1/{network}/links")
class LinksApi {

    private final Links links;
    private final LinkLists lists;
    private final Facts facts;
    private final Communities communities;
    private final Elsewhere elsewhere;
    private final Speakers speakers;
    private final Recording recording;
    private final WithheldFacts withheld;

    LinksApi(
            Links links,
            LinkLists lists,
            Facts facts,
            Communities communities,
            Elsewhere elsewhere,
            Speakers speakers,
            Recording recording,
            WithheldFacts withheld) {
        this.links = links;
        this.lists = lists;
        this.facts = facts;
        this.communities = communities;
        this.elsewhere = elsewhere;
        this.speakers = speakers;
        this.recording = recording;
        this.withheld = withheld;
    }

    @GetMapping
    @Allow(Role.VISITOR)
    Cursor<LinkData> list(
            Network network,
            Language language,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(name = "one_sided", defaultValue = "false") boolean oneSided,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var filter =
                LinkFilter.read(kind, stage, country, region, programme, oneSided, waiting, "");
        var size = Cursor.size(limit);
        var rows = lists.after(network.id(), filter, language, Cursor.after(after), size + 1);
        return Cursor.of(rows.stream().map(LinkData::of).toList(), size, LinkData::id);
    }

    @GetMapping("/{slug}")
    @Allow(Role.VISITOR)
    LinkDetail show(Network network, Actor actor, Language language, @PathVariable String slug) {
        var link = links.find(network.id(), slug).orElseThrow(NotHere::new);
        return detail(network, actor, link, language);
    }

    /**
     * Sides by the communities' slugs, and how far it has come in the word of the side that records
     * it; a link that is here already is answered with 409 and itself.
     */
    @PostMapping
    @Allow(Role.REPRESENTATIVE)
    ResponseEntity<?> record(
            Network network, Actor actor, Language language, @RequestBody NewLink sent) {
        return switch (sent.checked(network)) {
            case NewLink.Wrong(String why) -> problem(HttpStatus.UNPROCESSABLE_CONTENT, why);
            case NewLink.Right right -> record(network, actor, language, right, sent.stating());
        };
    }

    private ResponseEntity<?> record(
            Network network, Actor actor, Language language, NewLink.Right right, Stating typed) {
        var a = communities(network, right.a());
        var b = communities(network, right.b());
        if (a.size() < right.a().size() || b.size() < right.b().size()) {
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "a and b name communities of this network by their slugs");
        }
        var voices = speakers.voices(network.id(), actor, a, b);
        if (voices.none()) {
            return problem(
                    HttpStatus.FORBIDDEN,
                    "only who speaks for a group of one side, or a coordinator, records a link");
        }
        var silent = voices.coordinator() && typed.equals(Stating.EMPTY);
        var stating = silent ? typed : typed.checked(network, voices);
        return stating.errors().isEmpty()
                ? record(
                        network,
                        actor,
                        language,
                        right.on(Link.between(right.kind(), a, b)),
                        silent ? null : stating.fact(voices))
                : problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "what is said of the stage cannot be kept as it is: "
                                + new TreeSet<>(stating.errors().keySet()));
    }

    private ResponseEntity<?> record(
            Network network,
            Actor actor,
            Language language,
            Link link,
            @Nullable StatedStage fact) {
        return switch (recording.add(network, actor, link, fact)) {
            case Recorded.Added<Link>(Link added) ->
                    answer(HttpStatus.CREATED, network, actor, added, language);
            case Recorded.AlreadyHere<Link>(Link here) ->
                    answer(HttpStatus.CONFLICT, network, actor, here, language);
        };
    }

    private List<Community.Id> communities(Network network, List<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> communities.find(network.id(), slug).stream())
                .map(Community::id)
                .toList();
    }

    private LinkDetail detail(Network network, Actor actor, Link link, Language language) {
        var stated = withheld.shown(network, actor, link.id());
        return new LinkDetail(
                LinkData.of(lists.of(network.id(), List.of(link.id()), language).getFirst()),
                link.reason(),
                stated.stream().map(fact -> LinkDetail.Fact.of(fact, stated, actor)).toList(),
                facts.registers(network.id(), link.id()),
                elsewhere
                        .between(
                                network.id(),
                                places(network, link.sides().a()),
                                places(network, link.sides().b()),
                                language)
                        .stream()
                        .map(LinkDetail.Elsewhere::of)
                        .toList());
    }

    private Set<Place.Id> places(Network network, List<Community.Id> side) {
        return side.stream()
                .flatMap(id -> communities.find(network.id(), id).stream())
                .map(Community::place)
                .collect(Collectors.toSet());
    }

    private ResponseEntity<LinkDetail> answer(
            HttpStatus status, Network network, Actor actor, Link link, Language language) {
        return ResponseEntity.status(status)
                .header("Location", "/api/v1/" + network.slug() + "/links/" + link.slug())
                .body(detail(network, actor, link, language));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}
