package org.kartoteka.catalog.api;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.page.Page;

/**
 * The authority file (авторитетный файл) of each library: headings of persons, organisations and
 * subjects, in the format RUSMARC/Authorities. A field of a title's record is linked with an
 * authority record by its number in {@code $3}; a linked heading says what the authority record
 * says, always: whoever stores a title by hand gets the present heading, and a change of a heading
 * is carried into all titles in the background.
 */
public interface Authorities {

    /** The fields of an authority record with their Russian labels, for forms; for the staff. */
    RecordFormatView format();

    /**
     * Headings and see-forms that begin so, in alphabetical order; for the staff.
     *
     * @param beginning in any case, with or without stops; «Толстой Л. Н.» and «Толстой Лев» find
     *     the same
     */
    Page<AuthorityForm> list(
            String library,
            AuthorityKind kind,
            String beginning,
            Optional<String> cursor,
            int limit);

    /**
     * What may be meant by a heading that is being typed, ten at most; for the staff.
     *
     * @param tag the field of a title's record; one that has no authorities has no offers
     */
    List<HeadingOffer> offers(String library, String tag, String typed);

    /**
     * The record as it stands, merged or not; for the staff.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     AuthorityRefusal#AUTHORITY_UNKNOWN}
     */
    AuthorityText find(UUID id);

    /** The versions of a record, newest first; for the staff. */
    Page<AuthorityVersion> versions(UUID id, Optional<String> cursor, int limit);

    /** The titles that are linked with the record, by id; for the staff. */
    Page<TitleView> titles(UUID id, Optional<String> cursor, int limit);

    /**
     * Makes a record; for cataloguers and administrators of the library. A record of MARC 21 is
     * converted.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#RECORD_FAULTY},
     *     {@link AuthorityRefusal#HEADING_NOT_ONE}, {@link AuthorityRefusal#HEADING_TAKEN}, {@link
     *     AuthorityRefusal#AUTHORITY_NUMBER_TAKEN}
     */
    AuthorityView create(String library, RecordContent content, Optional<IdempotencyKey> key);

    /**
     * Changes a record; for cataloguers and administrators of its library. If its heading changes,
     * a run begins that carries it into the titles.
     *
     * @param base the version that was edited
     * @throws org.kartoteka.kernel.error.RefusedException as {@link #create}, and {@link
     *     AuthorityRefusal#AUTHORITY_CHANGED_MEANWHILE}, {@link
     *     AuthorityRefusal#AUTHORITY_KIND_FIXED}, {@link AuthorityRefusal#SUBDIVISIONS_FIXED}
     */
    AuthorityView edit(UUID id, long base, RecordContent content);

    /**
     * What becomes of an edit of a record that somebody else has changed meanwhile; nothing is
     * stored. For cataloguers and administrators.
     *
     * @param base the version that was edited
     */
    RecordMerge reconcile(UUID id, long base, RecordContent content);

    /**
     * Makes two records one; for cataloguers and administrators of their library. The heading and
     * the see-forms of the one that goes become see-forms of the one that stays, and a run begins
     * that links its titles with that one.
     *
     * @return the record that stays
     */
    AuthorityView merge(MergeAuthorities order);

    /**
     * Begins a run through all titles of a library that links what equals a heading or a see-form
     * of exactly one authority record; for cataloguers and administrators. While one is not done,
     * that one is returned.
     */
    AuthorityWork link(String library);

    /** The runs of a library, newest first; for the staff. */
    Page<AuthorityWork> works(String library, Optional<String> cursor, int limit);

    /** One run; for the staff. */
    AuthorityWork work(UUID id);

    /**
     * Takes a file of authority records (ISO 2709 or XML, RUSMARC/UNIMARC or MARC 21), each by
     * itself; for cataloguers and administrators. Records are known by their number (001). May be
     * repeated: what is there already is left as it is.
     *
     * @param language of the reasons
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#LIBRARY_UNKNOWN},
     *     {@link CatalogRefusal#FILE_TOO_LARGE}
     */
    AuthorityImport take(String library, InputStream file, Locale language);
}
