package org.kartoteka.circulation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.circulation.domain.LoanPolicy;

/** The policy of lending as configured for the whole network. */
@ApplicationScoped
class CirculationConfig {

    @Inject
    @ConfigProperty(name = "kartoteka.circulation.loan-days", defaultValue = "15")
    int loanDays;

    @Inject
    @ConfigProperty(name = "kartoteka.circulation.max-loans", defaultValue = "10")
    int maxLoans;

    @Inject
    @ConfigProperty(name = "kartoteka.circulation.max-renewals", defaultValue = "2")
    int maxRenewals;

    LoanPolicy policy() {
        return new LoanPolicy(loanDays, maxLoans, maxRenewals);
    }
}
