package org.kartoteka.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kartoteka.client.Staff;
import org.kartoteka.client.Telling;

/** The records of the demonstration without its readers and loans, for whoever measures search. */
public final class DemoRecords {

    private DemoRecords() {}

    /** Puts the network and its records in; what is there already stays as it is. */
    public static void load(Staff staff) {
        var quiet = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var telling = Telling.to(quiet, DemoLibrary.BUNDLE, Map.of());
        new RecordLoader(staff, telling, DemoNetwork.load()).load();
    }
}
