package org.kartoteka.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.readers.api.ReaderRefusal;

class FailureTest {

    @Test
    void aForgottenPageIsToldApartHoweverDeepItIsWrapped() {
        var wrapped = new FacesException(new FacesException(new ViewExpiredException("gone")));

        assertThat(Failure.of(wrapped)).isEqualTo(Failure.EXPIRED);
    }

    @Test
    void aDoorThatDoesNotLetInIsADenial() {
        assertThat(Failure.of(new FacesException(new EJBAccessException("no"))))
                .isEqualTo(Failure.DENIED);
        assertThat(Failure.of(new RefusedException(AccessRefusal.WRONG_BRANCH, "NSK-1")))
                .isEqualTo(Failure.DENIED);
    }

    @Test
    void anythingElseIsAnIncident() {
        assertThat(Failure.of(new IllegalStateException("broken"))).isEqualTo(Failure.INCIDENT);
        assertThat(Failure.of(new RefusedException(ReaderRefusal.READER_UNKNOWN)))
                .isEqualTo(Failure.INCIDENT);
    }
}
