package org.kartoteka.stack.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.ingest.common.IngestCommonPlugin;
import org.opensearch.join.ParentJoinPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.search.aggregations.matrix.MatrixAggregationPlugin;
import org.opensearch.transport.Netty4Plugin;

/** Runs one OpenSearch node: {@code OpenSearchNode <folder> <HTTP port> <transport port>}. */
public final class OpenSearchNode extends Node {
    private static final List<Class<? extends Plugin>> MODULES =
            List.of(
                    Netty4Plugin.class,
                    CommonAnalysisPlugin.class,
                    ReindexPlugin.class,
                    PainlessPlugin.class,
                    MapperExtrasPlugin.class,
                    ParentJoinPlugin.class,
                    IngestCommonPlugin.class,
                    MatrixAggregationPlugin.class);
    private static final int CLOSE_SECONDS = 20;

    private OpenSearchNode(Environment environment) {
        super(environment, MODULES, false);
    }

    /**
     * Starts the node and stays until the process is told to end.
     *
     * @throws IOException when the folder cannot be written
     * @throws NodeValidationException when the node refuses its settings
     * @throws InterruptedException when the waiting is interrupted
     */
    public static void main(String[] args)
            throws IOException, NodeValidationException, InterruptedException {
        var home = Path.of(args[0]).toAbsolutePath();
        var config = Files.createDirectories(home.resolve("config"));
        var environment =
                InternalSettingsPreparer.prepareEnvironment(
                        settings(home, args[1], args[2]), Map.of(), config, () -> "local");
        var node = new OpenSearchNode(environment);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    close(node);
                                    ended.countDown();
                                },
                                "close"));
        node.start();
        ended.await();
    }

    private static Settings settings(Path home, String port, String transportPort) {
        return Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("cluster.name", "kartoteka")
                .put("node.name", "local")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", transportPort)
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("action.auto_create_index", "false")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("indices.memory.index_buffer_size", "20%")
                .build();
    }

    private static void close(Node node) {
        try {
            node.close();
            if (!node.awaitClose(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The node did not close in " + CLOSE_SECONDS + " s");
            }
        } catch (IOException e) {
            System.err.println("The node did not close cleanly: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
