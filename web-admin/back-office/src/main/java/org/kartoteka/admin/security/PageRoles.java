package org.kartoteka.admin.security;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kartoteka.kernel.security.Roles;

/** Which roles open which page. What is not on this list needs any role of the staff. */
public final class PageRoles {

    private static final Set<String> AT_THE_DESK = Set.of(Roles.LIBRARIAN, Roles.ADMIN);
    private static final Set<String> IN_THE_CATALOGUE = Set.of(Roles.CATALOGUER, Roles.ADMIN);
    private static final Set<String> BY_THE_SERVERS =
            Set.of(Roles.IT, Roles.CATALOGUER, Roles.ADMIN);
    private static final Set<String> STAFF = Set.of(Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN);

    private static final Map<String, Set<String>> PAGES =
            Map.of(
                    "/desk.xhtml", AT_THE_DESK,
                    "/readers.xhtml", AT_THE_DESK,
                    "/search-index.xhtml", BY_THE_SERVERS,
                    "/new-copies.xhtml", IN_THE_CATALOGUE,
                    "/imports.xhtml", IN_THE_CATALOGUE,
                    "/import.xhtml", IN_THE_CATALOGUE,
                    "/imports/files", IN_THE_CATALOGUE,
                    "/imports/refused", IN_THE_CATALOGUE);

    /** Records on the cataloguer's table; everybody on the staff may look at their versions. */
    private static final Map<String, Set<String>> RECORDS =
            Map.of(
                    "/record.xhtml", IN_THE_CATALOGUE,
                    "/records", IN_THE_CATALOGUE,
                    "/guard/files", IN_THE_CATALOGUE,
                    "/replacement.xhtml", IN_THE_CATALOGUE,
                    "/duplicates.xhtml", IN_THE_CATALOGUE,
                    "/duplicate.xhtml", IN_THE_CATALOGUE);

    /** Selections and batch edits. */
    private static final Map<String, Set<String>> SELECTIONS =
            Map.of(
                    "/selection.xhtml", IN_THE_CATALOGUE,
                    "/selection/file", IN_THE_CATALOGUE,
                    "/batch-order.xhtml", IN_THE_CATALOGUE,
                    "/batch-edit.xhtml", IN_THE_CATALOGUE,
                    "/batch-edits.xhtml", IN_THE_CATALOGUE);

    /** The authority file, and other libraries' catalogues. */
    private static final Map<String, Set<String>> AUTHORITIES =
            Map.of(
                    "/authorities.xhtml", IN_THE_CATALOGUE,
                    "/authority.xhtml", IN_THE_CATALOGUE,
                    "/authorities", IN_THE_CATALOGUE,
                    "/outside.xhtml", IN_THE_CATALOGUE);

    private static final Set<String> WITH_A_PAGE_OF_THEIR_OWN =
            Set.of(Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.APPLICANT);

    /** Requests to join: the applicants' side and the administrators'; and where all arrive. */
    private static final Map<String, Set<String>> JOINING =
            Map.of(
                    "/", WITH_A_PAGE_OF_THEIR_OWN,
                    "", WITH_A_PAGE_OF_THEIR_OWN,
                    "/index.xhtml", WITH_A_PAGE_OF_THEIR_OWN,
                    "/join.xhtml", Set.of(Roles.APPLICANT),
                    "/join-request.xhtml", Set.of(Roles.APPLICANT),
                    "/join/documents", Set.of(Roles.APPLICANT, Roles.ADMIN),
                    "/join-reviews.xhtml", Set.of(Roles.ADMIN),
                    "/join-review.xhtml", Set.of(Roles.ADMIN));

    private static final Set<String> FOR_ALL_LOGGED_IN =
            Set.of(
                    Callback.PATH,
                    "/logout",
                    "/language",
                    "/denied.xhtml",
                    "/error.xhtml",
                    "/missing.xhtml");

    private PageRoles() {}

    /**
     * Whether somebody with the roles may open the path.
     *
     * @param path as in {@code getServletPath}, without the context's own part
     */
    public static boolean open(String path, Set<String> roles) {
        if (FOR_ALL_LOGGED_IN.contains(path) || path.startsWith("/jakarta.faces.resource/")) {
            return true;
        }
        return Stream.of(PAGES, RECORDS, AUTHORITIES, SELECTIONS, JOINING)
                .filter(pages -> pages.containsKey(path))
                .map(pages -> pages.get(path))
                .findFirst()
                .orElse(STAFF)
                .stream()
                .anyMatch(roles::contains);
    }
}
