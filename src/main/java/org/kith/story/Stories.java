package org.kith.story;

import org.kith.community.Group;
import org.kith.media.Piece;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.kith.twinning.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stories of each network. */
@Repository
public class Stories {

    static final int PAGE = 20;

    private static final int IN_TIME = 1000;

    private final NetworkScope scope;
    private final StoryTexts texts;
    private final StoryPictures pictures;

    Stories(NetworkScope scope, StoryTexts texts, StoryPictures pictures) {
        this.scope = scope;
        this.texts = texts;
        this.pictures = pictures;
    }

    public Optional<Story> find(Network.Id network, String slug) {
        return scope
                .in(
                        network,
                        db ->
                                read(
                                        network,
                                        db.sql(
                                                        """
                                                        select * from story where network_id = :network and slug = :slug
                                                        """)
                                                .param("slug", slug)))
                .stream()
                .findFirst();
    }

    public Optional<Story> find(Network.Id network, Story.Id id) {
        return scope
                .in(
                        network,
                        db ->
                                read(
                                        network,
                                        db.sql(
                                                        """
                                                        select * from story where network_id = :network and id = :id
                                                        """)
                                                .param("id", id.value())))
                .stream()
                .findFirst();
    }

    /** Those that its readers see, the last published first. */
    public Slice<Story> shown(Network.Id network, StoryFilter filter, int page) {
        var number = Math.max(1, page);
        return scope.in(
                network,
                db ->
                        new Slice<>(
                                read(network, shown(db, filter, PAGE, (number - 1L) * PAGE), true),
                                number,
                                PAGE,
                                filter.on(
                                                db.sql(
                                                        """
                                                        select count(*) from story_shown
                                                        where network_id = :network and (:members or circle = 'everybody')
                                                          and (kind = 'story' or :entries and not nameless)
                                                          and (cast(:group as uuid) is null or group_id = :group)
                                                          and (cast(:link as uuid) is null or link_id = :link)
                                                        """))
                                        .param("network", network.value())
                                        .query(Long.class)
                                        .single()));
    }

    /** Those of these that its readers see, wherever a room above has put them. */
    public List<Story> shown(Network.Id network, StoryFilter filter, Collection<Story.Id> stories) {
        return scope.in(
                network,
                db ->
                        read(
                                network,
                                filter.on(
                                                db.sql(
                                                        """
                                                        select * from story_shown
                                                        where network_id = :network and (:members or circle = 'everybody')
                                                          and (kind = 'story' or :entries and not nameless)
                                                          and (cast(:group as uuid) is null or group_id = :group)
                                                          and (cast(:link as uuid) is null or link_id = :link)
                                                          and id = any(:ids)
                                                        """))
                                        .param(
                                                "ids",
                                                stories.stream()
                                                        .map(Story.Id::value)
                                                        .toArray(UUID[]::new))));
    }

    /** Whether its readers see it. */
    public boolean isShown(Network.Id network, Story.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from story_shown where network_id = :network and id = :id)
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(Boolean.class)
                                .single());
    }

    /** The last published of those that its readers see. */
    public List<Story> newest(Network.Id network, StoryFilter filter, int most) {
        return scope.in(network, db -> read(network, shown(db, filter, most, 0), false));
    }

    /** The same, as many as a life in time tells of, with their titles alone. */
    List<Story> titled(Network.Id network, StoryFilter filter) {
        return scope.in(network, db -> read(network, shown(db, filter, IN_TIME, 0), false));
    }

    private static JdbcClient.StatementSpec shown(
            JdbcClient db, StoryFilter filter, int limit, long offset) {
        return filter.on(
                        db.sql(
                                """
                                select * from story_shown
                                where network_id = :network and (:members or circle = 'everybody')
                                  and (kind = 'story' or :entries and not nameless)
                                  and (cast(:group as uuid) is null or group_id = :group)
                                  and (cast(:link as uuid) is null or link_id = :link)
                                order by published_at desc, id limit :limit offset :offset
                                """))
                .param("limit", limit)
                .param("offset", offset);
    }

    /** In the order in which they are named. */
    List<Story> all(Network.Id network, List<Story.Id> ids) {
        var found =
                scope.in(
                        network,
                        db ->
                                read(
                                        network,
                                        db.sql(
                                                        """
                                                        select * from story where network_id = :network and id = any(:ids)
                                                        """)
                                                .param(
                                                        "ids",
                                                        ids.stream()
                                                                .map(Story.Id::value)
                                                                .toArray(UUID[]::new))));
        return found.stream()
                .sorted(Comparator.comparing(story -> ids.indexOf(story.id())))
                .toList();
    }

    /** All of a group, drafts too, the last begun first: for those who speak for it. */
    List<Story> of(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        read(
                                network,
                                db.sql(
                                                """
                                                select * from story where network_id = :network and group_id = :group
                                                order by created_at desc, id
                                                """)
                                        .param("group", group.value())));
    }

    /**
     * All of a link, drafts too: for those who speak for its sides, each of whom sees their own.
     */
    List<Story> of(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        read(
                                network,
                                db.sql(
                                                """
                                                select * from story where network_id = :network and link_id = :link
                                                order by created_at desc, id
                                                """)
                                        .param("link", link.value())));
    }

    boolean isAny(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from story_shown where network_id = :network and kind = 'story')
                                        """)
                                .param("network", network.value())
                                .query(Boolean.class)
                                .single());
    }

    List<Story> read(Network.Id network, JdbcClient.StatementSpec asked) {
        return read(network, asked, true);
    }

    private List<Story> read(Network.Id network, JdbcClient.StatementSpec asked, boolean whole) {
        var rows =
                asked.param("network", network.value())
                        .query((row, n) -> StoryRows.story(row, List.of()))
                        .list();
        var ids = rows.stream().map(Story::id).toList();
        var told = texts.of(network, ids, whole);
        var shown = whole ? pictures.of(network, ids) : Map.<Story.Id, List<Piece.Id>>of();
        return rows.stream()
                .map(
                        story ->
                                story.with(
                                        told.getOrDefault(story.id(), List.of()),
                                        shown.getOrDefault(story.id(), List.of())))
                .toList();
    }
}
