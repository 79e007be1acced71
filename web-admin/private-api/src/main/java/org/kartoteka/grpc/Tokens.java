package org.kartoteka.grpc;

import java.util.Optional;
import org.kartoteka.kernel.security.Caller;

/** Knows whom a bearer token stands for. */
interface Tokens {

    /** Whom the token stands for; nobody if it is not valid. */
    Optional<Caller> caller(String token);
}
