package org.kith.web;

import org.kith.account.Role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the address of a route names has to be the actor's own: for everybody else whom its {@link
 * Allow} lets in it is not there.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Own {

    /** Knows whose it is. */
    Class<? extends Owning> value();

    /** The least role that need not own it; none where it is its owner's alone. */
    Role[] unless() default {};
}
