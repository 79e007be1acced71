package org.kartoteka.kernel.security;

/** The roles of the realm {@code kartoteka}, as they stand in tokens. */
public final class Roles {

    /** A reader, acting for himself. */
    public static final String READER = "reader";

    /** Lends, takes back and registers readers, within his branches. */
    public static final String LIBRARIAN = "librarian";

    /** Catalogues and imports. */
    public static final String CATALOGUER = "cataloguer";

    /** Runs one library system. */
    public static final String ADMIN = "admin";

    /** Any log-in of the realm: may ask for a library or branch to join the network. */
    public static final String APPLICANT = "applicant";

    /** A machine that acts for a partner or a service of the house. */
    public static final String INTEGRATOR = "integrator";

    /** Municipal IT: runs the servers, sees no personal data. */
    public static final String IT = "it";

    private Roles() {}
}
