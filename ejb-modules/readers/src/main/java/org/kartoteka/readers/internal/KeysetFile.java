package org.kartoteka.readers.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import com.google.crypto.tink.util.SecretBytes;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * The file of a {@link Keyset}: a JSON object with two Tink keysets, {@code aead} and {@code mac};
 * both are encrypted if a key-encryption key is given. Only the owner may read the file.
 */
public final class KeysetFile {

    private static final String AEAD = "aead";
    private static final String MAC = "mac";
    private static final String ENCRYPTED = "encryptedKeyset";
    private static final int KEK_BYTES = 32;

    private final Path path;
    private final Optional<String> kek;

    /**
     * @param kek the key-encryption key: 32 bytes in Base64
     */
    public KeysetFile(Path path, Optional<String> kek) {
        this.path = path;
        this.kek = kek;
    }

    /**
     * Reads the keys.
     *
     * @throws KeysetUnreadableException with a message that says what is wrong with the file
     */
    public Keyset read() {
        try {
            var json = JsonParser.parseString(Files.readString(path)).getAsJsonObject();
            return new Keyset(
                    handle(json, AEAD, AeadConfig2026.get()),
                    handle(json, MAC, MacConfig2026.get()));
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | GeneralSecurityException
                | IOException e) {
            throw new KeysetUnreadableException(path, e);
        }
    }

    /**
     * Writes the keys into a new file.
     *
     * @throws java.nio.file.FileAlreadyExistsException rather than to overwrite keys: what they
     *     have sealed would be lost
     */
    public void create(Keyset keyset) throws IOException, GeneralSecurityException {
        write(path, keyset);
    }

    /** Puts the keys in the place of those in the file, at one stroke. */
    public void replace(Keyset keyset) throws IOException, GeneralSecurityException {
        var beside = path.resolveSibling(path.getFileName() + ".new");
        write(beside, keyset);
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(Path target, Keyset keyset) throws IOException, GeneralSecurityException {
        var json = new JsonObject();
        json.add(AEAD, json(keyset.sealing(), AEAD, AeadConfig2026.get()));
        json.add(MAC, json(keyset.fingerprints(), MAC, MacConfig2026.get()));
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(target, ownerOnly);
        Files.writeString(target, json.toString(), StandardOpenOption.WRITE);
    }

    private JsonElement json(KeysetHandle handle, String name, Configuration kind)
            throws GeneralSecurityException {
        var text =
                kek.isPresent()
                        ? TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                                handle, encryption(kek.get()), context(name), kind)
                        : TinkJsonProtoKeysetFormat.serializeKeyset(
                                handle, kind, InsecureSecretKeyAccess.get());
        return JsonParser.parseString(text);
    }

    private KeysetHandle handle(JsonObject file, String name, Configuration kind)
            throws GeneralSecurityException {
        if (!file.has(name) || !file.get(name).isJsonObject()) {
            throw new GeneralSecurityException("it has no keyset \"" + name + "\"");
        }
        var json = file.getAsJsonObject(name);
        if (json.has(ENCRYPTED) != kek.isPresent()) {
            throw new GeneralSecurityException(
                    kek.isPresent()
                            ? "it is not encrypted, though kartoteka.keyset.kek is set"
                            : "it is encrypted, and kartoteka.keyset.kek is not set");
        }
        return kek.isPresent()
                ? TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                        json.toString(), encryption(kek.get()), context(name), kind)
                : TinkJsonProtoKeysetFormat.parseKeyset(
                        json.toString(), kind, InsecureSecretKeyAccess.get());
    }

    /** Binds an encrypted keyset to its place in the file. */
    private static byte[] context(String name) {
        return ("kartoteka.keyset." + name).getBytes(StandardCharsets.UTF_8);
    }

    private static Aead encryption(String base64) throws GeneralSecurityException {
        var bytes = kekBytes(base64);
        var parameters =
                AesGcmParameters.builder()
                        .setKeySizeBytes(KEK_BYTES)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build();
        var key =
                AesGcmKey.builder()
                        .setParameters(parameters)
                        .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                        .build();
        return KeysetHandle.newBuilder()
                .setConfiguration(AeadConfig2026.get())
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    private static byte[] kekBytes(String base64) throws GeneralSecurityException {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEK_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below: the decoder's own message would show a part of the key
        }
        throw new GeneralSecurityException("kartoteka.keyset.kek is not 32 bytes in Base64");
    }
}
