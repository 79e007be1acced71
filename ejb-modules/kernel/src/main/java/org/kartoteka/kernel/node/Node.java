package org.kartoteka.kernel.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the configuration says of this node. Keys: {@code kartoteka.node.name}, unique in the
 * cluster, and {@code kartoteka.node.roles}, a list of {@code portal}, {@code backoffice}, {@code
 * worker}.
 */
@ApplicationScoped
public class Node {

    @Inject
    @ConfigProperty(name = "kartoteka.node.name", defaultValue = "local")
    String name;

    @Inject
    @ConfigProperty(name = "kartoteka.node.roles", defaultValue = "portal,backoffice,worker")
    Set<String> roles;

    /** The node's name. */
    public String name() {
        return name;
    }

    /** Whether consumers, timers and other background work run here. */
    public boolean works() {
        return roles.contains("worker");
    }
}
