package org.kartoteka.admin.joining;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.catalog.api.JoinForm;
import org.kartoteka.catalog.api.JoinKind;

/** The fields of a request's form, as they are typed. */
final class JoinFields implements Serializable {

    /** In the order of the form; the names are those of the door's faults. */
    static final List<String> NAMES =
            List.of(
                    "library", "code", "name", "inn", "ogrn", "region", "city", "address", "zone",
                    "contact", "phone", "email", "opensOn", "copies", "hours");

    /** The time zones of Russia, from west to east. */
    static final List<String> ZONES =
            List.of(
                    "Europe/Kaliningrad",
                    "Europe/Moscow",
                    "Europe/Simferopol",
                    "Europe/Volgograd",
                    "Europe/Astrakhan",
                    "Europe/Samara",
                    "Europe/Saratov",
                    "Europe/Ulyanovsk",
                    "Asia/Yekaterinburg",
                    "Asia/Omsk",
                    "Asia/Novosibirsk",
                    "Asia/Barnaul",
                    "Asia/Tomsk",
                    "Asia/Novokuznetsk",
                    "Asia/Krasnoyarsk",
                    "Asia/Irkutsk",
                    "Asia/Chita",
                    "Asia/Yakutsk",
                    "Asia/Vladivostok",
                    "Asia/Sakhalin",
                    "Asia/Magadan",
                    "Asia/Kamchatka",
                    "Asia/Anadyr");

    /** What an id looks like in an address. */
    static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final long serialVersionUID = 1L;
    private static final int UNCLEAR = -1;

    private final HashMap<String, String> values = new HashMap<>();
    private JoinKind kind = JoinKind.LIBRARY;

    /** Takes over what the form says. */
    void fill(JoinForm form) {
        kind = form.kind();
        values.put("library", form.library());
        values.put("code", form.code());
        values.put("name", form.name());
        values.put("inn", form.inn());
        values.put("ogrn", form.ogrn());
        values.put("region", form.region());
        values.put("city", form.city());
        values.put("address", form.address());
        values.put("zone", form.zone());
        values.put("contact", form.contact());
        values.put("phone", form.phone());
        values.put("email", form.email());
        values.put("opensOn", form.opensOn().map(LocalDate::toString).orElse(""));
        values.put("copies", String.valueOf(form.copies()));
        values.put("hours", form.hours());
    }

    /** What is typed, as the door takes it. */
    JoinForm form() {
        return new JoinForm(
                kind,
                text("library"),
                text("code"),
                text("name"),
                text("inn"),
                text("ogrn"),
                text("region"),
                text("city"),
                text("address"),
                text("zone"),
                text("contact"),
                text("phone"),
                text("email"),
                date("opensOn"),
                number("copies"),
                text("hours"));
    }

    /** A form in which nothing is filled in. */
    static JoinForm empty(JoinKind kind) {
        var fields = new JoinFields();
        fields.kind = kind;
        return fields.form();
    }

    Map<String, String> values() {
        return values;
    }

    JoinKind kind() {
        return kind;
    }

    private String text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).orElse("");
    }

    private Optional<LocalDate> date(String name) {
        try {
            return Optional.of(text(name)).filter(t -> !t.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeException unclear) {
            return Optional.empty();
        }
    }

    /** What is no number is refused by the door, as a number below nought. */
    private int number(String name) {
        var typed = text(name).replaceAll("[\\s\\u00a0]", "");
        if (typed.isEmpty()) {
            return 0;
        }
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : UNCLEAR;
    }
}
