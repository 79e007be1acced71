package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.kernel.json.Json;

/** The texts of the scripts that make and send a record's form. */
@RequestScoped
class RecordWords {

    /** What the scripts of the cataloguer's pages say. */
    private static final List<String> WORDS =
            List.of(
                    "record.leader",
                    "record.unknown-field",
                    "record.unknown-code",
                    "record.indicator",
                    "record.repeat",
                    "record.up",
                    "record.down",
                    "record.remove-field",
                    "record.remove-subfield",
                    "record.codes",
                    "record.add-subfield",
                    "record.add-field",
                    "record.add",
                    "record.broken",
                    "record.logged-out",
                    "record.saving",
                    "record.saved",
                    "record.merge",
                    "record.clashes",
                    "record.no-clashes",
                    "record.field",
                    "record.base",
                    "record.theirs",
                    "record.mine",
                    "record.save-merged",
                    "record.back",
                    "record.save-anyway",
                    "record.offers",
                    "record.unlinked",
                    "record.offer-mark",
                    "record.mark-offered",
                    "record.no-mark");

    @Inject Texts texts;

    /** The texts by their keys, as JSON. */
    String json() {
        var words = new TreeMap<String, String>();
        WORDS.forEach(key -> words.put(key, texts.of(key, "{0}")));
        return Json.write(words);
    }
}
