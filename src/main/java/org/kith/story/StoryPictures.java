package org.kith.story;

import org.kith.media.Piece;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which pictures stories show, each in the order that its writers chose. */
@Repository
class StoryPictures {

    private final NetworkScope scope;

    StoryPictures(NetworkScope scope) {
        this.scope = scope;
    }

    private record Shown(Story.Id story, Piece.Id piece) {}

    Map<Story.Id, List<Piece.Id>> of(Network.Id network, Collection<Story.Id> stories) {
        var shown =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select story_id, piece_id from story_picture
                                                where network_id = :network and story_id = any(:stories) order by place
                                                """)
                                        .param("network", network.value())
                                        .param(
                                                "stories",
                                                stories.stream()
                                                        .map(Story.Id::value)
                                                        .toArray(UUID[]::new))
                                        .query(StoryPictures::shown)
                                        .list());
        var pictures = new HashMap<Story.Id, List<Piece.Id>>();
        shown.forEach(
                one ->
                        pictures.computeIfAbsent(one.story(), id -> new ArrayList<>())
                                .add(one.piece()));
        return pictures;
    }

    /** These and no others. */
    void put(Network.Id network, Story.Id story, List<Piece.Id> pictures) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from story_picture where network_id = :network and story_id = :story
                                    """)
                            .param("network", network.value())
                            .param("story", story.value())
                            .update();
                    return db.sql(
                                    """
                                    insert into story_picture (network_id, story_id, place, piece_id)
                                    select :network, :story, place, piece from unnest(:pieces) with ordinality as chosen (piece, place)
                                    """)
                            .param("network", network.value())
                            .param("story", story.value())
                            .param(
                                    "pieces",
                                    pictures.stream().map(Piece.Id::value).toArray(UUID[]::new))
                            .update();
                });
    }

    private static Shown shown(ResultSet row, int number) throws SQLException {
        return new Shown(
                new Story.Id(row.getObject("story_id", UUID.class)),
                new Piece.Id(row.getObject("piece_id", UUID.class)));
    }
}
