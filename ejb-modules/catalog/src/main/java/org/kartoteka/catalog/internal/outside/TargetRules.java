package org.kartoteka.catalog.internal.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.OutsideRefusal;
import org.kartoteka.catalog.api.OutsideTarget;
import org.kartoteka.kernel.error.RefusedException;

/**
 * What may be asked. An address leads to another machine: a server that asks itself, or what only
 * its own link knows, would be a way around every gate.
 */
final class TargetRules {

    private static final Set<String> VERSIONS = Set.of("1.1", "1.2");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final String WORD = "[A-Za-z0-9_.:/-]{1,100}";
    private static final int LONGEST_TIMEOUT = 60;
    private static final int LONGEST = 200;

    private final boolean localToo;

    /**
     * @param localToo whether addresses of this machine may be asked: on a developer's machine
     */
    TargetRules(boolean localToo) {
        this.localToo = localToo;
    }

    /** Refuses what cannot be the description of a catalogue. */
    void check(OutsideTarget target) {
        require(target.code().matches("[A-Z0-9-]{2,16}"), "code");
        require(isLine(target.name()), "name");
        require(VERSIONS.contains(target.version()), "version");
        require(target.schema().matches(WORD), "schema");
        require(target.indexes().values().stream().allMatch(i -> i.matches(WORD)), "indexes");
        require(
                target.timeoutSeconds() >= 1 && target.timeoutSeconds() <= LONGEST_TIMEOUT,
                "timeoutSeconds");
        address(target.address());
    }

    private static boolean isLine(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new RefusedException(OutsideRefusal.OUTSIDE_MALFORMED, what);
        }
    }

    /** The form of an address; where it leads is asked before every call. */
    static URI address(String text) {
        try {
            var address = new URI(text);
            boolean right =
                    address.getScheme() != null
                            && SCHEMES.contains(address.getScheme())
                            && address.getHost() != null
                            && address.getUserInfo() == null
                            && address.getFragment() == null;
            if (right) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new RefusedException(OutsideRefusal.OUTSIDE_ADDRESS_REFUSED, text);
        }
        throw new RefusedException(OutsideRefusal.OUTSIDE_ADDRESS_REFUSED, text);
    }

    /** Refuses an address that leads to this machine or its link. */
    void requireOutside(URI address) {
        try {
            boolean inside =
                    Stream.of(InetAddress.getAllByName(address.getHost()))
                            .anyMatch(TargetRules::isInside);
            if (inside && !localToo) {
                throw new RefusedException(
                        OutsideRefusal.OUTSIDE_ADDRESS_REFUSED, address.toString());
            }
        } catch (UnknownHostException e) {
            throw new RefusedException(OutsideRefusal.OUTSIDE_SILENT, address.getHost());
        }
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress();
    }
}
