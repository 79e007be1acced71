package org.kartoteka.portal;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import org.kartoteka.search.api.Facet;
import org.kartoteka.search.api.Genre;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.Reading;
import org.kartoteka.search.api.SearchDiary;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.search.api.TitleHit;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

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
     * @param total how many titles match
     * @param facets how all hits spread over genres, authors, years, languages, age marks,
     *     branches, regions and availability; with the first page only, for it is the same on every
     *     page
     * @param next the cursor of the next page, if there is one
     * @param reading what the hits are of, if not of the question as it stands
     * @param didYouMean other spellings of the question that find more
     */
    public record Found(
            Optional<UUID> search,
            long total,
            List<TitleHit> items,
            List<Facet> facets,
            Optional<String> next,
            Optional<Reading> reading,
            List<String> didYouMean) {

        private static Found of(Optional<UUID> search, SearchPage page) {
            return new Found(
                    search,
                    page.total(),
                    page.items(),
                    page.facets(),
                    page.next(),
                    page.reading(),
                    page.didYouMean());
        }
    }

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
    @Operation(
            operationId = "findTitles",
            summary = "Find titles, with facets",
            description =
                    "For anybody; all that is given must match. Titles marked 18+ are shown to adults who have logged in.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words anywhere, an ISBN, or words of one field behind its name.",
            schema = @Schema(type = SchemaType.STRING, maxLength = CatalogueSearch.LONGEST_TEXT),
            example = "автор:Толстой война")
    @Parameter(
            name = "title",
            in = ParameterIn.QUERY,
            description = "Words of the title.",
            schema = @Schema(type = SchemaType.STRING, maxLength = CatalogueSearch.LONGEST_TEXT))
    @Parameter(
            name = "author",
            in = ParameterIn.QUERY,
            description =
                    "With a comma just this author, without one every author with these words in the name.",
            schema = @Schema(type = SchemaType.STRING, maxLength = CatalogueSearch.LONGEST_TEXT),
            example = "Толстой, Л. Н.")
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            description = "Words of a subject heading.",
            schema = @Schema(type = SchemaType.STRING, maxLength = CatalogueSearch.LONGEST_TEXT))
    @Parameter(
            name = "series",
            in = ParameterIn.QUERY,
            description = "Words of the series.",
            schema = @Schema(type = SchemaType.STRING, maxLength = CatalogueSearch.LONGEST_TEXT))
    @Parameter(
            name = "isbn",
            in = ParameterIn.QUERY,
            description = "Ten or thirteen digits, with dashes or without.",
            schema = @Schema(type = SchemaType.STRING, maxLength = CatalogueSearch.LONGEST_TEXT))
    @Parameter(
            name = "genre",
            in = ParameterIn.QUERY,
            description = "A coarse rubric, in any case.",
            schema = @Schema(implementation = Genre.class))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "The year of publication.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "9999"))
    @Parameter(
            name = "yearFrom",
            in = ParameterIn.QUERY,
            description = "Published in this year or later.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "9999"))
    @Parameter(
            name = "yearTo",
            in = ParameterIn.QUERY,
            description = "Published in this year or earlier.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "9999"))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "The language of the text, ISO 639-2.",
            schema = @Schema(type = SchemaType.STRING),
            example = "rus")
    @Parameter(
            name = "ageMark",
            in = ParameterIn.QUERY,
            description = "The age mark; the plus may be left out.",
            schema = @Schema(type = SchemaType.STRING),
            example = "12+")
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "With copies in a branch of this region.",
            schema = @Schema(type = SchemaType.STRING),
            example = "siberia")
    @Parameter(
            name = "branch",
            in = ParameterIn.QUERY,
            description = "With copies in this branch.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK-1")
    @Parameter(
            name = "available",
            in = ParameterIn.QUERY,
            description = "Only what can be had there now.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "What comes first, in any case.",
            schema = @Schema(implementation = HitOrder.class, defaultValue = "RELEVANCE"))
    @Paged
    @Refuses(
            status = 400,
            types = {
                "cursor-malformed",
                "years-reversed",
                "isbn-malformed",
                "age-mark-unknown",
                "branch-unknown",
                "region-unknown",
                "language-unknown"
            })
    @Refuses(status = 503, types = "search-silent")
    public Found find() {
        var query = TitleQuestions.answer(() -> TitleQuestions.of(uri));
        long begin = System.nanoTime();
        var page = TitleQuestions.answer(() -> search.find(query));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return Found.of(diary.asked(query, page, took), page);
    }

    /** Suggests while somebody types. */
    @GET
    @Path("/suggestions")
    @Operation(
            operationId = "suggest",
            summary = "How the beginning of a title or a name may go on",
            description = "For anybody.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "What was typed so far.",
            schema = @Schema(type = SchemaType.STRING, maxLength = CatalogueSearch.LONGEST_TEXT),
            example = "толст")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many suggestions at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20"))
    @Refuses(status = 503, types = "search-silent")
    public Suggestions suggest() {
        var p = Parameters.of(uri, "q", "limit");
        var beginning = p.required("q", CatalogueSearch.LONGEST_TEXT);
        return new Suggestions(search.suggest(beginning, p.limit()));
    }

    /** A title. */
    @GET
    @Path("/titles/{id}")
    @APIResponse(
            responseCode = "200",
            description = "The title",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = TitleView.class)))
    @APIResponse(responseCode = "304", description = "It has not changed")
    @APIResponse(
            responseCode = "307",
            description = "It was merged with another title, which is to be asked for instead",
            headers =
                    @Header(
                            name = "Location",
                            description = "The title that stayed",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")))
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of an earlier answer.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"7\"")
    @Operation(
            operationId = "getTitle",
            summary = "A title",
            description = "For anybody; one marked 18+ for adults who have logged in.")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "The `search` of the page of hits from which it is opened.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Refuses(status = 403, types = "adults-only")
    @Refuses(status = 404, types = "title-unknown")
    public Response title(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var from = Parameters.of(uri, "search").uuid("search");
        var asked = Parameters.id(id);
        var found = titles.find(asked);
        var stayed = found.isPresent() ? Optional.<UUID>empty() : titles.mergedInto(asked);
        if (stayed.isPresent()) {
            return elsewhere(stayed.get());
        }
        var title = shown(found, id);
        from.ifPresent(search -> diary.opened(search, title.id()));
        var tag = new EntityTag(Long.toString(title.version()));
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(title).tag(tag).build() : unchanged.tag(tag).build();
    }

    /** The copies of a title. */
    @GET
    @Path("/titles/{id}/copies")
    @Operation(
            operationId = "listCopiesOfTitle",
            summary = "The copies of a title and whether they can be had now",
            description =
                    "For anybody; of a title marked 18+ for adults who have logged in. Copies written off are left out. One page holds all.")
    @Refuses(status = 403, types = "adults-only")
    @Refuses(status = 404, types = "title-unknown")
    public Page<CopyOnShelf> copies(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var all = copies.ofTitle(shown(titles.find(Parameters.id(id)), id).id());
        var out = loans.out(all.stream().map(CopyView::id).toList());
        return new Page<>(
                all.stream()
                        .filter(copy -> copy.state() != CopyState.WRITTEN_OFF)
                        .map(copy -> shown(copy, out.contains(copy.id())))
                        .toList(),
                Optional.empty());
    }

    /** For a while only: a merge may be undone. */
    private Response elsewhere(UUID stayed) {
        var place = uri.getBaseUriBuilder().path("titles").path(stayed.toString()).build();
        return Response.temporaryRedirect(place).build();
    }

    /** The title, if it is there and the caller may see it. */
    private TitleView shown(Optional<TitleView> found, String id) {
        var title = found.orElseThrow(() -> new RefusedException(CatalogRefusal.TITLE_UNKNOWN, id));
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
