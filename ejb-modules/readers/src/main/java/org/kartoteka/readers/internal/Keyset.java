package org.kartoteka.readers.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import java.security.GeneralSecurityException;

/**
 * The keys of the personal data: those that seal (AES-256-GCM, several may be alive, the primary
 * one seals) and the one that makes fingerprints (HMAC-SHA-256, without a prefix, so that equal
 * texts give equal bytes). The fingerprint key cannot be exchanged in place: every row would have
 * to be fingerprinted anew.
 */
public final class Keyset {

    private final KeysetHandle sealing;
    private final KeysetHandle fingerprints;

    Keyset(KeysetHandle sealing, KeysetHandle fingerprints) {
        this.sealing = sealing;
        this.fingerprints = fingerprints;
    }

    /** New random keys. */
    public static Keyset fresh() throws GeneralSecurityException {
        return new Keyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                KeysetHandle.generateNew(
                        HmacParameters.builder()
                                .setKeySizeBytes(32)
                                .setTagSizeBytes(32)
                                .setHashType(HmacParameters.HashType.SHA256)
                                .setVariant(HmacParameters.Variant.NO_PREFIX)
                                .build(),
                        MacConfig2026.get()));
    }

    /** The same keys and a further one that can open but does not seal yet. */
    public Keyset withAnotherSealingKey() throws GeneralSecurityException {
        var more =
                KeysetHandle.newBuilder(sealing)
                        .setConfiguration(AeadConfig2026.get())
                        .addEntry(
                                KeysetHandle.generateEntryFromParameters(
                                                PredefinedAeadParameters.AES256_GCM)
                                        .withRandomId())
                        .build();
        return new Keyset(more, fingerprints);
    }

    /** The same keys, the newest of which seals from now on. */
    public Keyset sealingWithNewestKey() throws GeneralSecurityException {
        var promoted = KeysetHandle.newBuilder(sealing).setConfiguration(AeadConfig2026.get());
        promoted.getAt(promoted.size() - 1).makePrimary();
        return new Keyset(promoted.build(), fingerprints);
    }

    Aead aead() throws GeneralSecurityException {
        return sealing.getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    Mac mac() throws GeneralSecurityException {
        return fingerprints.getPrimitive(MacConfig2026.get(), Mac.class);
    }

    KeysetHandle sealing() {
        return sealing;
    }

    KeysetHandle fingerprints() {
        return fingerprints;
    }
}
