package org.kartoteka.system;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kartoteka.client.Api;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML answer of the application, fetched by anybody. */
record XmlPage(int status, Document document) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** By GET; the arguments come encoded. */
    static XmlPage get(String path, Map<String, String> arguments) {
        return raw(path + "?" + form(arguments));
    }

    /** By GET, the address as it is. */
    static XmlPage raw(String address) {
        return of(HttpRequest.newBuilder(Outside.address(address)).build());
    }

    /** By POST of a form. */
    static XmlPage post(String path, String form) {
        return of(
                HttpRequest.newBuilder(Outside.address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    static String form(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .map(one -> one.getKey() + "=" + Api.encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static XmlPage of(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var document =
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(answer.body())));
            return new XmlPage(answer.statusCode(), document);
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The texts of all elements with a local name. */
    List<String> all(String name) {
        return elements(name).stream().map(Element::getTextContent).toList();
    }

    /** An attribute of all elements with a local name. */
    List<String> attributes(String name, String attribute) {
        return elements(name).stream().map(one -> one.getAttribute(attribute)).toList();
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
