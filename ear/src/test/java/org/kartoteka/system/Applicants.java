package org.kartoteka.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kartoteka.client.Api;
import org.kartoteka.client.ClientKey;
import org.kartoteka.client.LogIn;
import org.kartoteka.client.Realm;
import org.kartoteka.client.Reply;
import org.kartoteka.stack.Addresses;
import org.kartoteka.stack.DemoSecrets;

/** People who have just made themselves a log-in, and the requests they make. */
final class Applicants {

    static final String REQUESTS = "/admin/api/v1/join-requests";
    static final String REVIEWS = "/admin/api/v1/join-reviews";
    static final byte[] PDF = "%PDF-1.7 Устав".getBytes(StandardCharsets.UTF_8);

    private Applicants() {}

    /** The log-in, and the password, of somebody who has just registered at the realm. */
    static String newcomer() {
        var name = "newcomer-" + UUID.randomUUID();
        var keycloak = WholeLibrary.addresses().keycloak();
        var program =
                LogIn.program(
                        new Realm(keycloak, Addresses.REALM),
                        new ClientKey("kartoteka-server", DemoSecrets.SERVER),
                        Clock.systemUTC());
        Api.at(keycloak)
                .as(program)
                .post(
                        "/admin/realms/" + Addresses.REALM + "/users",
                        Map.of(
                                "username",
                                name,
                                "enabled",
                                true,
                                "email",
                                name + "@example.org",
                                "credentials",
                                List.of(
                                        Map.of(
                                                "type",
                                                "password",
                                                "value",
                                                name,
                                                "temporary",
                                                false))))
                .expect(201);
        return name;
    }

    /** A code that no other run and no other test has. */
    static String code() {
        return "Z" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    }

    /** A form of a library that may be sent. */
    static Map<String, Object> library(String code) {
        var form = new HashMap<String, Object>();
        form.put("kind", "LIBRARY");
        form.put("code", code);
        form.put("name", "ЦБС " + code);
        form.put("inn", "7707083893");
        form.put("ogrn", "1027700132195");
        form.put("region", "siberia");
        form.put("city", "Томск");
        form.put("address", "проспект Ленина, 1");
        form.put("zone", "Asia/Tomsk");
        form.put("contact", "Иванова А. П., директор");
        form.put("phone", "+7 3822 00-00-00");
        form.put("email", "cbs@example.org");
        form.put("opensOn", "2027-01-11");
        form.put("copies", 120_000);
        return form;
    }

    /** A request that waits for an administrator. */
    static JsonNode sent(Api applicant, Map<String, Object> form) {
        var draft = applicant.post(REQUESTS, form).expect(201);
        attach(applicant, draft, "Устав.pdf", PDF).expect(201);
        return turn(applicant, REQUESTS, draft, "sending", Map.of()).expect(200);
    }

    static Reply attach(Api applicant, JsonNode request, String name, byte[] bytes) {
        return applicant.postFile(
                address(REQUESTS, request) + "/documents?name=" + Api.encoded(name),
                BodyPublishers.ofByteArray(bytes),
                UUID.randomUUID().toString());
    }

    /** Leads a request on, in the version that was seen. */
    static Reply turn(Api who, String where, JsonNode seen, String act, Object body) {
        return seen(who, seen).post(address(where, seen) + "/" + act, body);
    }

    static Api seen(Api who, JsonNode request) {
        return who.with("If-Match", "\"" + request.path("version").asLong() + "\"");
    }

    static String address(String where, JsonNode request) {
        return where + "/" + request.path("id").asText();
    }
}
