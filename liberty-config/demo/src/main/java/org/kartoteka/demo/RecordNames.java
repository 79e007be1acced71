package org.kartoteka.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Staff;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Names of records that are the same wherever the records were loaded: the library and the control
 * number that the record brought along (001, in records of IRBIS 903), such as {@code NSK
 * 15486133}.
 */
public final class RecordNames {

    private static final String CONTROL_NUMBER = "001";
    private static final String CODE_OF_IRBIS = "903";

    private final Portal portal;
    private final Staff staff;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    /** Asks a running application, each record once. */
    public RecordNames(Portal portal, Staff staff) {
        this.portal = portal;
        this.staff = staff;
    }

    /** The names of the records that a search finds, the first ten. */
    public List<String> found(String question) {
        var page = portal.titles(Map.of("q", question, "limit", "10"));
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(hit -> of(hit.path("id").asText()))
                .toList();
    }

    /** The name of the record of a title. */
    public String of(String title) {
        return names.computeIfAbsent(title, this::ask);
    }

    private String ask(String title) {
        return portal.title(title).path("library").asText() + " " + number(staff.record(title));
    }

    private static String number(String marcXml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var record =
                    factory.newDocumentBuilder().parse(new InputSource(new StringReader(marcXml)));
            return first(record.getElementsByTagName("controlfield"), CONTROL_NUMBER)
                    .or(() -> first(record.getElementsByTagName("datafield"), CODE_OF_IRBIS))
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The record is no XML: " + marcXml, e);
        }
    }

    private static Optional<String> first(NodeList fields, String tag) {
        return IntStream.range(0, fields.getLength())
                .mapToObj(fields::item)
                .map(Element.class::cast)
                .filter(field -> field.getAttribute("tag").equals(tag))
                .map(field -> field.getTextContent().strip())
                .findFirst();
    }
}
