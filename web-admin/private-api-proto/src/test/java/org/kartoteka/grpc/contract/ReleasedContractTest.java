package org.kartoteka.grpc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Released clients go on as before. When something is added on purpose and released, {@code
 * target/contract.binpb} becomes the released contract ({@code
 * src/test/resources/released/contract.binpb}) in the same commit; a breaking change needs a
 * package {@code v2}.
 */
class ReleasedContractTest {

    private static final FileDescriptorSet RELEASED = Contracts.released();

    @Test
    void releasedClientsGoOnAsBefore() {
        assertThat(RELEASED.getFileList())
                .extracting(FileDescriptorProto::getName)
                .contains("kartoteka/search/v1/search.proto", "kartoteka/catalog/v1/catalog.proto");
        assertThat(Compatibility.faults(RELEASED, Contracts.now())).isEmpty();
    }

    @Test
    void theReleasedContractIsTheWholePresentOne() {
        assertThat(Compatibility.faults(Contracts.now(), RELEASED))
                .as("added, but not released: see the text of this class")
                .isEmpty();
    }

    @Test
    void whatIsAddedIsNoFault() {
        var now = changed(copy -> copy.addField(field("seen", 99)));

        assertThat(faults(now)).isEmpty();
    }

    @Test
    void aFieldThatIsGoneIsFound() {
        assertThat(faults(changed(copy -> copy.removeField(0))))
                .containsExactly("kartoteka.catalog.v1.Copy field 1 is gone and not reserved");
    }

    @Test
    void aFieldThatIsGoneButReservedIsNone() {
        var now =
                changed(
                        copy ->
                                copy.removeField(0)
                                        .addReservedName("id")
                                        .addReservedRange(
                                                DescriptorProto.ReservedRange.newBuilder()
                                                        .setStart(1)
                                                        .setEnd(2)));

        assertThat(faults(now)).isEmpty();
    }

    @Test
    void anotherNameIsFound() {
        var now = changed(copy -> copy.getFieldBuilder(0).setName("key"));

        assertThat(faults(now))
                .containsExactly("kartoteka.catalog.v1.Copy field 1 name was id and is key");
    }

    @Test
    void anotherTypeIsFound() {
        var now =
                changed(
                        copy ->
                                copy.getFieldBuilder(0)
                                        .setType(FieldDescriptorProto.Type.TYPE_INT64));

        assertThat(faults(now)).hasSize(1).first().asString().contains("field 1 type was");
    }

    @Test
    void oneThatBecomesManyIsFound() {
        var now =
                changed(
                        copy ->
                                copy.getFieldBuilder(0)
                                        .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED));

        assertThat(faults(now)).hasSize(1).first().asString().contains("field 1 label was");
    }

    @Test
    void aMessageOfAnotherNameIsFound() {
        assertThat(faults(changed(copy -> copy.setName("Item"))))
                .containsExactly("kartoteka.catalog.v1.Copy is gone");
    }

    @Test
    void aValueThatIsGoneIsFound() {
        var now = catalog(file -> file.getEnumTypeBuilder(1).removeValue(6));

        assertThat(faults(now))
                .containsExactly(
                        "kartoteka.catalog.v1.Availability value 6 is gone and not reserved");
    }

    @Test
    void aMethodThatIsGoneIsFound() {
        assertThat(faults(catalog(file -> file.getServiceBuilder(0).removeMethod(0))))
                .containsExactly("kartoteka.catalog.v1.Catalog/GetTitle is gone");
    }

    @Test
    void aMethodThatBeginsToStreamIsFound() {
        var now =
                catalog(
                        file ->
                                file.getServiceBuilder(0)
                                        .getMethodBuilder(0)
                                        .setServerStreaming(true));

        assertThat(faults(now))
                .containsExactly(
                        "kartoteka.catalog.v1.Catalog/GetTitle streaming was false false and is"
                                + " false true");
    }

    @Test
    void aFileThatIsGoneIsFound() {
        assertThat(faults(RELEASED.toBuilder().removeFile(0).build()))
                .singleElement()
                .asString()
                .endsWith(".proto is gone");
    }

    private static List<String> faults(FileDescriptorSet now) {
        return Compatibility.faults(RELEASED, now);
    }

    private static FileDescriptorSet changed(Consumer<DescriptorProto.Builder> change) {
        return catalog(
                file ->
                        file.getMessageTypeBuilderList().stream()
                                .filter(message -> message.getName().equals("Copy"))
                                .forEach(change));
    }

    private static FileDescriptorSet catalog(Consumer<FileDescriptorProto.Builder> change) {
        var all = RELEASED.toBuilder();
        all.getFileBuilderList().stream()
                .filter(file -> file.getPackage().equals("kartoteka.catalog.v1"))
                .forEach(change);
        return all.build();
    }

    private static FieldDescriptorProto field(String name, int number) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setType(FieldDescriptorProto.Type.TYPE_STRING)
                .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
                .build();
    }
}
