package org.kartoteka.readers.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.readers.api.AgeGate;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.api.ReaderRefusal;
import org.kartoteka.readers.domain.FullAge;
import org.kartoteka.readers.domain.Reader;

/** The gate: asks the register for a birth date only when a reader is calling. */
@Stateless
@Local(AgeGate.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AgeGateBean implements AgeGate {

    private static final String ADULTS = "18+";
    private static final Set<String> STAFF =
            Set.of(Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR);

    @Inject Readers readers;
    @Inject PersonalDataSafe safe;
    @Inject LibraryNetwork network;
    @Inject CallerContext callers;
    @Inject Clock clock;

    /** For the container. */
    public AgeGateBean() {}

    @Override
    @PermitAll
    public boolean opensForAdults() {
        var caller = callers.caller();
        return STAFF.stream().anyMatch(caller::is)
                || caller.is(Roles.READER)
                        && caller.readerCard()
                                .flatMap(CardNumber::parse)
                                .flatMap(readers::byCard)
                                .filter(this::isAdult)
                                .isPresent();
    }

    @Override
    @PermitAll
    public void requireFor(Optional<String> ageMark) {
        if (ageMark.filter(ADULTS::equals).isPresent() && !opensForAdults()) {
            throw new RefusedException(ReaderRefusal.ADULTS_ONLY);
        }
    }

    private boolean isAdult(Reader reader) {
        ZoneId zone = network.branch(reader.branch()).map(Branch::zone).orElse(ZoneOffset.UTC);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var born = safe.open(reader.sealedPerson(), reader.id()).birthDate();
        return FullAge.on(today, born);
    }
}
