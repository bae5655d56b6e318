package org.kith.discussion;

import org.kith.mail.MailedAnswer;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.HexFormat;

/** Which answers by mail were taken already. */
@Repository
class DiscussionMails {

    private final NetworkScope scope;

    DiscussionMails(NetworkScope scope) {
        this.scope = scope;
    }

    boolean isTaken(Network.Id network, MailedAnswer.Mark mail) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from discussion_mail where network_id = :network and sha256 = :mail)
                                        """)
                                .param("network", network.value())
                                .param("mail", HexFormat.of().parseHex(mail.sha256()))
                                .query(Boolean.class)
                                .single());
    }

    /** False where it was taken before. */
    boolean take(Network.Id network, MailedAnswer.Mark mail) {
        return scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                insert into discussion_mail (network_id, sha256) values (:network, :mail) on conflict do nothing
                                                """)
                                        .param("network", network.value())
                                        .param("mail", HexFormat.of().parseHex(mail.sha256()))
                                        .update())
                == 1;
    }
}
