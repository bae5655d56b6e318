package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Recording communities and groups by program, under the policy of the forms: what is likely here
 * already is answered with 409 and shown, until the program says that it is another, and why.
 */
@RestController
@RequestMapping("/api/v1/{network}")
class RecordingApi {

    private final Places places;
    private final Communities communities;
    private final Groups groups;
    private final CommunityForm form;
    private final Entering entering;
    private final Messages messages;

    RecordingApi(
            Places places,
            Communities communities,
            Groups groups,
            CommunityForm form,
            Entering entering,
            Messages messages) {
        this.places = places;
        this.communities = communities;
        this.groups = groups;
        this.form = form;
        this.entering = entering;
        this.messages = messages;
    }

    /** What stands in the registry now. */
    record Stands(String slug) {}

    /**
     * @param score 0…1, how likely it is the same
     * @param reasons in the reader's words
     */
    record LikelyHere(String slug, String label, double score, List<String> reasons) {}

    @PostMapping("/communities")
    @Allow(Role.REPRESENTATIVE)
    ResponseEntity<?> community(
            Network network, Actor actor, Language language, @RequestBody NewCommunity sent) {
        var place = Optional.ofNullable(sent.place()).flatMap(places::findBySlug);
        if (place.isEmpty()) {
            return wrong("place is the slug of a place: look it up under /places?q=", List.of());
        }
        var answers = sent.answers();
        var reason = reason(answers);
        var apart = reason.isEmpty() ? Set.<UUID>of() : communitiesOf(network, sent);
        var read =
                form.read(
                        answers,
                        Community.Id.next(),
                        place.get().id(),
                        apart.isEmpty() ? null : reason);
        if (read.isEmpty() || !answers.fine()) {
            return wrong("Some fields need another look", problems(answers, language));
        }
        var outcome = entering.community(network.id(), actor, read.get(), apart, reason, language);
        return switch (outcome) {
            case Entering.Outcome.Stands<Community, CommunityCard>(var stands) ->
                    stands(network, "communities", stands.slug());
            case Entering.Outcome.Ask<Community, CommunityCard>(var likely) ->
                    likely(
                            likely.stream()
                                    .map(
                                            l ->
                                                    here(
                                                            l,
                                                            l.value().slug(),
                                                            l.value().label(),
                                                            language))
                                    .toList());
        };
    }

    @PostMapping("/groups")
    @Allow(Role.REPRESENTATIVE)
    ResponseEntity<?> group(
            Network network, Actor actor, Language language, @RequestBody NewGroup sent) {
        var community =
                Optional.ofNullable(sent.community())
                        .flatMap(slug -> communities.find(network.id(), slug));
        if (community.isEmpty()) {
            return wrong("community is the slug of a community of this network", List.of());
        }
        var answers = sent.answers();
        var reason = reason(answers);
        var apart = reason.isEmpty() ? Set.<UUID>of() : groupsOf(network, sent);
        var read =
                GroupForm.read(
                        answers,
                        Group.Id.next(),
                        community.get().id(),
                        apart.isEmpty() ? null : reason);
        if (read.isEmpty() || !answers.fine()) {
            return wrong("Some fields need another look", problems(answers, language));
        }
        var outcome = entering.group(network.id(), actor, read.get(), apart, reason, language);
        return switch (outcome) {
            case Entering.Outcome.Stands<Group, GroupCard>(var stands) ->
                    stands(network, "groups", stands.slug());
            case Entering.Outcome.Ask<Group, GroupCard>(var likely) ->
                    likely(
                            likely.stream()
                                    .map(l -> here(l, l.value().slug(), l.value().name(), language))
                                    .toList());
        };
    }

    private static String reason(Answers answers) {
        return Objects.requireNonNullElse(
                answers.line("different_because", NotTheSame.REASON_LIMIT), "");
    }

    private Set<UUID> communitiesOf(Network network, NewCommunity sent) {
        return Sent.codes(sent.differentFrom()).stream()
                .flatMap(slug -> communities.find(network.id(), slug).stream())
                .map(other -> other.id().value())
                .collect(Collectors.toSet());
    }

    private Set<UUID> groupsOf(Network network, NewGroup sent) {
        return Sent.codes(sent.differentFrom()).stream()
                .flatMap(slug -> groups.find(network.id(), slug).stream())
                .map(other -> other.id().value())
                .collect(Collectors.toSet());
    }

    private <T> LikelyHere here(Likely<T> likely, String slug, String label, Language language) {
        return new LikelyHere(
                slug,
                label,
                likely.score(),
                likely.reasons().stream().map(key -> messages.get(language, key)).toList());
    }

    private List<Map<String, String>> problems(Answers answers, Language language) {
        return answers.problems().stream()
                .map(
                        problem ->
                                Map.of(
                                        "field",
                                        problem.field(),
                                        "detail",
                                        messages.get(language, problem.key(), problem.limit())))
                .toList();
    }

    private static ResponseEntity<Stands> stands(Network network, String kind, String slug) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/" + network.slug() + "/" + kind + "/" + slug)
                .body(new Stands(slug));
    }

    private static ResponseEntity<ProblemDetail> wrong(
            String detail, List<Map<String, String>> problems) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
        if (!problems.isEmpty()) {
            problem.setProperty("problems", problems);
        }
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<ProblemDetail> likely(List<LikelyHere> likely) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT,
                        "It may be one of these. If it is another, send their slugs as"
                                + " differentFrom, and differentBecause with the reason");
        problem.setProperty("likely", likely);
        return ResponseEntity.of(problem).build();
    }
}
