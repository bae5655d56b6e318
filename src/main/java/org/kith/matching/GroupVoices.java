package org.kith.matching;

import org.kith.community.Group;
import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the groups of one community say together. */
record GroupVoices(
        Set<Group.Form> forms,
        Set<String> interests,
        Set<String> languages,
        Set<String> seeks,
        Set<String> offers) {

    static final GroupVoices NONE =
            new GroupVoices(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** By community. */
    static Map<UUID, GroupVoices> of(JdbcClient db, Network.Id network) {
        var voices = new HashMap<UUID, GroupVoices>();
        db.sql(
                        """
                        select community_id, form, array_to_string(interests, ' ') as interests,
                               array_to_string(languages, ' ') as languages,
                               array_to_string(seeks, ' ') as seeks, array_to_string(offers, ' ') as offers
                        from group_card where network_id = :network
                        """)
                .param("network", network.value())
                .query(
                        (ResultSet row) -> {
                            var voice =
                                    voices.computeIfAbsent(
                                            row.getObject("community_id", UUID.class),
                                            id ->
                                                    new GroupVoices(
                                                            new HashSet<>(),
                                                            new HashSet<>(),
                                                            new HashSet<>(),
                                                            new HashSet<>(),
                                                            new HashSet<>()));
                            voice.forms.add(
                                    Group.Form.valueOf(
                                            row.getString("form").toUpperCase(Locale.ROOT)));
                            voice.interests.addAll(Codes.words(row.getString("interests")));
                            voice.languages.addAll(Codes.words(row.getString("languages")));
                            voice.seeks.addAll(Codes.words(row.getString("seeks")));
                            voice.offers.addAll(Codes.words(row.getString("offers")));
                        });
        return voices;
    }
}
