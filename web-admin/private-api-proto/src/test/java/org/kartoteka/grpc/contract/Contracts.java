package org.kartoteka.grpc.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract as it is now and as it was released. */
final class Contracts {

    private static final Path NOW = Path.of("target/contract.binpb");
    private static final String RELEASED = "/released/contract.binpb";

    private Contracts() {}

    static FileDescriptorSet now() {
        try {
            return FileDescriptorSet.parseFrom(Files.readAllBytes(NOW));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileDescriptorSet released() {
        try (var file = Contracts.class.getResourceAsStream(RELEASED)) {
            return FileDescriptorSet.parseFrom(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
