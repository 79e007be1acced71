package org.kartoteka.protocols.sru;

/**
 * What an SRU server says instead of doing something.
 *
 * @param details what exactly is meant; may be empty
 */
record Diagnostic(Kind kind, String details) {

    /** The list of diagnostics of SRU, as much of it as is used here. */
    enum Kind {
        GENERAL_SYSTEM_ERROR(1, "General system error"),
        TEMPORARILY_UNAVAILABLE(2, "System temporarily unavailable"),
        UNSUPPORTED_OPERATION(4, "Unsupported operation"),
        UNSUPPORTED_VERSION(5, "Unsupported version"),
        UNSUPPORTED_PARAMETER_VALUE(6, "Unsupported parameter value"),
        MANDATORY_PARAMETER_MISSING(7, "Mandatory parameter not supplied"),
        UNSUPPORTED_PARAMETER(8, "Unsupported parameter"),
        SYNTAX(10, "Query syntax error"),
        QUERY_TOO_LONG(12, "Too many characters in query"),
        PARENTHESES(13, "Invalid or unsupported use of parentheses"),
        QUOTES(14, "Invalid or unsupported use of quotes"),
        CONTEXT_SET(15, "Unsupported context set"),
        INDEX(16, "Unsupported index"),
        RELATION(19, "Unsupported relation"),
        RELATION_MODIFIER(20, "Unsupported relation modifier"),
        RELATION_AND_INDEX(22, "Unsupported combination of relation and index"),
        TERM_TOO_LONG(23, "Too many characters in term"),
        EMPTY_TERM(27, "Empty term unsupported"),
        MASKING(28, "Masking character not supported"),
        MASKED_TOO_SHORT(29, "Masked words too short"),
        TOO_MANY_MASKS(30, "Too many masking characters in term"),
        ANCHORING(31, "Anchoring character not supported"),
        ORDER_WITH_MASKS(33, "Combination of proximity/adjacency and masking not supported"),
        TERM_FORMAT(36, "Term in invalid format for index or relation"),
        TOO_MANY_BOOLEANS(38, "Too many boolean operators in query"),
        PROXIMITY(39, "Proximity not supported"),
        BOOLEAN_MODIFIER(46, "Unsupported boolean modifier"),
        MASK_POSITION(49, "Masking character in unsupported position"),
        RESULT_SETS(50, "Result sets not supported"),
        POSITION(61, "First record position out of range"),
        NEGATIVE_NUMBER(62, "Negative number of records requested"),
        RECORD_GONE(65, "Record does not exist"),
        SCHEMA(66, "Unknown schema for retrieval"),
        PACKING(71, "Unsupported record packing"),
        XPATH(72, "XPath retrieval unsupported"),
        SORT(80, "Sort not supported"),
        TOO_MANY_SORT_KEYS(84, "Too many sort keys");

        private final int number;
        private final String message;

        Kind(int number, String message) {
            this.number = number;
            this.message = message;
        }

        String uri() {
            return "info:srw/diagnostic/1/" + number;
        }

        String message() {
            return message;
        }

        /** As something to throw. */
        DiagnosticException about(String details) {
            return new DiagnosticException(new Diagnostic(this, details));
        }
    }
}
