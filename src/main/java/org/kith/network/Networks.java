package org.kith.network;

import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All networks of this installation: the one list that stands above them. */
@Repository
public class Networks {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    Networks(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public List<Network> all() {
        return db.sql("select * from network order by created_at, slug")
                .query(this::network)
                .list();
    }

    public Optional<Network> find(String slug) {
        return db.sql("select * from network where slug = :slug")
                .param("slug", slug)
                .query(this::network)
                .optional();
    }

    public Optional<Network> withId(Network.Id id) {
        return db.sql("select * from network where id = :id")
                .param("id", id.value())
                .query(this::network)
                .optional();
    }

    /** Whether it was added; the address of a network is taken once and for ever. */
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

    private Network network(ResultSet row, int number) throws SQLException {
        return new Network(
                new Network.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("about"),
                json.readValue(row.getString("name_in"), WORDS),
                json.readValue(row.getString("about_in"), WORDS),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getBoolean("published"),
                row.getBoolean("demonstration"));
    }
}
