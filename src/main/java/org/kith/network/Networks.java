package org.kith.network;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All networks of this installation: the one list that stands above them. */
@Repository
public class Networks {

    private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

    private final JdbcClient db;
    private final JsonMapper json;
    private final NetworkRows rows;

    Networks(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
        this.rows = new NetworkRows(json);
    }

    public List<Network> all() {
        return db.sql("select * from network order by created_at, slug")
                .query(rows::network)
                .list();
    }

    /** What is done to one network at a time, by itself. */
    public interface Work {
        void on(Network network) throws IOException;
    }

    /**
     * Does something to each; one for which it fails holds up no other, and is tried again when
     * this is next done.
     *
     * @param name that tells in the log what was done
     */
    public void each(String name, Work work) {
        for (var network : all()) {
            try {
                work.on(network);
            } catch (IOException | RuntimeException failed) {
                LOG.error("{} failed for /{}", name, network.slug(), failed);
            }
        }
    }

    public Optional<Network> find(String slug) {
        return db.sql("select * from network where slug = :slug")
                .param("slug", slug)
                .query(rows::network)
                .optional();
    }

    public Optional<Network> withId(Network.Id id) {
        return db.sql("select * from network where id = :id")
                .param("id", id.value())
                .query(rows::network)
                .optional();
    }

    /** Whether it was added; its address is taken for as long as there is a network at it. */
    public boolean add(Network network) {
        return db.sql(
                                """
                                insert into network (id, slug, name, about, name_in, about_in, language, published, demonstration)
                                values (:id, :slug, :name, :about, :nameIn::jsonb, :aboutIn::jsonb, :language, :published, :demonstration)
                                on conflict (slug) do nothing
                                """)
                        .param("id", network.id().value())
                        .param("slug", network.slug())
                        .param("name", network.name())
                        .param("about", network.about())
                        .param("nameIn", json.writeValueAsString(network.nameIn()))
                        .param("aboutIn", json.writeValueAsString(network.aboutIn()))
                        .param("language", network.language().code())
                        .param("published", network.published())
                        .param("demonstration", network.demonstration())
                        .update()
                == 1;
    }

    /** What stood before a change, and what stands now. */
    public record Changed(Network before, Network now) {}

    /** Two who change one network at once do so one after the other. */
    @Transactional
    public Changed change(Network.Id id, UnaryOperator<Network> change) {
        var before =
                db.sql("select * from network where id = :id for no key update")
                        .param("id", id.value())
                        .query(rows::network)
                        .single();
        var now = change.apply(before);
        rows.set(db, now);
        return new Changed(before, now);
    }
}
