package org.kartoteka.catalog.domain;

import java.util.List;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.kernel.error.RefusedException;

/** What a library and a branch must look like, in the order it is checked. */
public final class NetworkRules {

    /** The regions, each with a data centre of its own. */
    public static final List<String> REGIONS = List.of("central", "siberia", "fareast");

    static final int NAME_MAX = 200;
    static final int ADDRESS_MAX = 500;
    private static final int CODE_MIN = 2;
    private static final int CODE_MAX = 16;

    private NetworkRules() {}

    /**
     * Lets a well-formed library pass.
     *
     * @throws RefusedException {@code CODE_MALFORMED}, {@code NAME_MALFORMED}, {@code
     *     REGION_UNKNOWN}
     */
    public static void check(Library library) {
        checkCode(library.code());
        checkName(library.name());
        checkRegion(library.region());
    }

    /**
     * Lets a well-formed branch pass; whether its library is there is not looked at.
     *
     * @throws RefusedException {@code CODE_MALFORMED}, {@code NAME_MALFORMED}, {@code
     *     ADDRESS_MALFORMED}, {@code REGION_UNKNOWN}
     */
    public static void check(Branch branch) {
        checkCode(branch.code());
        checkName(branch.name());
        if (branch.address().length() > ADDRESS_MAX || hasControlCharacter(branch.address())) {
            throw new RefusedException(CatalogRefusal.ADDRESS_MALFORMED, ADDRESS_MAX);
        }
        checkRegion(branch.region());
    }

    private static void checkCode(String code) {
        boolean fits =
                code.length() >= CODE_MIN
                        && code.length() <= CODE_MAX
                        && code.chars().allMatch(NetworkRules::mayStandInCode);
        if (!fits) {
            throw new RefusedException(CatalogRefusal.CODE_MALFORMED, code);
        }
    }

    private static boolean mayStandInCode(int c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > NAME_MAX || hasControlCharacter(name)) {
            throw new RefusedException(CatalogRefusal.NAME_MALFORMED, NAME_MAX);
        }
    }

    private static void checkRegion(String region) {
        if (!REGIONS.contains(region)) {
            throw new RefusedException(
                    CatalogRefusal.REGION_UNKNOWN, region, String.join(", ", REGIONS));
        }
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
