package org.kartoteka.protocols.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An XML document that is being written. Characters that XML 1.0 cannot carry are left out, so that
 * whatever somebody sent or catalogued, the answer can be read.
 */
public final class Xml {

    private final StringBuilder text = new StringBuilder(16 * 1024);
    private final Deque<String> open = new ArrayDeque<>();

    private Xml() {}

    /** An empty document. */
    public static Xml document() {
        var xml = new Xml();
        xml.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return xml;
    }

    /** Elements that will be part of a document. */
    public static Xml fragment() {
        return new Xml();
    }

    /** Opens an element; its attributes are given as name and value in turn. */
    public Xml open(String element, String... attributes) {
        start(element, attributes);
        text.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    public Xml close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element that holds a text. */
    public Xml element(String element, String value, String... attributes) {
        start(element, attributes);
        text.append('>');
        escape(value);
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** An element that holds nothing. */
    public Xml empty(String element, String... attributes) {
        start(element, attributes);
        text.append("/>\n");
        return this;
    }

    /** Text. */
    public Xml text(String value) {
        escape(value);
        return this;
    }

    /** XML that was made elsewhere. */
    public Xml raw(String xml) {
        text.append(xml);
        return this;
    }

    /** What is written, all elements closed. */
    public String finished() {
        while (!open.isEmpty()) {
            close();
        }
        return text.toString();
    }

    /** The document, all elements closed, in UTF-8. */
    public byte[] bytes() {
        return finished().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
    }

    private void escape(String value) {
        value.codePoints().filter(Xml::isAllowed).forEach(this::escape);
    }

    private void escape(int c) {
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\r' -> text.append("&#13;");
            default -> text.appendCodePoint(c);
        }
    }

    /** The characters of XML 1.0; half surrogate pairs are none. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c <= 0xFFFD
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
