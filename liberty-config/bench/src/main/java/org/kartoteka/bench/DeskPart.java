package org.kartoteka.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.kartoteka.client.Telling;
import org.kartoteka.stack.Server;

/**
 * The desk: check-out and check-in through the REST API with 16, 4 and 1 desks at once, and in turn
 * with them the same statements by as many plain JDBC connections.
 */
final class DeskPart {

    private static final int MOST_DESKS = 16;
    private static final int[] DESKS = {16, 4, 1};
    private static final int ROUNDS = 2;
    private static final double WARM_SECONDS = 10;
    private static final double WARM_AT_LEAST = 30;
    private static final double WARM_AT_MOST = 900;

    private final World world;
    private final Results results;
    private final Telling telling;
    private final Stock stock;
    private final int seconds;

    DeskPart(World world, Stock stock, Results results, Telling telling, int seconds) {
        this.world = world;
        this.stock = stock;
        this.results = results;
        this.telling = telling;
        this.seconds = seconds;
    }

    /** As many desks need stock: those of the API, and as many of JDBC. */
    static int desksInAll() {
        return 2 * MOST_DESKS;
    }

    void run() throws InterruptedException, SQLException {
        JdbcDesk.prepare(world.database());
        warmUp();
        telling.say("desk.head");
        for (int desks : DESKS) {
            measure(desks);
        }
        JdbcDesk.clearUp(world.database());
    }

    private void warmUp() throws InterruptedException {
        telling.say("desk.warm");
        var settling = new Settling(world.stack(), WARM_AT_LEAST, WARM_AT_MOST);
        settling.with(() -> rest(MOST_DESKS).fast(WARM_SECONDS));
        settling.report("desk", results);
        jdbc(MOST_DESKS).fast(WARM_SECONDS);
    }

    private void measure(int desks) throws InterruptedException {
        var rest = new ArrayList<DeskFigures>();
        var jdbc = new ArrayList<DeskFigures>();
        var cpu = new HashMap<Server, Double>();
        double jdbcCpu = 0;
        for (int round = 0; round < ROUNDS; round++) {
            world.calm();
            var meter = new CpuMeter(world.stack());
            rest.add(rest(desks).fast(seconds));
            world.calm();
            meter.millis().forEach((server, millis) -> cpu.merge(server, millis, Double::sum));
            var second = new CpuMeter(world.stack());
            jdbc.add(jdbc(desks).fast(seconds));
            jdbcCpu += second.total();
        }
        report(desks, sum(rest), sum(jdbc), cpu);
        results.put("desk.jdbc." + desks + ".cpu_ms_per_act", jdbcCpu / sum(jdbc).acts());
    }

    private void report(
            int desks, DeskFigures rest, DeskFigures jdbc, Map<Server, Double> cpuMillis) {
        var name = "desk." + desks;
        results.put("desk.checkout." + desks, rest.lend());
        results.put("desk.checkin." + desks, rest.takeBack());
        results.put("desk.jdbc." + desks, jdbc.both());
        results.put(name + ".rate", rest.rate());
        results.put(name + ".errors", rest.errors());
        results.put("desk.jdbc." + desks + ".rate", jdbc.rate());
        results.put("desk.jdbc." + desks + ".errors", jdbc.errors());
        results.put(name + ".ratio_to_jdbc", rest.rate() / jdbc.rate());
        double all = 0;
        for (var used : cpuMillis.entrySet()) {
            results.put(
                    name + ".cpu_ms_per_act." + used.getKey().id(), used.getValue() / rest.acts());
            all += used.getValue();
        }
        results.put(name + ".cpu_ms_per_act", all / rest.acts());
        row(desks, rest, jdbc, all / rest.acts());
        rest.trouble().or(jdbc::trouble).ifPresent(why -> telling.say("desk.trouble", why));
    }

    private void row(int desks, DeskFigures rest, DeskFigures jdbc, double cpu) {
        telling.out()
                .printf(
                        Locale.ROOT,
                        "  %5d %9.1f %9.1f %6.2f %8.1f %8.1f %8.1f %8.1f %8.2f %6d%n",
                        desks,
                        rest.rate(),
                        jdbc.rate(),
                        rest.rate() / jdbc.rate(),
                        rest.both().millis(0.5),
                        rest.both().millis(0.95),
                        rest.both().millis(0.99),
                        rest.both().millis(1),
                        cpu,
                        rest.errors());
    }

    private DeskRun rest(int desks) {
        return new DeskRun(desks, desk -> world.restDesk(), stock::place);
    }

    private DeskRun jdbc(int desks) {
        IntFunction<Stock.Place> ownPlaces = desk -> stock.place(MOST_DESKS + desk);
        return new DeskRun(desks, desk -> world.jdbcDesk(), ownPlaces);
    }

    private static DeskFigures sum(List<DeskFigures> rounds) {
        var lend = new Latencies();
        var takeBack = new Latencies();
        rounds.forEach(round -> lend.addAll(round.lend()));
        rounds.forEach(round -> takeBack.addAll(round.takeBack()));
        return new DeskFigures(
                lend,
                takeBack,
                rounds.stream().mapToLong(DeskFigures::errors).sum(),
                rounds.stream().flatMap(round -> round.trouble().stream()).findFirst(),
                rounds.stream().mapToDouble(DeskFigures::seconds).sum());
    }
}
