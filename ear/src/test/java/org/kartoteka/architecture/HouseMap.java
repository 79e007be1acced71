package org.kartoteka.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole map of the house: which modules there are, their rooms, who may knock on whose door,
 * and the kits that lie beside them for everybody.
 */
record HouseMap(
        String root,
        Map<String, Set<String>> mayUse,
        Map<String, Set<String>> extraRooms,
        Set<String> kits,
        Set<String> edges) {

    static final List<String> ROOMS = List.of("api", "domain", "internal");
    static final String KERNEL = "kernel";

    static final HouseMap KARTOTEKA =
            new HouseMap(
                    "org.kartoteka",
                    Map.of(
                            "catalog", Set.of(),
                            "readers", Set.of("catalog"),
                            "circulation", Set.of("catalog", "readers"),
                            "search", Set.of("catalog", "readers", "circulation")),
                    Map.of("catalog", Set.of("marc"), "readers", Set.of("tools")),
                    Set.of("print"),
                    Set.of("web", "staff", "portal", "protocols", "admin", "grpc"));

    /** The same house with a fault in every corner, to prove that the rules bite. */
    static final HouseMap BROKEN =
            new HouseMap(
                    "broken.house",
                    Map.of("catalog", Set.of(), "circulation", Set.of("catalog")),
                    Map.of(),
                    Set.of("paper"),
                    Set.of("web"));

    /** The module of a package: {@code catalog} of {@code org.kartoteka.catalog.api}. */
    String module(String packageName) {
        return part(packageName, 0);
    }

    /**
     * The room of a package: {@code api} of {@code org.kartoteka.catalog.api}; empty at the door
     * step.
     */
    String room(String packageName) {
        return part(packageName, 1);
    }

    /** What everybody may use and what knows nobody: it has no rooms. */
    boolean isKit(String module) {
        return kits.contains(module);
    }

    boolean isContext(String module) {
        return mayUse.containsKey(module);
    }

    boolean isRoom(String module, String room) {
        return room.isEmpty()
                || ROOMS.contains(room)
                || extraRooms.getOrDefault(module, Set.of()).contains(room);
    }

    boolean ours(String packageName) {
        return packageName.startsWith(root + ".");
    }

    private String part(String packageName, int index) {
        if (!ours(packageName)) {
            return "";
        }
        var parts = packageName.substring(root.length() + 1).split("\\.");
        return parts.length > index ? parts[index] : "";
    }
}
