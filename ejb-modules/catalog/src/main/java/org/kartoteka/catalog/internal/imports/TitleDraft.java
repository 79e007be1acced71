package org.kartoteka.catalog.internal.imports;

import java.util.UUID;

/** A title while a batch is worked out: as it is stored, or as the batch will leave it. */
final class TitleDraft {

    private final UUID id;
    private final long storedVersion;
    private long version;
    private String hash;
    private PreparedRecord latest;

    private TitleDraft(UUID id, long storedVersion, String hash) {
        this.id = id;
        this.storedVersion = storedVersion;
        this.version = storedVersion;
        this.hash = hash;
    }

    static TitleDraft stored(UUID id, long version, String hash) {
        return new TitleDraft(id, version, hash);
    }

    static TitleDraft fresh(UUID id) {
        return new TitleDraft(id, 0, "");
    }

    boolean has(String otherHash) {
        return hash.equals(otherHash);
    }

    /** The later record with the key wins. */
    void become(PreparedRecord record) {
        version++;
        hash = record.hash();
        latest = record;
    }

    boolean isNew() {
        return storedVersion == 0;
    }

    boolean isChanged() {
        return version != storedVersion;
    }

    UUID id() {
        return id;
    }

    long storedVersion() {
        return storedVersion;
    }

    long version() {
        return version;
    }

    /** The record it becomes; only for a changed one. */
    PreparedRecord latest() {
        return latest;
    }
}
