package org.kartoteka.grpc;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.Roles;

/**
 * Who may call which method: the roles of {@link RolesAllowed} at the method that implements it. A
 * method that says nothing is closed. Health is open, for probes have no token and it tells nothing
 * else; reflection is for integrators and for municipal IT.
 */
final class Access {

    private static final Set<String> OF_REFLECTION = Set.of(Roles.INTEGRATOR, Roles.IT);

    private final Map<String, Set<String>> roles;

    private Access(Map<String, Set<String>> roles) {
        this.roles = Map.copyOf(roles);
    }

    /** The rules that the services carry. */
    static Access of(Collection<BindableService> services) {
        var roles = new HashMap<String, Set<String>>();
        for (var service : services) {
            for (var method : service.bindService().getServiceDescriptor().getMethods()) {
                roles.put(method.getFullMethodName(), roles(service, method));
            }
        }
        ServerReflectionGrpc.getServiceDescriptor()
                .getMethods()
                .forEach(method -> roles.put(method.getFullMethodName(), OF_REFLECTION));
        return new Access(roles);
    }

    /** Whether the method needs no token. */
    boolean isOpen(MethodDescriptor<?, ?> method) {
        return HealthGrpc.SERVICE_NAME.equals(method.getServiceName());
    }

    /** Whether the caller has one of the roles that the method asks for. */
    boolean admits(Caller caller, MethodDescriptor<?, ?> method) {
        return roles.getOrDefault(method.getFullMethodName(), Set.of()).stream()
                .anyMatch(caller::is);
    }

    private static Set<String> roles(BindableService service, MethodDescriptor<?, ?> method) {
        var name = javaName(method.getBareMethodName());
        return Arrays.stream(service.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .map(candidate -> candidate.getAnnotation(RolesAllowed.class))
                .filter(allowed -> allowed != null)
                .findFirst()
                .map(allowed -> Set.of(allowed.value()))
                .orElse(Set.of());
    }

    private static String javaName(String method) {
        return Character.toLowerCase(method.charAt(0)) + method.substring(1);
    }
}
