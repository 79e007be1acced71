package org.kartoteka.readers.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.readers.domain.EmailAddress;
import org.kartoteka.readers.domain.Fingerprints;
import org.kartoteka.readers.domain.PersonName;
import org.kartoteka.readers.domain.PersonalData;
import org.kartoteka.readers.domain.PhoneNumber;

/**
 * Seals personal data and makes the fingerprints to find them by. A seal is bound to the column and
 * the reader's id (as associated data), so a sealed person moved to another row does not open.
 */
@ApplicationScoped
class PersonalDataSafe {

    private static final Logger LOG = Logger.getLogger(PersonalDataSafe.class.getName());

    @Inject
    @ConfigProperty(name = "kartoteka.keyset.file")
    String file;

    @Inject
    @ConfigProperty(name = "kartoteka.keyset.kek")
    Optional<String> kek;

    private Aead aead;
    private Mac mac;

    /** For the container. */
    PersonalDataSafe() {}

    PersonalDataSafe(Keyset keyset) throws GeneralSecurityException {
        take(keyset);
    }

    @PostConstruct
    void load() {
        try {
            take(new KeysetFile(Path.of(file), kek).read());
        } catch (KeysetUnreadableException e) {
            LOG.log(Level.SEVERE, e.getMessage());
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset holds keys of another kind", e);
        }
    }

    private void take(Keyset keyset) throws GeneralSecurityException {
        aead = keyset.aead();
        mac = keyset.mac();
    }

    /**
     * Seals a nothing and opens it again.
     *
     * @throws KeysetUnreadableException when the keys are not there
     */
    void check() {
        var id = new UUID(0, 0);
        decrypt(encrypt(new byte[0], id), id);
    }

    byte[] seal(PersonalData person, UUID reader) {
        return encrypt(Json.write(person).getBytes(StandardCharsets.UTF_8), reader);
    }

    PersonalData open(byte[] sealed, UUID reader) {
        return Json.read(
                new String(decrypt(sealed, reader), StandardCharsets.UTF_8), PersonalData.class);
    }

    Fingerprints fingerprints(PersonalData person) {
        return new Fingerprints(
                fingerprint("person", person.foldedPerson()),
                ofSurnameAndBirth(person.surname(), person.birthDate()),
                person.phone().map(this::ofPhone),
                person.email().map(this::ofEmail));
    }

    byte[] ofSurnameAndBirth(PersonName surname, LocalDate birthDate) {
        return fingerprint(
                "surname-and-birth", PersonalData.foldedSurnameAndBirth(surname, birthDate));
    }

    byte[] ofPhone(PhoneNumber phone) {
        return fingerprint("phone", phone.e164());
    }

    byte[] ofEmail(EmailAddress email) {
        return fingerprint("email", email.folded());
    }

    /** Of a request, so that it can be recognised where its text must not be kept. */
    byte[] ofRequest(String text) {
        return fingerprint("request", text);
    }

    private byte[] fingerprint(String kind, String text) {
        try {
            return mac.computeMac((kind + "\u001f" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a fingerprint", e);
        }
    }

    private byte[] encrypt(byte[] clear, UUID reader) {
        try {
            return aead.encrypt(clear, place(reader));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal the data of reader " + reader, e);
        }
    }

    private byte[] decrypt(byte[] sealed, UUID reader) {
        try {
            return aead.decrypt(sealed, place(reader));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open the data of reader " + reader, e);
        }
    }

    private static byte[] place(UUID reader) {
        return ("readers.reader.sealed_person:" + reader).getBytes(StandardCharsets.UTF_8);
    }
}
