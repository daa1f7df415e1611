package quxiang.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Leaves a test out on H2 but in the nightly build: the database makes no difference to it. */
@Tag("same-on-any-database")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SameOnAnyDatabase {

    /** Why, and what of it H2 runs elsewhere. */
    String value();
}
