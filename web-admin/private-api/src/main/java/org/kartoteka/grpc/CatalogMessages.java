package org.kartoteka.grpc;

import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.grpc.catalog.v1.Availability;
import org.kartoteka.grpc.catalog.v1.Branch;
import org.kartoteka.grpc.catalog.v1.Copy;
import org.kartoteka.grpc.catalog.v1.RecordFormat;
import org.kartoteka.grpc.catalog.v1.Title;
import org.kartoteka.kernel.error.RefusedException;

/** Turns what the catalogue's doors give into messages of {@code kartoteka.catalog.v1}. */
final class CatalogMessages {

    private CatalogMessages() {}

    static Title title(TitleView title) {
        var message =
                Title.newBuilder()
                        .setId(title.id().toString())
                        .setVersion(title.version())
                        .setLibrary(title.library())
                        .setTitle(title.title())
                        .addAllAuthors(title.authors())
                        .addAllIsbns(title.isbns())
                        .addAllLanguages(title.languages())
                        .addAllSubjects(title.subjects());
        title.remainder().ifPresent(message::setRemainder);
        title.responsibility().ifPresent(message::setResponsibility);
        title.place().ifPresent(message::setPlace);
        title.publisher().ifPresent(message::setPublisher);
        title.year().ifPresent(message::setYear);
        title.extent().ifPresent(message::setExtent);
        title.series().ifPresent(message::setSeries);
        title.udc().ifPresent(message::setUdc);
        title.bbk().ifPresent(message::setBbk);
        title.annotation().ifPresent(message::setAnnotation);
        title.ageMark().ifPresent(message::setAgeMark);
        return message.build();
    }

    static Copy copy(CopyView copy, boolean out) {
        var message =
                Copy.newBuilder()
                        .setId(copy.id().toString())
                        .setTitleId(copy.titleId().toString())
                        .setLibrary(copy.library())
                        .setBranch(copy.branch())
                        .setBarcode(copy.barcode())
                        .setAvailability(
                                out ? Availability.AVAILABILITY_ON_LOAN : inStock(copy.state()));
        copy.inventoryNumber().ifPresent(message::setInventoryNumber);
        copy.shelfMark().ifPresent(message::setShelfMark);
        return message.build();
    }

    static Branch branch(org.kartoteka.catalog.api.Branch branch) {
        return Branch.newBuilder()
                .setCode(branch.code())
                .setLibrary(branch.library())
                .setName(branch.name())
                .setAddress(branch.address())
                .setZone(branch.zone().getId())
                .setRegion(branch.region())
                .build();
    }

    /**
     * The format asked for.
     *
     * @throws RefusedException {@link RequestRefusal#FORMAT_UNKNOWN}
     */
    static ExportFormat format(RecordFormat asked) {
        return switch (asked) {
            case RECORD_FORMAT_UNSPECIFIED, RECORD_FORMAT_MARCXML -> ExportFormat.MARCXML;
            case RECORD_FORMAT_ISO2709 -> ExportFormat.ISO2709;
            case RECORD_FORMAT_IRBIS -> ExportFormat.IRBIS;
            case UNRECOGNIZED -> throw new RefusedException(RequestRefusal.FORMAT_UNKNOWN);
        };
    }

    static RecordFormat format(ExportFormat format) {
        return switch (format) {
            case MARCXML -> RecordFormat.RECORD_FORMAT_MARCXML;
            case ISO2709 -> RecordFormat.RECORD_FORMAT_ISO2709;
            case IRBIS -> RecordFormat.RECORD_FORMAT_IRBIS;
        };
    }

    private static Availability inStock(CopyState state) {
        return switch (state) {
            case LENDABLE -> Availability.AVAILABILITY_FREE;
            case READING_ROOM_ONLY -> Availability.AVAILABILITY_READING_ROOM_ONLY;
            case WITHHELD -> Availability.AVAILABILITY_WITHHELD;
            case MISSING -> Availability.AVAILABILITY_MISSING;
            case WRITTEN_OFF -> Availability.AVAILABILITY_WRITTEN_OFF;
        };
    }
}
