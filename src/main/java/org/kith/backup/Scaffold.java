package org.kith.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the way of putting rows back as they were: foreign keys, which would ask for an
 * order; triggers, which would write rows of their own; row-level security, under which nothing can
 * be copied in. Taken down and put up again in one transaction, so that nobody ever sees it down.
 */
final class Scaffold {

    private static final String DOWN =
            """
            select format('alter table %I drop constraint %I', c.relname, k.conname)
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where k.connamespace = 'public'::regnamespace and k.contype = 'f'
            union all
            select format('alter table %I disable trigger user', relname)
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
            union all
            select format('alter table %I no force row level security', relname)
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity
            union all
            select 'truncate ' || string_agg(format('%I', relname), ', ')
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
            """;

    static final String UP =
            """
            select format('alter table %I enable trigger user', relname)
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
            union all
            select format('alter table %I force row level security', relname)
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity
            """;

    /** Rows can be put in beside others; foreign keys hold. */
    static final String OPEN =
            """
            select format('alter table %I disable trigger user', relname)
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
            union all
            select format('alter table %I no force row level security', relname)
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity
            """;

    private static final String KEYS =
            """
            select format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where k.connamespace = 'public'::regnamespace and k.contype = 'f'
            """;

    /** Numbers go on after the highest that was given. */
    static final String NUMBERS =
            """
            select format('select setval(%L, coalesce(max(%I), 1), max(%I) is not null) from %I',
                          pg_get_serial_sequence(quote_ident(c.relname), a.attname), a.attname, a.attname, c.relname)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''
            """;

    /** What a room wants done when all rows are back, it says in a function of this name. */
    private static final String ROOMS =
            """
            select format('select %I()', proname) from pg_proc
            where pronamespace = 'public'::regnamespace and proname like 'after\\_restore\\_%' order by proname
            """;

    private final List<String> up;

    private Scaffold(List<String> up) {
        this.up = up;
    }

    /** Empties all tables; afterwards rows can be copied in, in any order. */
    static Scaffold takeDown(Connection db) throws SQLException {
        var up = new ArrayList<String>();
        // Sequences are read while the owner sees all rows.
        up.addAll(Statements.texts(db, NUMBERS));
        up.addAll(Statements.texts(db, KEYS));
        up.addAll(Statements.texts(db, ROOMS));
        up.addAll(Statements.texts(db, UP));
        Statements.run(db, Statements.texts(db, DOWN));
        return new Scaffold(up);
    }

    void putUp(Connection db) throws SQLException {
        Statements.run(db, up);
    }
}
