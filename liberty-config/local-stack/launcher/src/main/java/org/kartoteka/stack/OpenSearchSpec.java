package org.kartoteka.stack;

import java.util.List;

/** OpenSearch, ready when its cluster of one has all its primary shards. */
record OpenSearchSpec(StackSettings settings) implements ServerSpec {
    private static final int HEAP_MB = 512;

    @Override
    public Server server() {
        return Server.OPENSEARCH;
    }

    @Override
    public void prepare(Progress progress) {
        JavaServer.classPath(settings, server());
    }

    @Override
    public Command command() {
        var line = JavaServer.options(settings, HEAP_MB);
        line.add("-Dlog4j2.disable.jmx=true");
        line.addAll(List.of("-cp", JavaServer.classPath(settings, server())));
        line.add("org.kartoteka.stack.opensearch.OpenSearchNode");
        line.add(settings.folder(server()).toString());
        line.add(Integer.toString(settings.ports().opensearch()));
        line.add(Integer.toString(settings.ports().opensearchTransport()));
        return Command.of(line);
    }

    @Override
    public Probe probe() {
        var health = "/_cluster/health?wait_for_status=yellow&timeout=2s";
        return Probe.http(settings.addresses().openSearch().resolve(health));
    }
}
