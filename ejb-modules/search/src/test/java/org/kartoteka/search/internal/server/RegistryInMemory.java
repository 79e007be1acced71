package org.kartoteka.search.internal.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Timer;

/** Counts and times in memory. Stands in for the few methods of the registry the house uses. */
public final class RegistryInMemory implements InvocationHandler {

    private final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();
    private final Map<String, List<Duration>> timers = new ConcurrentHashMap<>();

    /** The registry to hand to a bean. */
    public MetricRegistry registry() {
        return (MetricRegistry) proxy(MetricRegistry.class, this);
    }

    /** What a counter stands at. */
    public long counted(String name) {
        return counters.getOrDefault(name, new AtomicLong()).get();
    }

    /** What a timer was given. */
    public List<Duration> timed(String name) {
        return timers.getOrDefault(name, List.of());
    }

    @Override
    public Object invoke(Object registry, Method method, Object[] arguments) {
        var name = String.valueOf(arguments[0]);
        return switch (method.getName()) {
            case "counter" -> proxy(Counter.class, counter(name));
            case "timer" -> proxy(Timer.class, timer(name));
            case "gauge" -> null;
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private InvocationHandler counter(String name) {
        var count = counters.computeIfAbsent(name, none -> new AtomicLong());
        return (counter, method, arguments) -> {
            count.addAndGet(arguments == null ? 1 : (Long) arguments[0]);
            return null;
        };
    }

    private InvocationHandler timer(String name) {
        var times = timers.computeIfAbsent(name, none -> new CopyOnWriteArrayList<>());
        return (timer, method, arguments) -> {
            if (method.getName().equals("update")) {
                times.add((Duration) arguments[0]);
                return null;
            }
            return proxy(
                    Timer.Context.class,
                    (context, stop, none) -> {
                        times.add(Duration.ZERO);
                        return 0L;
                    });
        };
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(
                RegistryInMemory.class.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
