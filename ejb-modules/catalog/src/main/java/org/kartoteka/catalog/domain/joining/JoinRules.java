package org.kartoteka.catalog.domain.joining;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.JoinForm;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.domain.NetworkRules;
import org.kartoteka.kernel.error.Fault;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;

/**
 * What a form must look like: a little to be kept as a draft, everything to be sent. Places are the
 * names of the fields.
 */
public final class JoinRules {

    /** What a library's first branch adds to its code. */
    public static final String FIRST_BRANCH = "-1";

    /** The longest words of a decision. */
    public static final int WORDS_MAX = 2_000;

    private static final int DOCUMENT_NAME_MAX = 200;
    private static final int SHORT = 100;
    private static final int NAME_MAX = 200;
    private static final int LONG = 500;
    private static final int COPIES_MAX = 100_000_000;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,15}");
    private static final Pattern CODE_WITH_BRANCHES = Pattern.compile("[A-Z0-9]{2,8}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{10,15}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final JoinForm form;
    private final List<Fault> faults = new ArrayList<>();

    private JoinRules(JoinForm form) {
        this.form = form;
    }

    /**
     * Lets a form pass that can be kept.
     *
     * @throws RefusedException {@link JoinRefusal#JOIN_FORM_FAULTY}
     */
    public static void requireStorable(JoinForm form) {
        var faults = new JoinRules(form).sizes();
        if (!faults.isEmpty()) {
            throw new RefusedException(JoinRefusal.JOIN_FORM_FAULTY, faults);
        }
    }

    /** Everything that keeps a form from being sent, as far as it shows by itself. */
    public static List<Fault> faults(JoinForm form) {
        return new JoinRules(form).all();
    }

    /**
     * The words of a decision, without spaces around them.
     *
     * @throws RefusedException {@link JoinRefusal#DECISION_WORDS_MALFORMED}
     */
    public static String words(String given) {
        var words = given.strip();
        if (words.isEmpty() || words.length() > WORDS_MAX || hasControls(words)) {
            throw new RefusedException(JoinRefusal.DECISION_WORDS_MALFORMED, WORDS_MAX);
        }
        return words;
    }

    /**
     * The name of a document, without a path before it.
     *
     * @throws RefusedException {@link JoinRefusal#DOCUMENT_NAME_MALFORMED}
     */
    public static String documentName(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        boolean malformed =
                name.isBlank()
                        || name.length() > DOCUMENT_NAME_MAX
                        || name.chars().anyMatch(Character::isISOControl);
        if (malformed) {
            throw new RefusedException(JoinRefusal.DOCUMENT_NAME_MALFORMED, DOCUMENT_NAME_MAX);
        }
        return name.strip();
    }

    private List<Fault> sizes() {
        size("library", form.library(), SHORT);
        size("code", form.code(), SHORT);
        size("name", form.name(), NAME_MAX);
        size("inn", form.inn(), SHORT);
        size("ogrn", form.ogrn(), SHORT);
        size("region", form.region(), SHORT);
        size("city", form.city(), SHORT);
        size("address", form.address(), LONG);
        size("zone", form.zone(), SHORT);
        size("contact", form.contact(), NAME_MAX);
        size("phone", form.phone(), SHORT);
        size("email", form.email(), NAME_MAX);
        size("hours", form.hours(), LONG);
        require(
                "copies",
                form.copies() >= 0 && form.copies() <= COPIES_MAX,
                JoinRefusal.COPIES_WRONG,
                COPIES_MAX);
        return faults;
    }

    private List<Fault> all() {
        sizes();
        needed("name", form.name());
        needed("city", form.city());
        needed("address", form.address());
        needed("contact", form.contact());
        code();
        numbers();
        require(
                "region",
                NetworkRules.REGIONS.contains(form.region()),
                CatalogRefusal.REGION_UNKNOWN,
                form.region(),
                String.join(", ", NetworkRules.REGIONS));
        require("zone", isZone(form.zone()), JoinRefusal.ZONE_UNKNOWN, form.zone());
        var phone = form.phone().replaceAll("[\\s()-]", "");
        require("phone", PHONE.matcher(phone).matches(), JoinRefusal.PHONE_WRONG);
        require("email", EMAIL.matcher(form.email()).matches(), JoinRefusal.EMAIL_WRONG);
        require("opensOn", form.opensOn().isPresent(), JoinRefusal.JOIN_FIELD_NEEDED);
        return faults;
    }

    private void code() {
        boolean branch = form.kind() == JoinKind.BRANCH;
        var pattern = branch ? CODE : CODE_WITH_BRANCHES;
        require(
                "code",
                pattern.matcher(form.code()).matches(),
                JoinRefusal.JOIN_CODE_WRONG,
                form.code());
        if (branch) {
            needed("library", form.library());
            require(
                    "code",
                    form.code().startsWith(form.library() + "-"),
                    JoinRefusal.CODE_OF_ANOTHER_LIBRARY,
                    form.library());
        }
    }

    private void numbers() {
        require("inn", TaxNumbers.isInn(form.inn()), JoinRefusal.INN_WRONG);
        require("ogrn", TaxNumbers.isOgrn(form.ogrn()), JoinRefusal.OGRN_WRONG);
    }

    private void needed(String field, String text) {
        require(field, !text.isBlank(), JoinRefusal.JOIN_FIELD_NEEDED);
    }

    private void size(String field, String text, int most) {
        require(
                field,
                text.length() <= most && !text.chars().anyMatch(Character::isISOControl),
                JoinRefusal.JOIN_TEXT_MALFORMED,
                most);
    }

    private void require(String field, boolean kept, Refusal rule, Object... arguments) {
        if (!kept) {
            faults.add(new Fault("/" + field, rule, List.of(arguments)));
        }
    }

    private static boolean isZone(String text) {
        try {
            return text.contains("/") && ZoneId.of(text) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** Lines may break; other control characters have nothing to do in words. */
    private static boolean hasControls(String words) {
        return words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r');
    }
}
