package broken.house.paper;

import broken.house.circulation.api.Desk;

/** A tool that knows who uses it. */
public record Sheet(Desk desk) {}
