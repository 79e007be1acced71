package org.kartoteka.catalog.api;

/** Author marks (авторские знаки) by a table that the network brings with it. */
public interface AuthorMarks {

    /**
     * The mark for a record: by its author or organisation, else by its title; for the staff.
     *
     * @return without a mark where the table has none for that letter
     */
    AuthorMarkOffer offer(RecordContent record);

    /**
     * Replaces the table; for administrators of the whole network.
     *
     * @param table a line for each row: the beginning of a heading, then one to three figures,
     *     apart by a tab, a semicolon or blanks
     * @return how many rows it has
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     CatalogRefusal#AUTHOR_MARK_TABLE_MALFORMED} with the number of the line
     */
    int load(String table);
}
