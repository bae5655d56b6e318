package org.kith.community;

import org.kith.network.Network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A community as another network shares it.
 *
 * @param label its name for the reader
 */
record SharedCommunity(
        Network.Id network,
        CommunityLikeness.Candidate compared,
        String slug,
        String label,
        boolean demonstration,
        String about,
        List<String> interests,
        List<String> languages) {

    static SharedCommunity read(ResultSet row, int number) throws SQLException {
        return new SharedCommunity(
                new Network.Id(row.getObject("network_id", UUID.class)),
                CommunityLikeness.Candidate.read(row, number),
                row.getString("slug"),
                row.getString("shown"),
                row.getBoolean("demonstration"),
                row.getString("about"),
                Texts.list(row, "interests"),
                Texts.list(row, "languages"));
    }

    StandsElsewhere told(Network from) {
        return new StandsElsewhere(
                from,
                "/" + from.slug() + "/communities/" + slug,
                label,
                demonstration,
                Map.of("about", List.of(about), "interests", interests, "languages", languages));
    }
}
