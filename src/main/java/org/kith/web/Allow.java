package org.kith.web;

import org.kith.account.Role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least role that may use a route. A route without it is closed to everybody. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    Role value();

    /**
     * Whether somebody who has a second factor must have shown it lately, whatever their role: for
     * what would let another in.
     */
    boolean confirmed() default false;

    /** Whether somebody may who has not agreed to what the network published: {@link Agreement}. */
    boolean unagreed() default false;

    /**
     * Whether a crowd of strangers writes here, for which what a network may write in all is too
     * little: the room looks at them itself, and {@link Crowd} lets them in.
     */
    boolean crowd() default false;
}
