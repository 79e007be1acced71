package org.kartoteka.catalog.internal.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.domain.DuplicateKeys;

/** A title while a batch is worked out: as it is stored, or as the batch will leave it. */
final class TitleDraft {

    private final UUID id;
    private final long storedVersion;
    private long version;
    private Optional<HandEdits> edits;
    private String hash;
    private PreparedRecord latest;
    private boolean merged;

    private TitleDraft(UUID id, long storedVersion, String hash, Optional<HandEdits> edits) {
        this.id = id;
        this.storedVersion = storedVersion;
        this.version = storedVersion;
        this.hash = hash;
        this.edits = edits;
    }

    static TitleDraft stored(UUID id, long version, String hash, Optional<HandEdits> edits) {
        return new TitleDraft(id, version, hash, edits);
    }

    static TitleDraft fresh(UUID id) {
        return new TitleDraft(id, 0, "", Optional.empty());
    }

    /** It has become part of another title, whose id it has; a file does not bring it back. */
    void follow() {
        merged = true;
    }

    boolean isMerged() {
        return merged;
    }

    /** By what the record it becomes is known as a duplicate; only for a changed one. */
    DuplicateKeys keys() {
        return DuplicateKeys.of(latest.view());
    }

    boolean has(String otherHash) {
        return hash.equals(otherHash);
    }

    /** The later record with the key wins, but for what people have edited. */
    void become(PreparedRecord record) {
        version++;
        hash = record.hash();
        edits = edits.flatMap(edited -> edited.meet(record.record()));
        latest = edits.map(edited -> record.with(edited.present())).orElse(record);
    }

    /** The fields that people have edited and the file wants otherwise. */
    List<String> keptByHand() {
        return edits.map(HandEdits::kept).orElse(List.of());
    }

    /** What the file says, where the title does not say the same. */
    Optional<String> fileRecord() {
        return edits.map(edited -> edited.file().canonical());
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
