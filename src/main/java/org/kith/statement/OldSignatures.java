package org.kith.statement;

import org.kith.mail.Kind;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What of signatures is over. */
@Repository
class OldSignatures {

    private final NetworkScope scope;
    private final Outbox outbox;

    OldSignatures(NetworkScope scope, Outbox outbox) {
        this.scope = scope;
        this.outbox = outbox;
    }

    /**
     * Those on the screen: paper waits for its second reader. Whose letter is held back until
     * somebody decides is given longer.
     */
    void forgetUnconfirmed(Network.Id network, Instant before, Instant undecidedBefore) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from signature
                                        where network_id = :network and sheet_id is null and confirmed_at is null
                                          and coalesce(letter_at, signed_at) < case when 'many_names' = any(doubts) and accepted is null
                                                                                    then :undecided::timestamptz else :before end
                                        """)
                                .param("network", network.value())
                                .param("undecided", undecidedBefore.atOffset(ZoneOffset.UTC))
                                .param("before", before.atOffset(ZoneOffset.UTC))
                                .update());
    }

    void forgetSenders(Network.Id network, Instant before) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update signature set sent_from = null
                                        where network_id = :network and sent_from is not null and signed_at < :before
                                        """)
                                .param("network", network.value())
                                .param("before", before.atOffset(ZoneOffset.UTC))
                                .update());
    }

    private List<String> mails(Network.Id network, Statement.Id statement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select distinct mail from signature
                                        where network_id = :network and statement_id = :statement and mail is not null
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .query(String.class)
                                .list());
    }

    /**
     * What counts stays as a number with its language, country and days, and on paper with its
     * line: who has the sheet reads the name there. All else goes, also who typed, checked and
     * decided.
     */
    void forgetNames(Network.Id network, Statement.Id statement, Instant now) {
        scope.in(
                network,
                db -> {
                    outbox.forget(network, Kind.STATEMENT, mails(network, statement));
                    db.sql(
                                    """
                                    delete from signature where network_id = :network and statement_id = :statement and not counted
                                    """)
                            .param("network", network.value())
                            .param("statement", statement.value())
                            .update();
                    db.sql(
                                    """
                                    delete from signature_letter where network_id = :network and statement_id = :statement
                                    """)
                            .param("network", network.value())
                            .param("statement", statement.value())
                            .update();
                    return db.sql(
                                    """
                                    update signature set name = null, mail = null, place_typed = null, place_id = null, sentence = null,
                                                         name_public = false, sentence_public = false, sent_from = null, pattern = null,
                                                         nonce = null, decided_because = null,
                                                         decided_by = null, decided_name = case when decided_name is not null then '—' end,
                                                         entered_by = null, entered_name = case when entered_name is not null then '—' end,
                                                         checked_by = null, checked_name = case when checked_name is not null then '—' end,
                                                         signed_at = date_trunc('day', signed_at, 'UTC'),
                                                         taken_at = date_trunc('day', taken_at, 'UTC'),
                                                         confirmed_at = date_trunc('day', confirmed_at, 'UTC'),
                                                         checked_at = date_trunc('day', checked_at, 'UTC'),
                                                         decided_at = date_trunc('day', decided_at, 'UTC'), letter_at = null,
                                                         names_forgotten_at = :now
                                    where network_id = :network and statement_id = :statement
                                    """)
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .param("network", network.value())
                            .param("statement", statement.value())
                            .update();
                });
    }
}
