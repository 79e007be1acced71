package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.page.Page;

/**
 * The records themselves, field by field, with their whole history. Staff may read; cataloguers and
 * administrators write, for the libraries of their branches. Every change keeps the version before
 * it, who made it and when.
 */
public interface Records {

    /** What the format allows, for forms. */
    RecordFormatView format();

    /**
     * The present version of a record.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN}
     */
    RecordText find(UUID title);

    /**
     * A version of a record, of a withdrawn title as well.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#VERSION_UNKNOWN}
     */
    RecordText version(UUID title, long version);

    /**
     * The versions of a record, newest first.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN}
     */
    Page<RecordVersion> versions(UUID title, Optional<String> cursor, int limit);

    /** The fields that two versions of a record do not have in common. */
    List<FieldDifference> compare(UUID title, long older, long newer);

    /** What is wrong in a record; nothing is stored. */
    List<RecordFault> check(RecordContent content);

    /**
     * What looks wrong in a record but does not keep it from being stored: marks of UDC and BBK
     * that have not their form, an author mark that does not fit the heading; for the staff.
     */
    List<RecordFault> advice(RecordContent content);

    /**
     * Catalogues a title. A record without a number (001) gets the title's id as its number.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#LIBRARY_UNKNOWN},
     *     {@link CatalogRefusal#RECORD_FAULTY} with all faults, {@link
     *     CatalogRefusal#RECORD_NUMBER_TAKEN}, {@link CatalogRefusal#TITLE_ALREADY_THERE} (see
     *     {@link Duplicates#of})
     */
    RecordVersion create(CreateRecord order, Optional<IdempotencyKey> key);

    /**
     * Changes a record. What was wrong before and is untouched may stay wrong; a new fault is
     * refused. A record that says the same as before gets no new version.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#RECORD_FAULTY} with all faults, {@link
     *     CatalogRefusal#TITLE_CHANGED_MEANWHILE}: see {@link #merge}
     */
    RecordVersion edit(EditRecord order);

    /**
     * What becomes of an edit of a version that is not the present one any more. Nothing is stored:
     * whoever agrees edits the present version with the merged record.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#VERSION_UNKNOWN}, {@link CatalogRefusal#RECORD_FAULTY} where the
     *     fields are no fields at all
     */
    RecordMerge merge(EditRecord order);

    /**
     * Makes an earlier version the present one again; brings a withdrawn title back.
     *
     * @param present the version that stands now, as the caller knows it
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#VERSION_UNKNOWN}, {@link CatalogRefusal#TITLE_CHANGED_MEANWHILE},
     *     {@link CatalogRefusal#TITLE_MERGED}: undo the merge instead
     */
    RecordVersion restore(UUID title, long version, long present);

    /**
     * Reads the plain form, a field to a line: {@code 200 1# $aТитул$fАвтор}; see {@link #plain}.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     CatalogRefusal#RECORD_TEXT_MALFORMED} with the line
     */
    RecordContent read(String text, RecordDialect dialect);

    /**
     * The plain form: a line {@code LDR} and the leader, then a line for each field: tag, a blank,
     * two indicators, a blank, subfields. A blank in leader or indicators is written {@code #}, a
     * dollar sign in a text {@code $$}.
     */
    String plain(RecordContent content);
}
