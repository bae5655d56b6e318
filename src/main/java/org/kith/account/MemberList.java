package org.kith.account;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The people of a network, for those who keep it. */
@Repository
public class MemberList {

    private static final int SIZE = 50;

    private final NetworkScope scope;

    MemberList(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * @param offices what they are now, each once
     */
    public record Line(Person.Id person, String name, String mail, List<Office> offices) {

        public Line {
            offices = List.copyOf(offices);
        }
    }

    /** Those who belong now, by name; {@code sought} is a part of a name or mail address. */
    public Slice<Line> find(Network.Id network, String sought, int page) {
        return scope.in(
                network,
                db -> {
                    var total = new long[1];
                    var lines =
                            db.sql(
                                            """
                                            select p.id, p.name, p.mail, array_agg(distinct m.office) as offices, count(*) over () as total
                                            from membership m join person p on p.id = m.person_id
                                            where m.network_id = :network and m.until is null
                                              and (position(lower(:sought) in lower(p.name)) > 0 or position(lower(:sought) in p.mail) > 0)
                                            group by p.id order by lower(p.name), p.id limit :size offset :from
                                            """)
                                    .param("network", network.value())
                                    .param("sought", sought.strip())
                                    .param("size", SIZE)
                                    .param("from", (Math.max(1, page) - 1L) * SIZE)
                                    .query(
                                            (row, n) -> {
                                                total[0] = row.getLong("total");
                                                return line(row);
                                            })
                                    .list();
                    return new Slice<>(lines, Math.max(1, page), SIZE, total[0]);
                });
    }

    /** All who belong now, each once. */
    public List<Person> all(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from person
                                        where id in (select person_id from membership
                                                     where network_id = :network and until is null)
                                        order by id
                                        """)
                                .param("network", network.value())
                                .query(People::person)
                                .list());
    }

    /** The names of all who belong now, by mail address. */
    public Map<String, String> names(Network.Id network) {
        return scope.in(
                network,
                db -> {
                    var names = new HashMap<String, String>();
                    db.sql(
                                    """
                                    select distinct p.mail, p.name from membership m join person p on p.id = m.person_id
                                    where m.network_id = :network and m.until is null
                                    """)
                            .param("network", network.value())
                            .query(
                                    row -> {
                                        names.put(row.getString("mail"), row.getString("name"));
                                    });
                    return names;
                });
    }

    private static Line line(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("offices").getArray();
        return new Line(
                new Person.Id(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("mail"),
                Arrays.stream(codes).map(Office::of).flatMap(Optional::stream).sorted().toList());
    }
}
