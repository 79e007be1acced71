package org.kartoteka.admin.joining;

import java.util.List;
import org.kartoteka.catalog.api.JoinForm;

/**
 * A filled-in field, to be read.
 *
 * @param name as in the form
 */
public record Fact(String name, String value) {

    /** What a form says; empty fields are left out. */
    static List<Fact> of(JoinForm form) {
        var fields = new JoinFields();
        fields.fill(form);
        return JoinFields.NAMES.stream()
                .map(name -> new Fact(name, fields.values().get(name)))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }
}
