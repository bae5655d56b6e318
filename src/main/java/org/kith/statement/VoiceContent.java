package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a signer lets everybody read can be reported and hidden; the signature counts all the same.
 * The group whose statement it is answers for it: a signer has no sign-in.
 */
@Component
class VoiceContent implements Reportable {

    private final Statements statements;
    private final StatementCounts counts;
    private final Signatures signatures;
    private final VoiceKeys keys;

    VoiceContent(
            Statements statements, StatementCounts counts, Signatures signatures, VoiceKeys keys) {
        this.statements = statements;
        this.counts = counts;
        this.signatures = signatures;
        this.keys = keys;
    }

    @Override
    public String kind() {
        return "voice";
    }

    @Override
    public String within() {
        return "statements";
    }

    @Override
    public String at() {
        return "voices";
    }

    @Override
    public boolean mayBeNamed(String name) {
        return keys.read(name).isPresent();
    }

    @Override
    public String page(String path) {
        return path.substring(0, path.indexOf("/voices/"));
    }

    @Override
    public boolean canBeHidden() {
        return true;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return keys.read(name)
                .flatMap(id -> counts.spoken(network.id(), id))
                .flatMap(
                        spoken ->
                                content(
                                        network,
                                        spoken.below(),
                                        spoken.voice().id(),
                                        Stream.of(
                                                spoken.voice().name(),
                                                spoken.voice().typed(),
                                                spoken.voice().sentence()),
                                        language));
    }

    /** Its signer may have withdrawn it meanwhile, or it is hidden. */
    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return signatures
                .find(network.id(), new Signature.Id(id))
                .flatMap(
                        one ->
                                content(
                                        network,
                                        one.statement(),
                                        one.id(),
                                        Stream.of(
                                                one.namePublic() ? one.name() : null,
                                                one.namePublic() ? one.placeTyped() : null,
                                                one.sentencePublic() ? one.sentence() : null),
                                        language));
    }

    private Optional<Content> content(
            Network network,
            Statement.Id below,
            Signature.Id id,
            Stream<@Nullable String> said,
            Language language) {
        return statements
                .find(network.id(), below)
                .map(
                        statement ->
                                new Content(
                                        kind(),
                                        id.value(),
                                        "/statements/"
                                                + statement.slug()
                                                + "/voices/"
                                                + keys.of(id),
                                        statement.in(language).title(),
                                        statement.in(language).language(),
                                        said.filter(Objects::nonNull)
                                                .collect(Collectors.joining("\n\n")),
                                        Set.of(statement.group()),
                                        null));
    }
}
