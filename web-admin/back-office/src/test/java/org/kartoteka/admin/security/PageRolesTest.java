package org.kartoteka.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.kernel.security.Roles;

class PageRolesTest {

    @ParameterizedTest
    @CsvSource({
        "librarian, /desk.xhtml, true",
        "librarian, /readers.xhtml, true",
        "librarian, /imports.xhtml, false",
        "librarian, /imports/files, false",
        "librarian, /imports/refused, false",
        "cataloguer, /imports.xhtml, true",
        "cataloguer, /import.xhtml, true",
        "cataloguer, /imports/files, true",
        "cataloguer, /desk.xhtml, false",
        "cataloguer, /readers.xhtml, false",
        "cataloguer, /catalogue.xhtml, true",
        "librarian, /copy.xhtml, true",
        "librarian, /stock.xhtml, true",
        "librarian, /new-copies.xhtml, false",
        "cataloguer, /new-copies.xhtml, true",
        "librarian, /searches.xhtml, true",
        "librarian, /search-index.xhtml, false",
        "it, /search-index.xhtml, true",
        "it, /searches.xhtml, false",
        "admin, /search-index.xhtml, true",
        "admin, /desk.xhtml, true",
        "admin, /imports/files, true",
        "applicant, /join.xhtml, true",
        "applicant, /index.xhtml, true",
        "reader, /index.xhtml, false",
        "applicant, /join/documents, true",
        "applicant, /join-review.xhtml, false",
        "applicant, /catalogue.xhtml, false",
        "librarian, /join.xhtml, false",
        "librarian, /join-reviews.xhtml, false",
        "admin, /join-reviews.xhtml, true"
    })
    void aRoleOpensItsPages(String role, String page, boolean open) {
        assertThat(PageRoles.open(page, Set.of(role))).isEqualTo(open);
    }

    @Test
    void aReaderOpensNoPageOfTheStaff() throws IOException {
        for (var page : pages()) {
            boolean forAll =
                    Set.of("/denied.xhtml", "/error.xhtml", "/missing.xhtml").contains(page);
            assertThat(PageRoles.open(page, Set.of(Roles.READER))).as(page).isEqualTo(forAll);
            assertThat(PageRoles.open(page, Set.of())).as(page).isEqualTo(forAll);
        }
    }

    @Test
    void whoMayNotEnterMayStillLeave() {
        assertThat(PageRoles.open("/logout", Set.of())).isTrue();
        assertThat(PageRoles.open("/language", Set.of())).isTrue();
    }

    @Test
    void apageNobodyHasThoughtOfIsClosedToReaders() {
        assertThat(PageRoles.open("/reports.xhtml", Set.of(Roles.READER))).isFalse();
    }

    private static Iterable<String> pages() throws IOException {
        try (var files = Files.list(Path.of("src/main/webapp"))) {
            return files.map(p -> "/" + p.getFileName()).filter(p -> p.endsWith(".xhtml")).toList();
        }
    }
}
