package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Cataloguer.anyTitle;
import static org.kartoteka.system.Cataloguer.book;
import static org.kartoteka.system.Cataloguer.catalogued;
import static org.kartoteka.system.Cataloguer.edit;
import static org.kartoteka.system.Cataloguer.plain;
import static org.kartoteka.system.Cataloguer.versions;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Api;

/** Records as a program edits them: created, refused, changed, merged, restored, and found. */
@ExtendWith(WholeLibrary.class)
class RecordsIT {

    private static final String TITLES = "/admin/api/v1/titles";

    @Test
    void aCataloguedBookIsFoundAndSoIsItsCorrection() {
        var title = anyTitle();
        var id = catalogued(book(title));
        awaitFound(title, id);

        var corrected = title + " исправленная";
        edit("cataloguer", id, 1, title, corrected).expect(200);

        awaitFound(corrected, id);
        var shown = as("cataloguer").get(TITLES + "/" + id);
        assertThat(shown.expect(200).path("title").asText()).isEqualTo(corrected);
        assertThat(shown.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void aFaultyRecordIsRefusedWithPlaceAndRuleInBothLanguages() {
        var faulty =
                "010 ## $a978-5-17-087888-7\n218 ## $aнет такого\n"
                        + book("x").replaceAll("(?m)^200.*\n", "");
        Shelf.open();

        var english =
                as("cataloguer").sendText("POST", TITLES + "?library=NSK", faulty).expect(422);
        var russian =
                as("cataloguer")
                        .in("ru")
                        .sendText("POST", TITLES + "?library=NSK", faulty)
                        .expect(422);

        assertThat(english.path("type").asText()).isEqualTo("urn:kartoteka:problem:record-faulty");
        assertThat(english.path("errors").findValuesAsText("type"))
                .containsExactlyInAnyOrder(
                        "urn:kartoteka:problem:title-missing",
                        "urn:kartoteka:problem:isbn-wrong",
                        "urn:kartoteka:problem:field-unknown");
        assertThat(english.path("errors").findValuesAsText("field"))
                .contains("/fields/0/subfields/0", "/fields/1", "/fields");
        assertThat(russian.path("errors").findValuesAsText("detail").toString())
                .contains("контрольная цифра", "Поля 218 нет", "нет заглавия");
    }

    @Test
    void theSameRecordGoesAsJson() {
        Shelf.open();
        var subfields = List.of(Map.of("code", "a", "value", anyTitle()));
        var title = Map.of("tag", "200", "indicators", "1 ", "subfields", subfields);
        var id = catalogued(book(anyTitle()));
        var record =
                (ObjectNode)
                        as("cataloguer")
                                .get(TITLES + "/" + id + "/fields")
                                .expect(200)
                                .path("content");

        var faults =
                as("cataloguer")
                        .post("/admin/api/v1/records/check", record)
                        .expect(200)
                        .path("items");
        var made =
                as("cataloguer")
                        .with("If-Match", "\"1\"")
                        .put(TITLES + "/" + id, record.put("leader", "00000cam0 2200000   450 "))
                        .expect(200);

        assertThat(faults).isEmpty();
        assertThat(made.path("version").asInt()).isEqualTo(2);
        assertThat(plain(id)).contains("LDR 00000cam0");
        as("cataloguer")
                .post(
                        TITLES + "?library=NSK",
                        Map.of("fields", List.of(title)),
                        UUID.randomUUID().toString())
                .expect(422);
    }

    @Test
    void aSecondCataloguerIsToldAndGetsBothChangesMerged() {
        var title = anyTitle();
        var id = catalogued(book(title));
        edit("admin", id, 1, "512 с.", "514 с.").expect(200);
        var mine = plain(id).replace("514 с.", "512 с.").replace("Москва", "М.");

        var refused =
                as("cataloguer")
                        .with("If-Match", "\"1\"")
                        .sendText("PUT", TITLES + "/" + id, mine)
                        .expect(412);
        var content = (ObjectNode) versionContent(id, 1);
        var merge =
                as("cataloguer")
                        .with("If-Match", "\"1\"")
                        .post(TITLES + "/" + id + "/merge", replaced(content, "Москва", "М."))
                        .expect(200);
        as("cataloguer")
                .with("If-Match", "\"" + merge.path("theirs").path("version").asLong() + "\"")
                .put(TITLES + "/" + id, merge.path("merged"))
                .expect(200);

        assertThat(refused.path("type").asText()).endsWith("title-changed-meanwhile");
        assertThat(refused.path("detail").asText()).contains("admin", "2");
        assertThat(merge.path("clashes").asInt()).isZero();
        assertThat(plain(id)).contains("514 с.", "$aМ.");
        assertThat(versions(id).findValuesAsText("changedBy"))
                .containsExactly("cataloguer", "admin", "cataloguer");
    }

    @Test
    void anEarlierVersionIsComparedAndRestored() {
        var id = catalogued(book(anyTitle()));
        edit("cataloguer", id, 1, "512 с.", "514 с.").expect(200);

        var differences =
                as("boris")
                        .get(TITLES + "/" + id + "/versions/2/differences")
                        .expect(200)
                        .path("items");
        as("cataloguer")
                .with("If-Match", "\"2\"")
                .post(TITLES + "/" + id + "/versions/1/restore", Map.of())
                .expect(200);

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).path("tag").asText()).isEqualTo("215");
        assertThat(plain(id)).contains("512 с.");
        assertThat(versions(id).findValuesAsText("change"))
                .containsExactly("RESTORED", "EDITED", "CREATED");
    }

    @Test
    void whoHasNotSeenTheRecordOrMayNotChangeItIsRefused() {
        var id = catalogued(book(anyTitle()));

        as("cataloguer").sendText("PUT", TITLES + "/" + id, book("x")).expect(400);
        as("cataloguer")
                .with("If-Match", "*")
                .sendText("PUT", TITLES + "/" + id, book("x"))
                .expect(400);
        edit("boris", id, 1, "512", "514").expect(403);
        as("cataloguer").sendText("POST", TITLES + "?library=NSK", "200 1#").expect(422);
        as("cataloguer").sendText("POST", TITLES + "?library=NSK", "x".repeat(70_000)).expect(413);
        as("cataloguer").get(TITLES + "/" + id + "/versions/9").expect(404);
        assertThat(versions(id)).hasSize(1);
    }

    private static com.fasterxml.jackson.databind.JsonNode versionContent(String id, int version) {
        return as("cataloguer")
                .get(TITLES + "/" + id + "/versions/" + version)
                .expect(200)
                .path("content");
    }

    private static ObjectNode replaced(ObjectNode content, String text, String instead) {
        content.path("fields")
                .findParents("value")
                .forEach(
                        subfield -> {
                            if (subfield.path("value").asText().equals(text)) {
                                ((ObjectNode) subfield).put("value", instead);
                            }
                        });
        return content;
    }

    private static void awaitFound(String title, String id) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(
                                                anybody()
                                                        .get(
                                                                Api.query(
                                                                        "/api/v1/titles",
                                                                        Map.of("q", title)))
                                                        .expect(200)
                                                        .path("items")
                                                        .findValuesAsText("id"))
                                        .contains(id));
    }
}
