package org.kartoteka.kernel.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Insists on a transaction, as {@code @Transactional(MANDATORY)} would, without an interceptor:
 * four of them stood in the way of every act at the desk.
 */
@ApplicationScoped
class OpenTransaction {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    /**
     * @throws IllegalStateException if no transaction is open
     */
    void require() {
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("Must be called within the transaction of the act");
        }
    }
}
