package org.kartoteka.catalog.marc;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Understands one record element. Name spaces are not asked for: real files have the right one, a
 * wrong one or none. DTDs and entities of others are never resolved.
 */
final class XmlParser implements RecordParser {

    private static final XMLInputFactory FACTORY = factory();

    private final EncodingGuess encodings;
    private final DialectGuess dialects;
    private final Optional<RecordEncoding> declared;

    XmlParser(EncodingGuess encodings, DialectGuess dialects, Optional<RecordEncoding> declared) {
        this.encodings = encodings;
        this.dialects = dialects;
        this.declared = declared;
    }

    @Override
    public Parsed parse(byte[] bytes, Warnings warnings) throws UnreadableRecordException {
        RecordEncoding encoding =
                encodings.of(bytes, 0, bytes.length, declared, MarcFormat.RUSMARC);
        String xml = new FieldText(encoding, warnings).decodeLines(bytes, 0, bytes.length);
        XmlRecordBuilder builder = new XmlRecordBuilder(warnings);
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                event(reader, builder);
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return new Parsed(builder.record(dialects), encoding);
    }

    private static void event(XMLStreamReader reader, XmlRecordBuilder builder)
            throws XMLStreamException, UnreadableRecordException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> builder.start(reader);
            case XMLStreamConstants.END_ELEMENT -> builder.end(XmlRecordBuilder.name(reader));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    builder.text(reader.getText());
            default -> {
                // comments and the like say nothing
            }
        }
    }

    private static UnreadableRecordException broken(XMLStreamException e) {
        if (e.getLocation() == null) {
            return new UnreadableRecordException(UnreadableReason.XML_BROKEN, "1", "1");
        }
        return new UnreadableRecordException(
                UnreadableReason.XML_BROKEN,
                Integer.toString(e.getLocation().getLineNumber()),
                Integer.toString(e.getLocation().getColumnNumber()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
