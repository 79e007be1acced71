package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;

/** Title, level and parent of a RUSMARC record. */
final class RusmarcTitle {

    private static final int LEVEL = 7;
    private static final int HIERARCHY = 8;
    private static final List<String> VARIANT_TAGS =
            List.of(
                    "500", "510", "512", "513", "514", "515", "516", "517", "518", "532", "540",
                    "541");

    private final MarcRecord record;
    private final Optional<DataField> field;
    private final String proper;
    private final Optional<DataField> link;
    private final BibliographicLevel level;

    RusmarcTitle(MarcRecord record) {
        this.record = record;
        this.field = record.dataField("200");
        this.proper = field.flatMap(f -> f.first('a')).map(Words::withoutIsbd).orElse("");
        this.link = link();
        this.level = levelOf();
    }

    BibliographicLevel level() {
        return level;
    }

    private Optional<DataField> link() {
        char bibliographic = record.leader().charAt(LEVEL);
        return bibliographic == 'a'
                ? record.dataField("463").or(() -> record.dataField("461"))
                : record.dataField("461").or(() -> record.dataField("462"));
    }

    private BibliographicLevel levelOf() {
        boolean bareVolume = link.isPresent() && VolumeTitle.isDesignation(proper);
        char hierarchy = record.leader().charAt(HIERARCHY);
        return switch (record.leader().charAt(LEVEL)) {
            case 's', 'i' -> BibliographicLevel.SERIAL;
            case 'a' -> BibliographicLevel.PART;
            case 'c' -> BibliographicLevel.COLLECTION;
            default -> {
                if (hierarchy == '2' || bareVolume) {
                    yield BibliographicLevel.VOLUME;
                }
                yield hierarchy == '1' ? BibliographicLevel.SET : BibliographicLevel.MONOGRAPH;
            }
        };
    }

    Optional<Parent> parent() {
        boolean within = level == BibliographicLevel.VOLUME || level == BibliographicLevel.PART;
        return within ? link.map(this::parent) : Optional.empty();
    }

    /** The link's embedded fields, its $t, or IRBIS's $c. */
    private Parent parent(DataField from) {
        Optional<String> number = from.first('3');
        Optional<String> title = from.first('t').or(() -> from.first('c'));
        for (MarcField embedded : from.embedded()) {
            if (embedded instanceof ControlField control && control.tag().equals("001")) {
                number = Words.nonBlank(control.data());
            } else if (embedded instanceof DataField data && data.tag().equals("200")) {
                title = data.first('a');
            }
        }
        return new Parent(number, title.map(Words::withoutIsbd), volume(from));
    }

    private Optional<String> volume(DataField from) {
        Optional<String> own = field.flatMap(f -> f.first('v'));
        Optional<String> designation = own.or(() -> from.first('v')).or(() -> embeddedVolume(from));
        boolean titleSays = designation.isEmpty() && VolumeTitle.isDesignation(proper);
        return titleSays ? Words.nonBlank(proper) : designation;
    }

    private static Optional<String> embeddedVolume(DataField from) {
        for (MarcField embedded : from.embedded()) {
            if (embedded instanceof DataField data && data.first('v').isPresent()) {
                return data.first('v');
            }
        }
        return Optional.empty();
    }

    TitleStatement statement() {
        return new TitleStatement(
                display(), proper, parts(), values('e'), responsibility(), variants());
    }

    private String display() {
        List<String> words = new ArrayList<>(parts());
        words.add(0, proper);
        String own = Words.join(". ", words);
        Optional<Parent> parent = parent();
        if (parent.isPresent() && level == BibliographicLevel.VOLUME) {
            return VolumeTitle.display(parent.get().title(), parent.get().volume(), own);
        }
        Optional<String> volume = field.flatMap(f -> f.first('v'));
        return Words.join(". ", List.of(own, volume.orElse("")));
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(2);
        field.ifPresent(
                f ->
                        f.subfields().stream()
                                .filter(s -> s.code() == 'h' || s.code() == 'i')
                                .map(s -> Words.withoutIsbd(s.value()))
                                .forEach(parts::add));
        return parts;
    }

    private List<String> responsibility() {
        List<String> all = new ArrayList<>(values('f'));
        all.addAll(values('g'));
        return all;
    }

    private List<String> values(char code) {
        return field.map(f -> f.all(code)).orElse(List.of()).stream().map(Words::plain).toList();
    }

    private List<String> variants() {
        List<String> variants = new ArrayList<>(2);
        List<String> titles = values('a');
        variants.addAll(titles.subList(Math.min(1, titles.size()), titles.size()));
        variants.addAll(values('d'));
        for (MarcField other : record.fields()) {
            if (other instanceof DataField data && VARIANT_TAGS.contains(data.tag())) {
                variants.addAll(data.all('a'));
                if (data.tag().equals("510")) {
                    variants.addAll(data.all('d'));
                }
            }
        }
        return Words.distinct(variants);
    }
}
