package org.kartoteka.protocols.sru;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.protocols.http.Xml;
import org.kartoteka.search.api.StructuredSearch;

/** Tells other software what can be asked here (ZeeRex 2.0). */
final class Explain {

    private static final String ZEEREX = "http://explain.z3950.org/dtd/2.0/";
    private static final String BUNDLE = "org.kartoteka.protocols.messages";
    private static final List<String> RELATIONS =
            List.of("=", "==", "all", "any", "adj", "exact", "<", ">", "<=", ">=", "<>", "within");
    private static final Set<Target> SORTED =
            EnumSet.of(Target.YEAR, Target.TITLE, Target.AUTHOR, Target.ID);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI address;

    /**
     * @param address of this server as clients reach it
     */
    Explain(URI address) {
        this.address = address;
    }

    /** The answer to explain; with a diagnostic if something else was asked that is not done. */
    Xml answer(Version version, Optional<Diagnostic> diagnostic, boolean asString) {
        var xml = Answers.begin("explainResponse", version);
        xml.open("record").element("recordSchema", ZEEREX);
        xml.element("recordPacking", asString ? "string" : "xml").open("recordData");
        if (asString) {
            var inner = Xml.fragment();
            explain(version, inner);
            xml.text(inner.finished());
        } else {
            explain(version, xml);
        }
        xml.close().close();
        diagnostic.ifPresent(told -> Answers.diagnostics(told, xml));
        return xml;
    }

    private void explain(Version version, Xml xml) {
        xml.open("explain", "xmlns", ZEEREX);
        int port = address.getPort() > 0 ? address.getPort() : usualPort();
        xml.open(
                "serverInfo",
                "protocol",
                "SRU",
                "version",
                version.number(),
                "transport",
                address.getScheme(),
                "method",
                "GET POST");
        xml.element("host", address.getHost()).element("port", Integer.toString(port));
        xml.element("database", address.getPath().substring(1)).close();
        xml.open("databaseInfo");
        titles("catalogue", xml);
        xml.close();
        indexes(xml);
        schemas(xml);
        settings(xml);
        xml.close();
    }

    private static void titles(String key, Xml xml) {
        for (var language : List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH)) {
            var title = Messages.of(BUNDLE, key, List.of(), language);
            xml.element("title", title, "lang", language.getLanguage());
        }
    }

    private int usualPort() {
        return address.getScheme().equals("https") ? HTTPS : HTTP;
    }

    private static void indexes(Xml xml) {
        xml.open("indexInfo");
        for (var set : ContextSet.values()) {
            xml.empty("set", "identifier", set.uri(), "name", set.prefix());
        }
        for (var set : ContextSet.values()) {
            set.indexes().forEach((name, target) -> index(set, name, target, xml));
        }
        xml.close();
    }

    private static void index(ContextSet set, String name, Target target, Xml xml) {
        if (target == Target.RESULT_SET) {
            return;
        }
        boolean sorts = SORTED.contains(target);
        xml.open("index", "search", "true", "scan", "false", "sort", Boolean.toString(sorts));
        titles("index." + target.name(), xml);
        xml.open("map").element("name", name, "set", set.prefix()).close().close();
    }

    private static void schemas(Xml xml) {
        xml.open("schemaInfo");
        for (var schema : Schema.values()) {
            xml.open("schema", "identifier", schema.uri(), "name", schema.shortName());
            xml.element("title", schema.title()).close();
        }
        xml.close();
    }

    private static void settings(Xml xml) {
        xml.open("configInfo");
        var usual = Integer.toString(SearchRetrieve.USUAL_COUNT);
        var most = Integer.toString(StructuredSearch.MOST);
        xml.element("default", usual, "type", "numberOfRecords");
        xml.element("default", Schema.MARCXML.shortName(), "type", "retrieveSchema");
        xml.element("default", "=", "type", "relation");
        xml.element("setting", most, "type", "maximumRecords");
        for (var relation : RELATIONS) {
            xml.element("supports", relation, "type", "relation");
        }
        for (var mask : List.of("*", "?")) {
            xml.element("supports", mask, "type", "maskingCharacter");
        }
        xml.close();
    }
}
