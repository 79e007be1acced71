package org.kartoteka.protocols;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kartoteka.protocols.http.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** An answer as a client reads it. */
public final class Told {

    private final Document document;

    private Told(Document document) {
        this.document = document;
    }

    /** Reads an answer; it is well-formed or the test fails. */
    public static Told by(Xml xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Told(
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.bytes())));
        } catch (ParserConfigurationException | SAXException | java.io.IOException e) {
            throw new AssertionError("no XML", e);
        }
    }

    /** The local name of the root. */
    public String root() {
        return document.getDocumentElement().getLocalName();
    }

    /** The texts of all elements with a local name. */
    public List<String> all(String name) {
        return elements(name).stream().map(Element::getTextContent).toList();
    }

    /** An attribute of all elements with a local name. */
    public List<String> attributes(String name, String attribute) {
        return elements(name).stream().map(element -> element.getAttribute(attribute)).toList();
    }

    private List<Element> elements(String name) {
        var found = document.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
