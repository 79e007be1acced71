package org.kartoteka.bench;

import org.kartoteka.stack.LocalStack;
import org.kartoteka.stack.Server;

/**
 * Warms the application server up until its just-in-time compiler has little left to do. A rate
 * that does not grow any more is no sign: it also stands still while the compiler takes as much as
 * it gains.
 */
final class Settling {

    /** Share of one processor that the compiler may still take. */
    private static final double LITTLE = 0.03;

    private static final double NANOS = 1e9;

    private final LocalStack stack;
    private final double atLeastSeconds;
    private final double atMostSeconds;
    private double compiling = 1;
    private double seconds;

    Settling(LocalStack stack, double atLeastSeconds, double atMostSeconds) {
        this.stack = stack;
        this.atLeastSeconds = atLeastSeconds;
        this.atMostSeconds = atMostSeconds;
    }

    /** Repeats the round, which should take some seconds, until the server has settled. */
    void with(Round round) throws InterruptedException {
        long begin = System.nanoTime();
        while (seconds < atLeastSeconds || compiling > LITTLE && seconds < atMostSeconds) {
            double before = stack.compilerSeconds(Server.LIBERTY);
            long since = System.nanoTime();
            round.run();
            double took = (System.nanoTime() - since) / NANOS;
            compiling = (stack.compilerSeconds(Server.LIBERTY) - before) / took;
            seconds = (System.nanoTime() - begin) / NANOS;
        }
    }

    /** Writes how long it took and what the compiler still took at the end. */
    void report(String name, Results results) {
        results.put(name + ".warmup.seconds", seconds);
        results.put(name + ".warmup.still_compiling", compiling);
    }

    /** Work for the server. */
    @FunctionalInterface
    interface Round {
        /** Does it once. */
        void run() throws InterruptedException;
    }
}
