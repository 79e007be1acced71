package org.kartoteka.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.stream.IntStream;

/**
 * An answer.
 *
 * @param call method and address, for messages
 * @param status of HTTP
 * @param headers as they came
 * @param body the JSON, or a missing node where the answer has none
 */
public record Reply(String call, int status, HttpHeaders headers, JsonNode body) {

    /**
     * The body, if the status is among the expected.
     *
     * @throws ApiException if it is not
     */
    public JsonNode expect(int... expected) {
        if (IntStream.of(expected).noneMatch(s -> s == status)) {
            throw new ApiException(call, status, body);
        }
        return body;
    }
}
