package org.kith.newsletter;

import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.story.Story;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What stands in each issue, in its order. */
@Repository
class IssuePieces {

    private final NetworkScope scope;

    IssuePieces(NetworkScope scope) {
        this.scope = scope;
    }

    List<Chosen> of(Network.Id network, Issue.Id issue) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_piece where network_id = :network and issue_id = :issue order by place, id
                                        """)
                                .param("network", network.value())
                                .param("issue", issue.value())
                                .query(IssuePieces::chosen)
                                .list());
    }

    /** What earlier issues have told. */
    List<Chosen> told(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select p.* from newsletter_piece p
                                             join newsletter_issue i on i.network_id = p.network_id and i.id = p.issue_id
                                        where p.network_id = :network and i.sent_at is not null
                                        """)
                                .param("network", network.value())
                                .query(IssuePieces::chosen)
                                .list());
    }

    /** At the end; what stands in it already stays where it is. */
    void add(Network.Id network, Issue.Id issue, Chosen one) {
        var story = one.story();
        var gathering = one.gathering();
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into newsletter_piece (id, network_id, issue_id, place, story_id, gathering_id)
                                        select :id, :network, :issue, coalesce(max(place), 0) + 1, :story, :gathering
                                        from newsletter_piece where network_id = :network and issue_id = :issue
                                        on conflict do nothing
                                        """)
                                .param("id", one.id().value())
                                .param("network", network.value())
                                .param("issue", issue.value())
                                .param("story", story == null ? null : story.value())
                                .param("gathering", gathering == null ? null : gathering.value())
                                .update());
    }

    void put(Network.Id network, Chosen.Id id, int place) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update newsletter_piece set place = :place where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .param("place", place)
                                .update());
    }

    void remove(Network.Id network, Chosen.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from newsletter_piece where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    private static Chosen chosen(ResultSet row, int number) throws SQLException {
        var story = row.getObject("story_id", UUID.class);
        var gathering = row.getObject("gathering_id", UUID.class);
        return new Chosen(
                new Chosen.Id(row.getObject("id", UUID.class)),
                row.getInt("place"),
                story == null ? null : new Story.Id(story),
                gathering == null ? null : new Gathering.Id(gathering));
    }
}
