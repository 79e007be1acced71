package org.kartoteka.catalog.api;

import java.util.List;

/**
 * What is wrong in a record.
 *
 * @param place a JSON pointer into the record: {@code /fields/3/subfields/0}
 * @param tag the field; {@code LDR} for the leader
 * @param subfield the code of the subfield; empty if the whole field is meant
 * @param rule the rule that is broken
 * @param arguments what fills the placeholders of the rule's message
 */
public record RecordFault(
        String place, String tag, String subfield, RecordRule rule, List<Object> arguments) {

    public RecordFault {
        arguments = List.copyOf(arguments);
    }
}
