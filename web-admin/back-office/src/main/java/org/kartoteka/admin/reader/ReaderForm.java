package org.kartoteka.admin.reader;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.kartoteka.readers.api.ReaderLookup;
import org.kartoteka.readers.api.RegisterReader;

/** What is typed of a reader, to write him down or to find him. */
public class ReaderForm implements Serializable {

    private String surname = "";
    private String name = "";
    private String patronymic = "";
    private String birthDate = "";
    private String phone = "";
    private String email = "";
    private String card = "";

    /** Whether something is typed as the birth date that is no date. */
    boolean isBirthDateUnclear() {
        return !birthDate.isBlank() && DateText.parse(birthDate).isEmpty();
    }

    Optional<LocalDate> day() {
        return DateText.parse(birthDate);
    }

    RegisterReader order(String branch, LocalDate born) {
        return new RegisterReader(
                branch,
                surname.strip(),
                name.strip(),
                given(patronymic),
                born,
                given(phone),
                given(email));
    }

    ReaderLookup lookup() {
        return new ReaderLookup(given(surname), day(), given(phone), given(email));
    }

    Optional<String> typedCard() {
        return given(card).map(c -> c.replace(" ", ""));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(t -> !t.isEmpty());
    }

    private static String typed(String text) {
        return text == null ? "" : text;
    }

    /** As typed. */
    public String getSurname() {
        return surname;
    }

    /** As typed. */
    public void setSurname(String text) {
        surname = typed(text);
    }

    /** As typed. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String text) {
        name = typed(text);
    }

    /** As typed. */
    public String getPatronymic() {
        return patronymic;
    }

    /** As typed. */
    public void setPatronymic(String text) {
        patronymic = typed(text);
    }

    /** As typed. */
    public String getBirthDate() {
        return birthDate;
    }

    /** As typed. */
    public void setBirthDate(String text) {
        birthDate = typed(text);
    }

    /** As typed. */
    public String getPhone() {
        return phone;
    }

    /** As typed. */
    public void setPhone(String text) {
        phone = typed(text);
    }

    /** As typed. */
    public String getEmail() {
        return email;
    }

    /** As typed. */
    public void setEmail(String text) {
        email = typed(text);
    }

    /** As typed. */
    public String getCard() {
        return card;
    }

    /** As typed. */
    public void setCard(String text) {
        card = typed(text);
    }
}
