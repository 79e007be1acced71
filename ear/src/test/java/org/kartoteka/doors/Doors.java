package org.kartoteka.doors;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartoteka.search.api.StructuredQuery;

/** The doors of the running application, found as it has them, and every act behind them. */
final class Doors {

    private static final String API = "org\\.kartoteka\\.[a-z]+\\.api";
    private static final Map<Class<?>, Object> ANYTHING =
            Map.ofEntries(
                    Map.entry(String.class, "X"),
                    Map.entry(int.class, 1),
                    Map.entry(long.class, 1L),
                    Map.entry(boolean.class, false),
                    Map.entry(Optional.class, Optional.empty()),
                    Map.entry(Collection.class, List.of()),
                    Map.entry(List.class, List.of()),
                    Map.entry(StructuredQuery.class, new StructuredQuery.Everything()),
                    Map.entry(UUID.class, new UUID(0, 0)),
                    Map.entry(Locale.class, Locale.ROOT),
                    Map.entry(Map.class, Map.of()),
                    Map.entry(YearMonth.class, YearMonth.of(2026, 1)),
                    Map.entry(byte[].class, new byte[0]),
                    Map.entry(LocalDate.class, LocalDate.EPOCH),
                    Map.entry(Duration.class, Duration.ZERO),
                    Map.entry(BigDecimal.class, BigDecimal.ONE),
                    Map.entry(ZoneId.class, ZoneOffset.UTC),
                    Map.entry(InputStream.class, InputStream.nullInputStream()),
                    Map.entry(OutputStream.class, OutputStream.nullOutputStream()));

    private Doors() {}

    /** The interfaces of the contexts' api rooms behind which a bean stands. */
    static Set<Class<?>> all() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getTypes)
                .flatMap(Set::stream)
                .filter(Class.class::isInstance)
                .map(type -> (Class<?>) type)
                .filter(type -> type.isInterface() && type.getPackageName().matches(API))
                .collect(Collectors.toSet());
    }

    /** Every act of the door. */
    static List<Method> acts(Class<?> door) {
        return List.of(door.getMethods());
    }

    /** Door, act and parameters in short: {@code Titles.find(UUID)}. */
    static String name(Method act) {
        return Stream.of(act.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        Collectors.joining(
                                ", ",
                                act.getDeclaringClass().getSimpleName() + "." + act.getName() + "(",
                                ")"));
    }

    /**
     * Whether the present caller gets in, whatever happens then. No act is done: the arguments mean
     * nothing.
     */
    static boolean letsIn(Method act) {
        var arguments = Stream.of(act.getParameterTypes()).map(Doors::anything).toArray();
        var door = CDI.current().select(act.getDeclaringClass()).get();
        try {
            act.invoke(door, arguments);
            return true;
        } catch (InvocationTargetException e) {
            return !(e.getCause() instanceof EJBAccessException);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(name(act), e);
        }
    }

    private static Object anything(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isSealed()) {
            return anything(type.getPermittedSubclasses()[0]);
        }
        var value = ANYTHING.get(type);
        if (value == null) {
            throw new IllegalArgumentException("No value to try with: " + type);
        }
        return value;
    }

    private static Object record(Class<?> type) {
        var types =
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(Stream.of(types).map(Doors::anything).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
