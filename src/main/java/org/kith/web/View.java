package org.kith.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page object: a record with all that its template shows. Controllers return it. */
public interface View {

    /** HTTP status of the page. */
    default int status() {
        return 200;
    }

    /**
     * Which template shows it, without the ending; {@code fragment} is the part that htmx gets
     * alone, included by the page itself. Both are given {@code frame} and {@code page}.
     */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Template {
        String value();

        String fragment() default "";
    }
}
