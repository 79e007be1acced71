package org.kartoteka.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kartoteka.catalog.api.JoinForm;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.web.InputCheck;

/** What comes in about requests to join. */
public final class JoinBodies {

    private static final int LONGEST = 500;

    private JoinBodies() {}

    /**
     * The form of a request; what is not known yet is left out.
     *
     * @param kind what asks to join
     * @param library of a branch: the code of its library
     * @param code the code proposed
     * @param zone an IANA time zone
     * @param contact name and post of who answers questions
     * @param opensOn when it begins to work in the network
     * @param copies how many copies it brings
     * @param hours when it is open, in words
     */
    public record JoinBody(
            @Schema(required = true) JoinKind kind,
            @Schema(maxLength = LONGEST) String library,
            @Schema(maxLength = LONGEST, example = "TMS") String code,
            @Schema(maxLength = LONGEST, example = "ЦБС Томска") String name,
            @Schema(maxLength = LONGEST, example = "7707083893") String inn,
            @Schema(maxLength = LONGEST, example = "1027700132195") String ogrn,
            @Schema(maxLength = LONGEST, example = "siberia") String region,
            @Schema(maxLength = LONGEST, example = "Томск") String city,
            @Schema(maxLength = LONGEST, example = "проспект Ленина, 1") String address,
            @Schema(maxLength = LONGEST, example = "Asia/Tomsk") String zone,
            @Schema(maxLength = LONGEST) String contact,
            @Schema(maxLength = LONGEST) String phone,
            @Schema(maxLength = LONGEST) String email,
            LocalDate opensOn,
            @Schema(minimum = "0") Integer copies,
            @Schema(maxLength = LONGEST) String hours) {

        JoinForm form() {
            var check = new InputCheck();
            var what = check.required("kind", kind);
            var form =
                    new JoinForm(
                            what,
                            text(check, "library", library),
                            text(check, "code", code),
                            text(check, "name", name),
                            text(check, "inn", inn),
                            text(check, "ogrn", ogrn),
                            text(check, "region", region),
                            text(check, "city", city),
                            text(check, "address", address),
                            text(check, "zone", zone),
                            text(check, "contact", contact),
                            text(check, "phone", phone),
                            text(check, "email", email),
                            Optional.ofNullable(opensOn),
                            Optional.ofNullable(copies).orElse(0),
                            text(check, "hours", hours));
            check.done();
            return form;
        }

        private static String text(InputCheck check, String field, String value) {
            return check.optionalText(field, value, LONGEST).orElse("");
        }
    }

    /**
     * A decision on a request.
     *
     * @param words remarks or the reason, as the applicant will read them
     */
    public record JoinWords(
            @Schema(required = true, maxLength = 2000, example = "Устав и адрес проверены.")
                    String words) {}

    /**
     * A free code.
     *
     * @param code nobody has it and no request waits for it
     */
    public record JoinCode(String code) {}
}
