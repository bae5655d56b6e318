package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.StatedStage.Voice;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people wrote when they stated a stage of a link, and when they answered what was stated. */
@Repository
public class LinkWords {

    private final NetworkScope scope;

    LinkWords(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * Words of one of them.
     *
     * @param as whose word it is
     * @param author null where a register says so, or they have been forgotten
     */
    public record Written(UUID id, Link.Id of, String text, Voice as, Person.@Nullable Id author) {}

    /** With a stage: the note, what shows it, why it was entered for a side and taken back. */
    public Optional<Written> stated(Network.Id network, UUID fact) {
        return scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select id, link_id, said_by, actor_id, note, evidence_document, evidence_url, on_behalf, withdrawn_because
                                                from link_stage where network_id = :network and id = :id
                                                """)
                                        .param("network", network.value())
                                        .param("id", fact)
                                        .query(
                                                (row, n) ->
                                                        written(
                                                                row,
                                                                text(
                                                                        row,
                                                                        "note",
                                                                        "evidence_document",
                                                                        "evidence_url",
                                                                        "on_behalf",
                                                                        "withdrawn_because")))
                                        .optional())
                .filter(one -> !one.text().isEmpty());
    }

    /** With an answer that everybody reads: a correction's words stand with what it states. */
    public Optional<Written> answered(Network.Id network, UUID question) {
        return scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select id, link_id, asked as said_by, answered_by as actor_id, reason
                                                from link_question
                                                where network_id = :network and id = :id and answer in ('declined', 'checked', 'not_accepted')
                                                """)
                                        .param("network", network.value())
                                        .param("id", question)
                                        .query((row, n) -> written(row, text(row, "reason")))
                                        .optional())
                .filter(one -> !one.text().isEmpty());
    }

    private static Written written(ResultSet row, String text) throws SQLException {
        var author = row.getObject("actor_id", UUID.class);
        return new Written(
                row.getObject("id", UUID.class),
                new Link.Id(row.getObject("link_id", UUID.class)),
                text,
                StatedStage.voice(row.getString("said_by")),
                author == null ? null : new Person.Id(author));
    }

    private static String text(ResultSet row, String... columns) throws SQLException {
        var all = Stream.<@Nullable String>builder();
        for (var column : columns) {
            all.add(row.getString(column));
        }
        return all.build().filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
    }
}
