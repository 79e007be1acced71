package org.kartoteka.search.internal.feed;

import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Says which connector the consuming channels of this node use, under the key {@code
 * kartoteka.events.connector}: Kafka on a node with the role {@code worker}, else one that never
 * brings anything. Channels are wired from configuration alone, before any bean could ask the node
 * for its roles; and a channel that merely waits would hold partitions nobody works on.
 */
public final class NodeConnector implements ConfigSource {

    /** The key this source answers. */
    static final String KEY = "kartoteka.events.connector";

    private static final String ROLES = "kartoteka.node.roles";
    private static final int BELOW_FILES = 50;

    /** For the service loader. */
    public NodeConnector() {}

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(KEY);
    }

    @Override
    public int getOrdinal() {
        return BELOW_FILES;
    }

    @Override
    public String getValue(String key) {
        return KEY.equals(key) ? connector(roles()) : null;
    }

    @Override
    public String getName() {
        return "roles of the node";
    }

    static String connector(String[] roles) {
        return Arrays.asList(roles).contains("worker") ? "liberty-kafka" : IdleConnector.NAME;
    }

    private static String[] roles() {
        return ConfigProvider.getConfig()
                .getOptionalValue(ROLES, String[].class)
                .orElse(new String[] {"worker"});
    }
}
