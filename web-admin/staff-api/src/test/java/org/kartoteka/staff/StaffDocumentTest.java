package org.kartoteka.staff;

import org.junit.jupiter.api.Test;
import org.kartoteka.apidocument.KeptDocument;

class StaffDocumentTest {

    @Test
    void theKeptDocumentSaysWhatTheCodeDoes() {
        KeptDocument.assertKept("openapi-staff-v1.yaml");
    }
}
