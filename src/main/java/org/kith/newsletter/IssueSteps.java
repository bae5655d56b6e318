package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

/** What becomes of an issue; each step is made once, whoever asks again. */
@Repository
class IssueSteps {

    private final NetworkScope scope;

    IssueSteps(NetworkScope scope) {
        this.scope = scope;
    }

    boolean send(Network.Id network, Issue.Id id, Person.@Nullable Id by) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update newsletter_issue set sent_at = now(), sent_by = :by
                                                where network_id = :network and id = :id and sent_at is null
                                                """)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .param("by", by == null ? null : by.value())
                                        .update()
                                == 1);
    }

    boolean stop(Network.Id network, Issue.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update newsletter_issue set stopped_at = now()
                                                where network_id = :network and id = :id
                                                  and sent_at is not null and stopped_at is null and finished_at is null
                                                """)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    boolean goOn(Network.Id network, Issue.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update newsletter_issue set stopped_at = null
                                                where network_id = :network and id = :id and stopped_at is not null and finished_at is null
                                                """)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    /** Who was written to is forgotten; how many stays. */
    void finish(Network.Id network, Issue.Id id) {
        scope.in(
                network,
                db -> {
                    var finished =
                            db.sql(
                                            """
                                            update newsletter_issue i set finished_at = now(),
                                                letters = (select count(*) from newsletter_letter l
                                                           where l.network_id = i.network_id and l.issue_id = i.id and l.reached)
                                            where i.network_id = :network and i.id = :id
                                              and i.sent_at is not null and i.stopped_at is null and i.finished_at is null
                                            """)
                                    .param("network", network.value())
                                    .param("id", id.value())
                                    .update();
                    return finished == 0
                            ? 0
                            : db.sql(
                                            """
                                            delete from newsletter_letter where network_id = :network and issue_id = :id
                                            """)
                                    .param("network", network.value())
                                    .param("id", id.value())
                                    .update();
                });
    }
}
