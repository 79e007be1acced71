package org.kartoteka.admin.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.kartoteka.readers.api.OneTimePassword;

/** A one-time password for the length of the one answer that shows it. */
@Named
@RequestScoped
public class PasswordSlip {

    private OneTimePassword password;

    void put(OneTimePassword given) {
        password = given;
    }

    /** The password; null if none was given just now. */
    public OneTimePassword getPassword() {
        return password;
    }
}
