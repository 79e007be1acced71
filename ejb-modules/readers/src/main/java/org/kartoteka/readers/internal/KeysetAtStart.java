package org.kartoteka.readers.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets the application start only with usable keys, rather than fail at the first reader. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class KeysetAtStart {

    @Inject PersonalDataSafe safe;

    /** For the container. */
    public KeysetAtStart() {}

    @PostConstruct
    void check() {
        safe.check();
    }
}
