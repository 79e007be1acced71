package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcRecord;

/** Title, level and parent of a MARC 21 record. */
final class Marc21Title {

    private static final int LEVEL = 7;
    private static final int MULTIPART = 19;

    private final MarcRecord record;
    private final Optional<DataField> field;

    Marc21Title(MarcRecord record) {
        this.record = record;
        this.field = record.dataField("245");
    }

    BibliographicLevel level() {
        return switch (record.leader().charAt(LEVEL)) {
            case 's', 'i' -> BibliographicLevel.SERIAL;
            case 'a', 'b' -> BibliographicLevel.PART;
            case 'c', 'd' -> BibliographicLevel.COLLECTION;
            default ->
                    switch (record.leader().charAt(MULTIPART)) {
                        case 'a' -> BibliographicLevel.SET;
                        case 'b', 'c' -> BibliographicLevel.VOLUME;
                        default -> BibliographicLevel.MONOGRAPH;
                    };
        };
    }

    Optional<Parent> parent() {
        boolean within = level() == BibliographicLevel.PART || level() == BibliographicLevel.VOLUME;
        return within
                ? record.dataField("773")
                        .map(
                                host ->
                                        new Parent(
                                                host.first('w'),
                                                host.first('t').map(Words::withoutStop),
                                                host.first('g').or(() -> first('n'))))
                : Optional.empty();
    }

    TitleStatement statement() {
        String proper = first('a').map(Words::withoutStop).orElse("");
        List<String> parts = parts();
        List<String> display = new ArrayList<>(parts);
        display.add(0, proper);
        String own = Words.join(". ", display);
        Optional<Parent> parent = parent().filter(p -> level() == BibliographicLevel.VOLUME);
        return new TitleStatement(
                parent.map(p -> VolumeTitle.display(p.title(), p.volume(), own)).orElse(own),
                proper,
                parts,
                values('b'),
                values('c'),
                variants());
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(2);
        field.ifPresent(
                f ->
                        f.subfields().stream()
                                .filter(s -> s.code() == 'n' || s.code() == 'p')
                                .map(s -> Words.withoutStop(s.value()))
                                .forEach(parts::add));
        return parts;
    }

    private List<String> variants() {
        List<String> variants = new ArrayList<>(2);
        for (String tag : List.of("130", "240", "246", "740")) {
            record.dataFields(tag).stream()
                    .flatMap(f -> f.first('a').stream())
                    .map(Words::withoutStop)
                    .forEach(variants::add);
        }
        record.dataFields("880").stream()
                .filter(f -> f.first('6').filter(link -> link.startsWith("245")).isPresent())
                .flatMap(f -> f.first('a').stream())
                .map(Words::withoutStop)
                .forEach(variants::add);
        return Words.distinct(variants);
    }

    private Optional<String> first(char code) {
        return field.flatMap(f -> f.first(code));
    }

    private List<String> values(char code) {
        return field.map(f -> f.all(code)).orElse(List.of()).stream()
                .map(Words::withoutStop)
                .toList();
    }
}
