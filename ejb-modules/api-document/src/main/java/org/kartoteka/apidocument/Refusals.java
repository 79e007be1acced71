package org.kartoteka.apidocument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.kartoteka.kernel.error.Refusal;

/** All refusals of the house, as the enums of the contexts declare them. */
final class Refusals {

    /** What no enum names: the request failed, and the log knows why. */
    static final String FAILURE = "server-failed";

    private record Named(Refusal refusal, String enumName) {}

    private final List<Named> all = new ArrayList<>();
    private final SourceWords words;

    Refusals(IndexView index, SourceWords words) {
        this.words = words;
        index.getAllKnownImplementations(DotName.createSimple(Refusal.class)).stream()
                .sorted(Comparator.comparing(c -> c.name().toString()))
                .flatMap(type -> constants(type.name().toString()))
                .forEach(all::add);
    }

    private static Stream<Named> constants(String name) {
        try {
            return Arrays.stream(Class.forName(name).getEnumConstants())
                    .map(constant -> new Named((Refusal) constant, name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Indexed, but not on the class path: " + name, e);
        }
    }

    /**
     * What a problem type means, as the refusal's Javadoc has it.
     *
     * @throws IllegalArgumentException if no refusal has this name
     */
    String meaning(String slug) {
        if (slug.equals(FAILURE)) {
            return "The server failed; the detail names the incident's number in its log.";
        }
        var named =
                all.stream()
                        .filter(n -> n.refusal().slug().equals(slug))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("No refusal is named " + slug));
        return words.ofMember(named.enumName(), named.refusal().name())
                .orElseThrow(
                        () -> new IllegalArgumentException(named.refusal() + " has no Javadoc"));
    }
}
