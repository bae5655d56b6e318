package org.kith.admin;

import org.kith.store.LastWords;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.function.ToIntFunction;

/** For commands that need the database and few parts of Kith beside it. */
final class FewParts {

    private FewParts() {}

    /**
     * @param parts a configuration that imports them
     * @return what the work returns; 1 where the database is not there, which is said
     */
    static int with(Class<?> parts, ToIntFunction<ConfigurableApplicationContext> work) {
        try (var context =
                new SpringApplicationBuilder(parts)
                        .web(WebApplicationType.NONE)
                        .properties("kith.database.migrate=false")
                        .run()) {
            return work.applyAsInt(context);
        } catch (RuntimeException failed) {
            if (LastWords.said(failed)) {
                return 1;
            }
            throw failed;
        }
    }
}
