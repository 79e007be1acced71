package org.kartoteka.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String BUNDLE = "org.kartoteka.stack.messages";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void bothLanguagesSayTheSameThings() {
        var english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, EXACT);
        var russian = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag("ru"), EXACT);

        assertThat(ownKeys(russian)).isEqualTo(english.keySet());
    }

    @Test
    void numbersArePrintedPlainly() {
        var russian = Messages.in(Locale.forLanguageTag("ru"));

        assertThat(russian.text("port.range", 70_000, 65_534))
                .isEqualTo("Порт 70000 не лежит между 1 и 65534.");
    }

    @Test
    void apostrophesSurvive() {
        assertThat(Messages.in(Locale.ENGLISH).text("welcome.portal")).isEqualTo("Readers' API");
    }

    /** Without those that come from the parent bundle. */
    private static TreeSet<String> ownKeys(ResourceBundle bundle) {
        var keys = new TreeSet<String>();
        for (var key : bundle.keySet()) {
            if (!bundle.getString(key)
                    .equals(ResourceBundle.getBundle(BUNDLE, Locale.ROOT, EXACT).getString(key))) {
                keys.add(key);
            }
        }
        return keys;
    }
}
