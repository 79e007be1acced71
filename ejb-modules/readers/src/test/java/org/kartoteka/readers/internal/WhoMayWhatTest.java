package org.kartoteka.readers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.readers.api.ReaderAccounts;
import org.kartoteka.readers.api.ReadersRegistry;

class WhoMayWhatTest {

    static Stream<Method> doorMethods() throws NoSuchMethodException {
        var registry = methods(ReadersRegistry.class, ReadersRegistryBean.class);
        var accounts = methods(ReaderAccounts.class, ReaderAccountsBean.class);
        return Stream.concat(registry, accounts);
    }

    private static Stream<Method> methods(Class<?> door, Class<?> bean)
            throws NoSuchMethodException {
        var methods = Stream.<Method>builder();
        for (var method : door.getMethods()) {
            methods.add(bean.getMethod(method.getName(), method.getParameterTypes()));
        }
        return methods.build();
    }

    @ParameterizedTest
    @MethodSource("doorMethods")
    void everyDoorMethodSaysWhoMay(Method method) {
        assertThat(method.getAnnotation(RolesAllowed.class)).as("%s", method).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("doorMethods")
    void onlyBorrowersAreForAllAndOnlyMeIsForReaders(Method method) {
        var roles = Arrays.asList(method.getAnnotation(RolesAllowed.class).value());
        var expected =
                switch (method.getName()) {
                    case "me" -> List.of(Roles.READER);
                    case "borrower", "borrowerForLending", "borrowerOfAge" ->
                            List.of(Roles.LIBRARIAN, Roles.ADMIN, Roles.INTEGRATOR, Roles.READER);
                    default -> List.of(Roles.LIBRARIAN, Roles.ADMIN);
                };

        assertThat(roles).containsExactlyInAnyOrderElementsOf(expected);
    }
}
