package org.kartoteka.protocols.oai;

/** The errors of the protocol. */
enum OaiError {
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    BAD_VERB("badVerb"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch"),
    NO_SET_HIERARCHY("noSetHierarchy");

    private final String code;

    OaiError(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** As something to throw. */
    OaiException about(String told) {
        return new OaiException(this, told);
    }
}
