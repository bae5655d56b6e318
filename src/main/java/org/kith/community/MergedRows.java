package org.kith.community;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of communities and groups, on their way from one record to another in a merge. */
@Component
class MergedRows {

    private static final String GROUPS_OF_ONE_NAME =
            """
            select g.id as gone, k.id as kept from community_group g
            join community_group k on k.network_id = g.network_id and k.community_id = :kept and k.folded = g.folded
                 and k.different_because is not distinct from g.different_because
            where g.network_id = :network and g.community_id = :gone
            order by g.id
            """;

    private static final String GROUPS_MOVE =
            """
            update community_group set community_id = :kept
            where network_id = :network and community_id = :gone
            """;

    private static final String COMMUNITY_SAYS =
            """
            update community k set
                about = case when k.about = '' then g.about else k.about end,
                interests = k.interests || array(select x from unnest(g.interests) x where x <> all (k.interests)),
                languages = k.languages || array(select x from unnest(g.languages) x where x <> all (k.languages)),
                looks_in = k.looks_in || array(select x from unnest(g.looks_in) x where x <> all (k.looks_in)),
                looking = k.looking or g.looking,
                also = k.also || substr(g.words, 2),
                words = k.words || substr(g.words, 2)
            from community g
            where k.network_id = :network and k.id = :kept and g.network_id = :network and g.id = :gone
            """;

    private static final String COMMUNITY_GOES =
            "delete from community where network_id = :network and id = :gone";

    private static final String GROUP_SAYS =
            """
            update community_group k set
                about = case when k.about = '' then g.about else k.about end,
                website = coalesce(k.website, g.website),
                founded = coalesce(k.founded, g.founded),
                interests = k.interests || array(select x from unnest(g.interests) x where x <> all (k.interests)),
                languages = k.languages || array(select x from unnest(g.languages) x where x <> all (k.languages)),
                seeks = k.seeks || array(select x from unnest(g.seeks) x where x <> all (k.seeks)),
                offers = k.offers || array(select x from unnest(g.offers) x where x <> all (k.offers))
            from community_group g
            where k.network_id = :network and k.id = :kept and g.network_id = :network and g.id = :gone
            """;

    /** A contact that both name stays once, and is seen by no more than either group let. */
    private static final String SAME_CONTACTS_NARROW =
            """
            update group_contact k set name_for = narrower_circle(k.name_for, g.name_for),
                                       mail_for = narrower_circle(k.mail_for, g.mail_for),
                                       phone_for = narrower_circle(k.phone_for, g.phone_for)
            from group_contact g
            where g.network_id = :network and g.group_id = :gone and g.until is null
              and k.network_id = :network and k.group_id = :kept and k.until is null
              and lower(k.name) = lower(g.name) and k.mail is not distinct from g.mail
              and k.phone is not distinct from g.phone
            """;

    /** What the one that goes kept for its named people is seen by no others than both named. */
    private static final String NAMED_BY_BOTH_STAY =
            """
            delete from named_person k
            where k.network_id = :network and k.group_id = :kept
              and exists (select from group_contact g
                          where g.network_id = :network and g.group_id = :gone and g.until is null
                            and 'named' in (g.name_for, g.mail_for, g.phone_for))
              and not exists (select from named_person g
                              where g.network_id = :network and g.group_id = :gone and g.mail = k.mail)
            """;

    private static final String NAMED_GO =
            "delete from named_person where network_id = :network and group_id = :gone";

    /** Then it goes from the one that goes. */
    private static final String SAME_CONTACTS_GO =
            """
            delete from group_contact g
            where g.network_id = :network and g.group_id = :gone and g.until is null
              and exists (select from group_contact k
                          where k.network_id = :network and k.group_id = :kept and k.until is null
                            and lower(k.name) = lower(g.name) and k.mail is not distinct from g.mail
                            and k.phone is not distinct from g.phone)
            """;

    private static final String CONTACTS_MOVE =
            """
            update group_contact set group_id = :kept where network_id = :network and group_id = :gone
            """;

    private static final String GROUP_GOES =
            "delete from community_group where network_id = :network and id = :gone";

    private final NetworkScope scope;

    MergedRows(NetworkScope scope) {
        this.scope = scope;
    }

    /** Groups of the one that goes, each with that of its name in the one that stays. */
    Map<Group.Id, Group.Id> groupsOfOneName(
            Network.Id network, Community.Id kept, Community.Id gone) {
        return scope.in(
                network,
                db ->
                        db
                                .sql(GROUPS_OF_ONE_NAME)
                                .param("network", network.value())
                                .param("kept", kept.value())
                                .param("gone", gone.value())
                                .query(
                                        (row, n) ->
                                                Map.entry(
                                                        new Group.Id(
                                                                row.getObject("gone", UUID.class)),
                                                        new Group.Id(
                                                                row.getObject("kept", UUID.class))))
                                .list()
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void moveGroups(Network.Id network, Community.Id kept, Community.Id gone) {
        change(network, kept.value(), gone.value(), List.of(GROUPS_MOVE));
    }

    void join(Network.Id network, Community.Id kept, Community.Id gone) {
        change(network, kept.value(), gone.value(), List.of(COMMUNITY_SAYS, COMMUNITY_GOES));
    }

    void join(Network.Id network, Group.Id kept, Group.Id gone) {
        change(
                network,
                kept.value(),
                gone.value(),
                List.of(
                        NAMED_BY_BOTH_STAY,
                        NAMED_GO,
                        SAME_CONTACTS_NARROW,
                        SAME_CONTACTS_GO,
                        CONTACTS_MOVE,
                        GROUP_SAYS,
                        GROUP_GOES));
    }

    private void change(Network.Id network, UUID kept, UUID gone, List<String> changes) {
        scope.in(
                network,
                db -> {
                    for (String change : changes) {
                        db.sql(change)
                                .param("network", network.value())
                                .param("kept", kept)
                                .param("gone", gone)
                                .update();
                    }
                    return null;
                });
    }
}
