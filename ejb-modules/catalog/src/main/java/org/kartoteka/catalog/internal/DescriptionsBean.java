package org.kartoteka.catalog.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.DescriptionForm;
import org.kartoteka.catalog.api.DescriptionView;
import org.kartoteka.catalog.api.Descriptions;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.description.GostDescription;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;

/** Describes titles from their whole records. */
@Stateless
@Local(Descriptions.class)
public class DescriptionsBean implements Descriptions {

    @Inject Database database;

    /** For the container. */
    public DescriptionsBean() {}

    @Override
    @PermitAll
    public DescriptionView describe(UUID title, DescriptionForm form) {
        var record =
                database.first(
                                "select record from catalog.title where not withdrawn and id = ?",
                                row -> MarcRecord.fromCanonical(row.getString(1)),
                                title)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                CatalogRefusal.TITLE_UNKNOWN, title.toString()));
        var description =
                form == DescriptionForm.FULL
                        ? GostDescription.full(record)
                        : GostDescription.brief(record);
        return new DescriptionView(
                title, form, description.heading(), description.areas(), description.text());
    }
}
