package org.kartoteka.search.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.kartoteka.kernel.telemetry.OutgoingCall;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/**
 * The application's one client of OpenSearch. Bodies travel as JSON that the callers build and read
 * themselves: it costs a third of the typed client's mapping on the way of every search.
 */
@ApplicationScoped
public class OpenSearchServer {

    /** Plain JSON. Not the house's strict mapper: its checks are for strangers' input. */
    public static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Logger LOG = Logger.getLogger(OpenSearchServer.class.getName());
    private static final int CONNECTIONS = 64;
    private static final int CONNECT_SECONDS = 1;
    private static final int ANSWER_SECONDS = 30;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    @Inject ServerSettings settings;

    private OpenSearchTransport transport;
    private OpenSearchGenericClient client;

    /** For the container. */
    public OpenSearchServer() {}

    /** A client made by hand; {@link #open} it, and close it afterwards. */
    public OpenSearchServer(ServerSettings settings) {
        this.settings = settings;
    }

    /** Makes the client; it connects when it is first used. */
    @PostConstruct
    public void open() {
        var hosts = settings.servers.stream().map(OpenSearchServer::host).toArray(HttpHost[]::new);
        transport =
                ApacheHttpClient5TransportBuilder.builder(hosts)
                        .setMapper(new JacksonJsonpMapper(JSON))
                        .setDefaultHeaders(headers())
                        .setRequestConfigCallback(
                                request ->
                                        request.setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                                                .setConnectionRequestTimeout(
                                                        CONNECT_SECONDS, TimeUnit.SECONDS))
                        .setHttpClientConfigCallback(
                                http -> http.setConnectionManager(connections().build()))
                        .build();
        client = new OpenSearchGenericClient(transport);
    }

    /** Closes the client. */
    @PreDestroy
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "The client of OpenSearch did not close cleanly", e);
        }
    }

    /**
     * Sends JSON and returns the answer, of any status that says something about the request.
     *
     * @param body JSON, or lines of JSON for a bulk; empty for none
     * @throws ServerSilentException if the server cannot be reached, does not answer in 30 s, or
     *     answers that it is overloaded or has failed
     */
    public Reply send(String method, String path, Map<String, String> parameters, byte[] body)
            throws ServerSilentException {
        try (var call = OutgoingCall.to("opensearch", method, path)) {
            var content = body.length == 0 ? null : Body.from(body, "application/json");
            return send(Requests.create(method, path, List.of(), parameters, content), call);
        }
    }

    private Reply send(Request request, OutgoingCall call) throws ServerSilentException {
        try (var response = client(call.headers()).execute(request)) {
            int status = response.getStatus();
            call.answered(status);
            if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
                throw new ServerSilentException("OpenSearch answered " + status);
            }
            return new Reply(status, json(response));
        } catch (ServerSilentException e) {
            throw e;
        } catch (IOException e) {
            call.failed(e);
            throw new ServerSilentException("OpenSearch does not answer", e);
        }
    }

    /** The transport sends the headers of its options and not those of a request. */
    private OpenSearchGenericClient client(Map<String, String> headers) {
        if (headers.isEmpty()) {
            return client;
        }
        var options = TransportOptions.builder();
        headers.forEach(options::addHeader);
        return client.withTransportOptions(options.build());
    }

    /** The JSON of a tree, as bytes. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Response response) throws IOException {
        var body = response.getBody();
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try (var content = body.get()) {
            return JSON.readTree(content.body());
        }
    }

    private static PoolingAsyncClientConnectionManagerBuilder connections() {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(2 * CONNECTIONS)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                .setTimeToLive(10, TimeUnit.MINUTES)
                                .build());
    }

    private Header[] headers() {
        if (settings.user.isEmpty() || settings.password.isEmpty()) {
            return new Header[0];
        }
        var pair = settings.user.get() + ":" + settings.password.get();
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Header[] {new BasicHeader("Authorization", "Basic " + basic)};
    }

    private static HttpHost host(URI address) {
        return new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    }
}
