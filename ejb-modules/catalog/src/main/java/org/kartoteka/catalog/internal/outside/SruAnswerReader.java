package org.kartoteka.catalog.internal.outside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.kartoteka.catalog.api.OutsideRefusal;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Reads an answer of SRU, versions 1.1 and 1.2, by the local names of its elements; servers differ
 * in their namespaces. No document type, no entities. Of a record only the elements of MARC are
 * taken.
 */
final class SruAnswerReader {

    private static final XMLInputFactory FACTORY = factory();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();
    private static final Set<String> MARC =
            Set.of("leader", "controlfield", "datafield", "subfield");
    private static final Set<String> ATTRIBUTES = Set.of("tag", "ind1", "ind2", "code");
    private static final int LONGEST_DIAGNOSTIC = 300;

    private final int most;
    private final List<byte[]> records = new ArrayList<>();
    private long total;
    private String diagnostic = "";

    private SruAnswerReader(int most) {
        this.most = most;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * Reads the answer.
     *
     * @param most how many records are taken; a server that sends more is cut short
     * @throws RefusedException {@link OutsideRefusal#OUTSIDE_ANSWER_UNREADABLE}
     */
    static SruAnswer read(byte[] answer, int most) {
        try {
            var reader = new SruAnswerReader(most);
            reader.response(FACTORY.createXMLStreamReader(new ByteArrayInputStream(answer)));
            return new SruAnswer(
                    reader.total,
                    reader.records,
                    Optional.of(reader.diagnostic).filter(text -> !text.isBlank()));
        } catch (XMLStreamException e) {
            throw new RefusedException(OutsideRefusal.OUTSIDE_ANSWER_UNREADABLE);
        }
    }

    private void response(XMLStreamReader xml) throws XMLStreamException {
        boolean known = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "searchRetrieveResponse" -> known = true;
                case "numberOfRecords" -> total = number(xml.getElementText());
                case "recordData" -> record(xml);
                case "diagnostic" -> diagnostic(xml);
                default -> {
                    // what is not asked for
                }
            }
        }
        if (!known) {
            throw new RefusedException(OutsideRefusal.OUTSIDE_ANSWER_UNREADABLE);
        }
    }

    private static long number(String text) {
        var digits = text.strip();
        return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
    }

    private void diagnostic(XMLStreamReader xml) throws XMLStreamException {
        var words = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    words.append(' ');
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> words.append(xml.getText());
                default -> {
                    // comments
                }
            }
        }
        var text = words.toString().replaceAll("\\s+", " ").strip();
        diagnostic =
                text.length() > LONGEST_DIAGNOSTIC ? text.substring(0, LONGEST_DIAGNOSTIC) : text;
    }

    /** A record may come as XML, or as text that is XML. */
    private void record(XMLStreamReader xml) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var text = new StringBuilder();
        boolean marc = copy(xml, bytes, text);
        if (!marc && text.indexOf("<") >= 0) {
            var packed = FACTORY.createXMLStreamReader(new StringReader(text.toString()));
            bytes.reset();
            copy(packed, bytes, new StringBuilder());
        }
        if (records.size() < most) {
            records.add(bytes.toByteArray());
        }
    }

    /** Copies the MARC elements up to the end of the present element, or of the text. */
    private static boolean copy(XMLStreamReader xml, ByteArrayOutputStream to, StringBuilder text)
            throws XMLStreamException {
        var writer = WRITERS.createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        writer.writeStartElement("collection");
        writer.writeStartElement("record");
        boolean marc = false;
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    marc |= start(xml, writer);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (MARC.contains(xml.getLocalName())) {
                        writer.writeEndElement();
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    text.append(marc ? "" : xml.getText());
                    writer.writeCharacters(marc ? xml.getText() : "");
                }
                default -> {
                    // comments
                }
            }
        }
        writer.writeEndDocument();
        writer.close();
        return marc;
    }

    private static boolean start(XMLStreamReader xml, XMLStreamWriter writer)
            throws XMLStreamException {
        if (!MARC.contains(xml.getLocalName())) {
            return false;
        }
        writer.writeStartElement(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (ATTRIBUTES.contains(xml.getAttributeLocalName(i))) {
                writer.writeAttribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return true;
    }
}
