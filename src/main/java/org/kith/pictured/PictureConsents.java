package org.kith.pictured;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What people of each group have agreed to. That is never changed, only taken back; rows follow
 * their group and the address of who agreed.
 */
@Repository
public class PictureConsents {

    private final NetworkScope scope;

    PictureConsents(NetworkScope scope) {
        this.scope = scope;
    }

    void add(Network.Id network, Actor actor, PictureConsent one, Token token) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into picture_consent (id, network_id, group_id, token_hash, name, guardian, mail, scope, given,
                                                                     given_on, until, recorded_by, recorded_name)
                                        values (:id, :network, :group, :hash, :name, :guardian, :mail, :scope, :given,
                                                :givenOn, :until, :by, :byName)
                                        """)
                                .param("id", one.id().value())
                                .param("network", network.value())
                                .param("group", one.group().value())
                                .param("hash", token.hash())
                                .param("name", one.name())
                                .param("guardian", one.guardian())
                                .param("mail", one.mail())
                                .param("scope", one.scope().code())
                                .param("given", one.given().code())
                                .param("givenOn", one.givenOn())
                                .param("until", one.until())
                                .param("by", actor.personId().value())
                                .param("byName", one.recordedName())
                                .update());
    }

    /** Those that hold first, in the order of their names. */
    public List<PictureConsent> of(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from picture_consent where network_id = :network and group_id = :group
                                        order by withdrawn_at is not null or until < current_date, name collate "und-x-icu", id
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(PictureConsents::consent)
                                .list());
    }

    Optional<PictureConsent> find(Network.Id network, PictureConsent.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from picture_consent where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(PictureConsents::consent)
                                .optional());
    }

    /** What a letter's link is about. */
    Optional<PictureConsent> find(Network.Id network, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from picture_consent where network_id = :network and token_hash = :hash
                                        """)
                                .param("network", network.value())
                                .param("hash", token.hash())
                                .query(PictureConsents::consent)
                                .optional());
    }

    /**
     * False where it was taken back before.
     *
     * @param name of who enters that for them; null where it is who agreed
     */
    boolean withdraw(Network.Id network, PictureConsent.Id id, @Nullable String name) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update picture_consent set withdrawn_at = now(), withdrawn_name = :name
                                                where network_id = :network and id = :id and withdrawn_at is null
                                                """)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .param("name", name)
                                        .update()
                                == 1);
    }

    void readdress(Network.Id network, String before, String now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update picture_consent set mail = :now where network_id = :network and mail = :before
                                        """)
                                .param("network", network.value())
                                .param("before", before)
                                .param("now", now)
                                .update());
    }

    private static PictureConsent consent(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new PictureConsent(
                new PictureConsent.Id(row.getObject("id", UUID.class)),
                new Group.Id(row.getObject("group_id", UUID.class)),
                row.getString("name"),
                row.getString("guardian"),
                row.getString("mail"),
                PictureConsent.Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
                PictureConsent.Given.valueOf(row.getString("given").toUpperCase(Locale.ROOT)),
                row.getObject("given_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("recorded_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_name"));
    }
}
