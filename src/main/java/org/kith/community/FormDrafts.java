package org.kith.community;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Long forms that somebody keeps for later: their page shows them again to whoever kept them, on
 * any device, until they are sent. A form says which draft it goes on with, as it read it: what
 * another device kept meanwhile stays beside it as a draft of its own.
 */
@Repository
public class FormDrafts {

    /** The hidden field that names the page of a form. */
    public static final String PAGE = "draft_of";

    /** The hidden field that names the draft that a form goes on with, as it was read. */
    public static final String READ = "draft_read";

    private final NetworkScope scope;
    private final JsonMapper json;

    FormDrafts(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    /** What the form of this page says: what its reader kept, or else what it says to others. */
    public Answers begun(Network.Id network, Frame frame, Answers otherwise) {
        if (!frame.actor().signedIn()) {
            return otherwise;
        }
        return newest(network, frame).map(FormDrafts::answers).orElse(otherwise);
    }

    private static Answers answers(Draft draft) {
        var fields = new HashMap<>(draft.fields());
        fields.put(READ, FormDraft.of(draft).stamp());
        return new Answers(fields);
    }

    /** The one that the address asks for, or the last that was kept. */
    private Optional<Draft> newest(Network.Id network, Frame frame) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from draft where network_id = :network and person_id = :person and page = :page
                                        order by id::text = :asked desc, updated_at desc limit 1
                                        """)
                                .param("network", network.value())
                                .param("person", frame.actor().personId().value())
                                .param("page", FormDraft.page(frame))
                                .param("asked", FormDraft.asked(frame))
                                .query((row, n) -> Drafts.of(row, json))
                                .optional());
    }

    /** The draft that it went on with says this from now on, unless it says something else. */
    Draft.Id keep(Network.Id network, Actor actor, String page, Map<String, List<String>> fields) {
        var said = new HashMap<>(fields);
        said.keySet().removeAll(List.of(PAGE, READ));
        var words = json.writeValueAsString(said);
        return Optional.ofNullable(FormDraft.of(new Answers(fields)))
                .flatMap(draft -> goOn(network, actor, draft, words))
                .orElseGet(() -> add(network, actor, page, words));
    }

    private Optional<Draft.Id> goOn(Network.Id network, Actor actor, FormDraft read, String words) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update draft set fields = :fields::jsonb, updated_at = now()
                                        where network_id = :network and person_id = :person and id = :id and kind = 'form'
                                          and updated_at = :at::timestamptz returning id
                                        """)
                                .param("fields", words)
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .param("id", read.draft().value())
                                .param("at", read.at().toString())
                                .query((row, n) -> new Draft.Id(row.getObject(1, UUID.class)))
                                .optional());
    }

    private Draft.Id add(Network.Id network, Actor actor, String page, String words) {
        var id = Draft.Id.next();
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into draft (id, network_id, person_id, kind, page, fields)
                                        values (:id, :network, :person, 'form', :page, :fields::jsonb)
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .param("page", page)
                                .param("fields", words)
                                .update());
        return id;
    }

    /**
     * It is where it was meant to go: the draft is over, unless another device has kept more in it
     * since, and the next page is read.
     */
    public ResponseEntity<Void> sent(
            Network.Id network, Frame frame, Answers answers, String address) {
        var draft = FormDraft.of(answers);
        if (draft != null) {
            end(network, frame.actor(), draft);
        }
        return Redirect.to(address);
    }

    private void end(Network.Id network, Actor actor, FormDraft read) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from draft
                                        where network_id = :network and person_id = :person and id = :id and kind = 'form'
                                          and updated_at = :at::timestamptz
                                        """)
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .param("id", read.draft().value())
                                .param("at", read.at().toString())
                                .update());
    }
}
