package org.kartoteka.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Problems that an operation can answer with beside those that every operation of its kind has
 * (faults of parameters and bodies, no token, a silent database, a failure). For the API's
 * document; a test refuses names that no refusal has.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Refuses.List.class)
public @interface Refuses {

    /** The status of the answer. */
    int status();

    /** The ends of the problems' types, for instance {@code copy-unknown}. */
    String[] types();

    /** Several of them. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface List {

        /** The problems, by status. */
        Refuses[] value();
    }
}
