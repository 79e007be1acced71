package org.kartoteka.portal;

import org.junit.jupiter.api.Test;
import org.kartoteka.apidocument.KeptDocument;

class PortalDocumentTest {

    @Test
    void theKeptDocumentSaysWhatTheCodeDoes() {
        KeptDocument.assertKept("openapi-portal-v1.yaml");
    }
}
