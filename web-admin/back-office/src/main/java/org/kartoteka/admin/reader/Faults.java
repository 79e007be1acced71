package org.kartoteka.admin.reader;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.List;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.readers.api.ReaderRefusal;

/** Puts what is wrong beside the field it is wrong in. */
final class Faults {

    private static final List<String> NAME_PARTS = List.of("surname", "name", "patronymic");

    private Faults() {}

    /** The field a refusal is about; the button where it is about the form as a whole. */
    static String field(RefusedException refused, String button) {
        if (!(refused.refusal() instanceof ReaderRefusal reason)) {
            return button;
        }
        switch (reason) {
            case NAME_MALFORMED:
                return namePart(refused.arguments());
            case BIRTH_DATE_IMPOSSIBLE:
                return "birthDate";
            case PHONE_MALFORMED:
                return "phone";
            case EMAIL_MALFORMED:
                return "email";
            case CARD_NUMBER_MALFORMED:
                return "card";
            default:
                return button;
        }
    }

    /** The registry says which part of the name it means by its position. */
    private static String namePart(List<Object> arguments) {
        return arguments.isEmpty() || !(arguments.get(0) instanceof Integer part)
                ? "surname"
                : NAME_PARTS.get(Math.min(part, NAME_PARTS.size() - 1));
    }

    /** Shows the text at a field or a button of the form. */
    static void show(String form, String field, String text) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        form + ":" + field,
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
}
