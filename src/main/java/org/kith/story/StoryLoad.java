package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Stories that Kith ships, told to everybody; one that is here stays as it is. */
@Component
public class StoryLoad {

    private final NetworkScope scope;
    private final Audit audit;

    StoryLoad(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** A story in one language. */
    public record Words(Language language, String title, String body) {

        private String sha256() {
            return StoryText.hash(title, body);
        }
    }

    /**
     * @param link that it is of; null where it is of its group alone
     * @param words the original first, then the group's own translations
     */
    public record Entry(
            UUID id,
            String slug,
            Group.Id group,
            Link.@Nullable Id link,
            LocalDate writtenOn,
            @Nullable PartialDate aboutWhen,
            Experience experience,
            List<Words> words) {

        public Entry {
            words = List.copyOf(words);
        }

        private Words original() {
            return words.getFirst();
        }
    }

    /** How many are new. */
    public int load(Network.Id network, List<Entry> all) {
        return scope.in(
                network,
                db -> {
                    var fresh = all.stream().filter(one -> add(network, one)).toList();
                    fresh.forEach(one -> one.words().forEach(words -> say(network, one, words)));
                    audit.write(
                            network,
                            Actor.KITH,
                            Audit.Change.of(
                                    "loaded",
                                    "story",
                                    network.value(),
                                    null,
                                    Map.of("count", fresh.size())));
                    return fresh.size();
                });
    }

    private boolean add(Network.Id network, Entry one) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into story (id, network_id, slug, group_id, link_id, language, written_on, about_when, circle,
                                                                   kind, stages, published_at)
                                                values (:id, :network, :slug, :group, :link, :language, :writtenOn, :aboutWhen, 'everybody',
                                                        :kind, :stages, :published)
                                                on conflict do nothing
                                                """)
                                        .param("id", one.id())
                                        .param("network", network.value())
                                        .param("slug", one.slug())
                                        .param("group", one.group().value())
                                        .param(
                                                "link",
                                                one.link() == null ? null : one.link().value())
                                        .param("language", one.original().language().code())
                                        .param("writtenOn", one.writtenOn())
                                        .param("aboutWhen", Objects.toString(one.aboutWhen(), null))
                                        .param("kind", one.experience().kind().code())
                                        .param(
                                                "stages",
                                                one.experience().stages().stream()
                                                        .map(Link.Stage::code)
                                                        .toArray(String[]::new))
                                        .param(
                                                "published",
                                                one.writtenOn()
                                                        .atStartOfDay()
                                                        .atOffset(ZoneOffset.UTC))
                                        .update()
                                == 1);
    }

    private void say(Network.Id network, Entry of, Words words) {
        var original = words.equals(of.original());
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into story_text (network_id, story_id, language, title, body, sha256, state, whose, translated_from,
                                                                checked_at, changed_at, found)
                                        values (:network, :story, :language, :title, :body, :sha, 'done', :whose, :from, :at, :at,
                                                setweight(to_tsvector('simple', :titleWords), 'A') || to_tsvector('simple', :bodyWords))
                                        """)
                                .param("network", network.value())
                                .param("story", of.id())
                                .param("language", words.language().code())
                                .param("title", words.title())
                                .param("body", words.body())
                                .param("sha", words.sha256())
                                .param("whose", original ? "original" : "own")
                                .param("from", original ? null : of.original().sha256())
                                .param("at", of.writtenOn().atStartOfDay().atOffset(ZoneOffset.UTC))
                                .param("titleWords", Findable.text(words.title()))
                                .param("bodyWords", Findable.text(words.body()))
                                .update());
    }
}
