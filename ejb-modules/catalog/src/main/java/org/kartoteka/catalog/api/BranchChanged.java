package org.kartoteka.catalog.api;

import org.kartoteka.kernel.event.DomainEvent;

/** A branch was opened or changed. */
public record BranchChanged(String branch, String library, String region, String zone)
        implements DomainEvent {

    /** The topic of this event. */
    public static final String TOPIC = "catalog.libraries";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return branch;
    }

    @Override
    public String type() {
        return "org.kartoteka.catalog.branch-changed.v1";
    }
}
