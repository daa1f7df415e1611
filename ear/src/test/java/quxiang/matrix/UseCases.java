package quxiang.matrix;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.Role;
import quxiang.server.Built;

/** Every public business method of every session bean that was built. */
final class UseCases {

    private UseCases() {}

    /** One of them. */
    record UseCase(Class<?> bean, Method method) {

        /** {@code quxiang.signing.review.ReviewingSignings.approve}. */
        String name() {
            return bean.getName() + "." + method.getName();
        }

        /** The same with the types of its arguments, to tell apart those of one name. */
        @Override
        public String toString() {
            return name()
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(", ", "(", ")"));
        }

        /** Who may call it as its annotations say. */
        Set<Role> declared() {
            Set<Role> of = declared(method);
            return of == null ? declared(bean) : of;
        }

        private Set<Role> declared(AnnotatedElement element) {
            if (element.isAnnotationPresent(DenyAll.class)) {
                return Set.of();
            }
            if (element.isAnnotationPresent(PermitAll.class)) {
                return EnumSet.allOf(Role.class);
            }
            RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
            if (allowed != null) {
                return Arrays.stream(allowed.value()).map(Role::valueOf).collect(Collectors.toSet());
            }
            if (element == bean) {
                throw new AssertionError(bean + " does not say who may call it");
            }
            return null;
        }
    }

    static List<UseCase> all() {
        return Built.classes().stream()
                .filter(UseCases::isSessionBean)
                .flatMap(UseCases::of)
                .sorted(Comparator.comparing(UseCase::toString))
                .toList();
    }

    private static boolean isSessionBean(Class<?> type) {
        return Stream.of(Stateless.class, Stateful.class, Singleton.class).anyMatch(type::isAnnotationPresent);
    }

    private static Stream<UseCase> of(Class<?> bean) {
        return Arrays.stream(bean.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class
                        && !method.getDeclaringClass().isInterface())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .filter(method -> !method.isAnnotationPresent(PostConstruct.class)
                        && !method.isAnnotationPresent(PreDestroy.class))
                .map(method -> new UseCase(bean, method));
    }
}
