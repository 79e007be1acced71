package org.kartoteka.portal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.readers.api.AgeGate;
import org.kartoteka.search.api.CatalogueSearch;
import org.kartoteka.search.api.SearchDiary;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.web.Parameters;

/** The catalogue, for anyone; what is marked 18+ for adults who have logged in. */
@Path("/")
@ApplicationScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class TitlesResource {

    /**
     * A copy as a reader sees it.
     *
     * @param available whether it can be lent now
     */
    public record CopyOnShelf(
            UUID id,
            String branch,
            Optional<String> shelfMark,
            boolean available,
            boolean readingRoomOnly) {}

    /**
     * A page of hits.
     *
     * @param search names this search, with its first page only; whoever opens one of the hits may
     *     say it
     */
    public record Found(Optional<UUID> search, @JsonUnwrapped SearchPage page) {}

    /** Ways to go on from what was typed. */
    public record Suggestions(List<String> items) {}

    @EJB CatalogueSearch search;
    @EJB SearchDiary diary;
    @EJB Titles titles;
    @EJB Copies copies;
    @EJB LoanBook loans;
    @EJB AgeGate gate;
    @Context UriInfo uri;
    @Context Request request;

    /** Finds titles. */
    @GET
    @Path("/titles")
    @Operation(summary = "Find titles, with facets")
    public Found find() {
        var query = TitleQuestions.answer(() -> TitleQuestions.of(uri));
        long begin = System.nanoTime();
        var page = TitleQuestions.answer(() -> search.find(query));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Found(diary.asked(query, page, took), page);
    }

    /** Suggests while somebody types. */
    @GET
    @Path("/suggestions")
    @Operation(summary = "How the beginning of a title or a name may go on")
    public Suggestions suggest() {
        var p = Parameters.of(uri, "q", "limit");
        var beginning = p.required("q", CatalogueSearch.LONGEST_TEXT);
        return new Suggestions(search.suggest(beginning, p.limit()));
    }

    /** A title. */
    @GET
    @Path("/titles/{id}")
    @Operation(summary = "A title")
    public Response title(@PathParam("id") String id) {
        var from = Parameters.of(uri, "search").uuid("search");
        var title = shown(id);
        from.ifPresent(search -> diary.opened(search, title.id()));
        var tag = new EntityTag(Long.toString(title.version()));
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(title).tag(tag).build() : unchanged.tag(tag).build();
    }

    /** The copies of a title. */
    @GET
    @Path("/titles/{id}/copies")
    @Operation(summary = "The copies of a title and whether they can be had now")
    public Page<CopyOnShelf> copies(@PathParam("id") String id) {
        var all = copies.ofTitle(shown(id).id());
        var out = loans.out(all.stream().map(CopyView::id).toList());
        return new Page<>(
                all.stream()
                        .filter(copy -> copy.state() != CopyState.WRITTEN_OFF)
                        .map(copy -> shown(copy, out.contains(copy.id())))
                        .toList(),
                Optional.empty());
    }

    /** The title, if it is there and the caller may see it. */
    private TitleView shown(String id) {
        var title =
                titles.find(Parameters.id(id))
                        .orElseThrow(() -> new RefusedException(CatalogRefusal.TITLE_UNKNOWN, id));
        gate.requireFor(title.ageMark());
        return title;
    }

    private static CopyOnShelf shown(CopyView copy, boolean out) {
        return new CopyOnShelf(
                copy.id(),
                copy.branch(),
                copy.shelfMark(),
                copy.state() == CopyState.LENDABLE && !out,
                copy.state() == CopyState.READING_ROOM_ONLY);
    }
}
