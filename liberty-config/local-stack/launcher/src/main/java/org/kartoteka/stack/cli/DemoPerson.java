package org.kartoteka.stack.cli;

import java.util.List;

/**
 * A person of the demonstration who can log in; the password is the name.
 *
 * @param name the log-in name, and the password
 * @param roles roles in the realm
 */
record DemoPerson(String name, String roles) {
    /** As in kartoteka-realm.json. */
    static final List<DemoPerson> ALL =
            List.of(
                    new DemoPerson("admin", "admin, it, auditor"),
                    new DemoPerson("anna", "librarian, cataloguer: MSK-1, MSK-2"),
                    new DemoPerson("boris", "librarian: NSK-1"),
                    new DemoPerson("vera", "librarian: VVO-1"),
                    new DemoPerson("cataloguer", "cataloguer"),
                    new DemoPerson("reader1", "reader"),
                    new DemoPerson("reader2", "reader"),
                    new DemoPerson("reader3", "reader"),
                    new DemoPerson("applicant", "applicant"),
                    new DemoPerson("applicant2", "applicant"),
                    new DemoPerson("integrator", "integrator"));
}
