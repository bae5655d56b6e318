package org.kith.newsletter;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.Set;

/** Who has been written to while an issue is on its way: a signature of each address. */
@Repository
class WrittenTo {

    private final NetworkScope scope;

    WrittenTo(NetworkScope scope) {
        this.scope = scope;
    }

    /** Their {@link AddressMark}s. */
    Set<String> of(Network.Id network, Issue.Id issue) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select encode(reader, 'hex') from newsletter_letter where network_id = :network and issue_id = :issue
                                        """)
                                .param("network", network.value())
                                .param("issue", issue.value())
                                .query(String.class)
                                .set());
    }

    /** False where somebody has written to them already. */
    boolean take(Network.Id network, Issue.Id issue, String mark, boolean reached) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into newsletter_letter (network_id, issue_id, reader, reached)
                                                values (:network, :issue, decode(:mark, 'hex'), :reached) on conflict do nothing
                                                """)
                                        .param("network", network.value())
                                        .param("issue", issue.value())
                                        .param("mark", mark)
                                        .param("reached", reached)
                                        .update()
                                == 1);
    }

    /** Who was written to at one address was at the other. */
    void readdress(Network.Id network, Issue.Id issue, String before, String now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update newsletter_letter set reader = decode(:now, 'hex')
                                        where network_id = :network and issue_id = :issue and reader = decode(:before, 'hex')
                                          and not exists (select from newsletter_letter
                                                          where network_id = :network and issue_id = :issue and reader = decode(:now, 'hex'))
                                        """)
                                .param("network", network.value())
                                .param("issue", issue.value())
                                .param("before", before)
                                .param("now", now)
                                .update());
    }
}
