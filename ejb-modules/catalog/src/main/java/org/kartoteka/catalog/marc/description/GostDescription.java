package org.kartoteka.catalog.marc.description;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.exchange.DialectConversion;
import org.kartoteka.catalog.marc.view.Words;

/** Describes a record by GOST R 7.0.100-2018; one of MARC 21 is said in RUSMARC first. */
public final class GostDescription {

    private static final List<String> NOTES =
            List.of(
                    "300", "302", "304", "305", "306", "307", "308", "310", "311", "312", "313",
                    "314", "320", "321", "322", "323", "325", "326", "327", "328", "336", "337");
    private static final Signs NOTE = Signs.of("a|. |. ", "b|. |. ", "c|. |. ", "d|, |, ");

    private final MarcRecord record;
    private final Elements elements;
    private final Headings headings;
    private final Host host;

    private GostDescription(MarcRecord record, Elements elements) {
        this.record = DialectConversion.to(MarcFormat.RUSMARC, record);
        this.elements = elements;
        this.headings = new Headings(this.record);
        this.host = new Host(this.record);
    }

    /** The description with all that the record says. */
    public static Description full(MarcRecord record) {
        return new GostDescription(record, Elements.ALL).description();
    }

    /** The description with the obligatory elements alone. */
    public static Description brief(MarcRecord record) {
        return new GostDescription(record, Elements.OBLIGATORY).description();
    }

    /** The names that get added entries: all but the one that the description stands under. */
    public static List<String> addedNames(MarcRecord record) {
        return new Headings(DialectConversion.to(MarcFormat.RUSMARC, record)).added();
    }

    private Description description() {
        var areas = host.isArticle() ? article() : whole();
        return new Description(
                headings.main(), areas.stream().filter(area -> !area.isBlank()).toList());
    }

    private List<String> whole() {
        var areas = new ArrayList<String>();
        areas.add(title());
        areas.add(fields("205", elements.edition()));
        areas.addAll(specific());
        areas.add(new Imprint(record, host, elements).area());
        areas.add(fields("215", elements.extent()));
        areas.add(series());
        areas.addAll(notes());
        areas.addAll(new Identifiers(record, elements.all()).areas());
        areas.add(new ContentAndMedium(record).area());
        return areas;
    }

    /** A part of a document, behind two strokes the document: section 7 of the standard. */
    private List<String> article() {
        var areas = new ArrayList<String>();
        areas.add(title());
        areas.addAll(notes());
        areas.add(new ContentAndMedium(record).area() + host.behindStrokes(elements.all()));
        areas.addAll(host.areas());
        return areas;
    }

    private String title() {
        var field = record.dataField("200");
        var own = field.map(f -> elements.title().in(f, host.titleOfSet())).orElse("");
        boolean said = field.filter(f -> f.first('f').isPresent()).isPresent();
        if (said || own.isEmpty()) {
            return own;
        }
        return headings.responsibility(ContentAndMedium.term("andOthers"))
                .map(authors -> own + " / " + authors)
                .orElse(own);
    }

    private List<String> specific() {
        return Stream.of("206", "207", "208")
                .flatMap(tag -> record.dataFields(tag).stream())
                .map(field -> Signs.of("a| ; | ; ", "d| = | = ").in(field))
                .toList();
    }

    private String series() {
        var series = new ArrayList<String>();
        for (var field : record.dataFields("225")) {
            var text = elements.series().in(field);
            if (!text.isEmpty()) {
                series.add("(" + text + ")");
            }
        }
        return String.join(" ", series);
    }

    private List<String> notes() {
        if (!elements.all()) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        for (var tag : NOTES) {
            record.dataFields(tag).stream().map(NOTE::in).forEach(notes::add);
        }
        record.dataFields("230").stream().map(NOTE::in).forEach(notes::add);
        for (var address : Words.all(record, "856", 'u')) {
            notes.add(ContentAndMedium.term("url") + ": " + address);
        }
        return notes;
    }

    private String fields(String tag, Signs signs) {
        return Words.join(
                ", ", record.dataFields(tag).stream().map((DataField f) -> signs.in(f)).toList());
    }
}
