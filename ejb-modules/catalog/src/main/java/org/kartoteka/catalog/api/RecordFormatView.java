package org.kartoteka.catalog.api;

import java.util.List;

/**
 * What RUSMARC allows, for forms. Labels are Russian, as the format is.
 *
 * @param leader the coded positions of the leader that people set
 */
public record RecordFormatView(List<CodedPart> leader, List<FieldFormat> fields) {

    public RecordFormatView {
        leader = List.copyOf(leader);
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param firstIndicator the allowed values, a blank among them perhaps; empty: any
     * @param secondIndicator the allowed values of the second
     */
    public record FieldFormat(
            String tag,
            String label,
            boolean mandatory,
            boolean repeatable,
            String firstIndicator,
            String secondIndicator,
            List<SubfieldFormat> subfields) {}

    /**
     * A subfield.
     *
     * @param length of a coded one; 0 for any
     * @param positions what stands where in a coded one
     */
    public record SubfieldFormat(
            String code,
            String label,
            boolean mandatory,
            boolean repeatable,
            int length,
            List<CodedPart> positions) {}

    /**
     * Characters that say one thing.
     *
     * @param from where they begin, from 0
     * @param values the allowed values; empty where any of the right look will do
     */
    public record CodedPart(int from, int length, String label, List<CodeMeaning> values) {}

    /** A value and what it means. */
    public record CodeMeaning(String value, String label) {}
}
