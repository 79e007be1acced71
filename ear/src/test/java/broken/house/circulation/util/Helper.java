package broken.house.circulation.util;

/** Sits in a room that is on no map. */
public class Helper {}
