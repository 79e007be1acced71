package org.kartoteka.search.internal.structured;

import java.util.List;
import java.util.Map;
import org.kartoteka.search.api.StructuredQuery.Place;
import org.kartoteka.search.internal.index.Fields;

/**
 * Which fields of the index make up a place.
 *
 * @param words analysed by stems, with boosts
 * @param spelt where words with masks are looked for: as they are spelt where the index has that
 * @param whole the field as one value; none if it is not compared so
 */
record PlaceFields(List<String> words, List<String> spelt, List<String> whole) {

    private static final Map<Place, PlaceFields> ALL =
            Map.of(
                    Place.ANYWHERE,
                    new PlaceFields(
                            List.of(
                                    Fields.TITLE + "^4",
                                    Fields.AUTHORS + "^4",
                                    Fields.REMAINDER + "^2",
                                    Fields.RESPONSIBILITY + "^2",
                                    Fields.SUBJECTS + "^2",
                                    Fields.SERIES + "^1.5",
                                    Fields.ANNOTATION + "^0.5",
                                    Fields.IMPRINT + "^0.5"),
                            List.of(
                                    Fields.TITLE + Fields.FORM,
                                    Fields.AUTHORS + Fields.FORM,
                                    Fields.REMAINDER,
                                    Fields.RESPONSIBILITY,
                                    Fields.SUBJECTS,
                                    Fields.SERIES,
                                    Fields.ANNOTATION,
                                    Fields.IMPRINT),
                            List.of(
                                    Fields.TITLE + Fields.WHOLE,
                                    Fields.AUTHOR_NAME,
                                    Fields.SUBJECTS + Fields.WHOLE)),
                    Place.TITLE,
                    new PlaceFields(
                            List.of(Fields.TITLE + "^2", Fields.REMAINDER),
                            List.of(Fields.TITLE + Fields.FORM, Fields.REMAINDER),
                            List.of(Fields.TITLE + Fields.WHOLE)),
                    Place.AUTHOR,
                    new PlaceFields(
                            List.of(Fields.AUTHORS + "^2", Fields.RESPONSIBILITY),
                            List.of(Fields.AUTHORS + Fields.FORM, Fields.RESPONSIBILITY),
                            List.of(Fields.AUTHOR_NAME)),
                    Place.SUBJECT,
                    new PlaceFields(
                            List.of(Fields.SUBJECTS),
                            List.of(Fields.SUBJECTS),
                            List.of(Fields.SUBJECTS + Fields.WHOLE)),
                    Place.SERIES,
                    plain(Fields.SERIES),
                    Place.ANNOTATION,
                    plain(Fields.ANNOTATION),
                    Place.IMPRINT,
                    plain(Fields.IMPRINT));

    static PlaceFields of(Place place) {
        return ALL.get(place);
    }

    private static PlaceFields plain(String field) {
        return new PlaceFields(List.of(field), List.of(field), List.of());
    }
}
