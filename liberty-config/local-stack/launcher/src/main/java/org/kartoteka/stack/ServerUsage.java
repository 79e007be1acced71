package org.kartoteka.stack;

/**
 * What a server has used, over its process and all children of it.
 *
 * @param cpuSeconds CPU time since its start in seconds, user and system
 * @param pssKib proportional set size in KiB: shared pages are counted once over all processes
 * @param rssKib resident set size in KiB
 */
public record ServerUsage(double cpuSeconds, long pssKib, long rssKib) {
    static final ServerUsage NONE = new ServerUsage(0, 0, 0);

    /** The sum of both. */
    public ServerUsage plus(ServerUsage other) {
        return new ServerUsage(
                cpuSeconds + other.cpuSeconds, pssKib + other.pssKib, rssKib + other.rssKib);
    }
}
