package org.kartoteka.grpc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the contract is written: the usual rules of protocol buffers, and a word on everything. */
class StyleTest {

    static Stream<FileDescriptorProto> files() {
        return Contracts.now().getFileList().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePackageIsTheFolderAndHasAVersion(FileDescriptorProto file) {
        assertThat(file.getPackage()).matches("kartoteka\\.[a-z]+\\.v[1-9]");
        assertThat(file.getName()).startsWith(file.getPackage().replace('.', '/') + "/");
        assertThat(file.getOptions().getJavaPackage())
                .isEqualTo("org." + file.getPackage().replace("kartoteka.", "kartoteka.grpc."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMethodHasItsOwnRequestAndResponse(FileDescriptorProto file) {
        for (var service : file.getServiceList()) {
            for (var method : service.getMethodList()) {
                var prefix = "." + file.getPackage() + "." + method.getName();
                assertThat(method.getInputType()).isEqualTo(prefix + "Request");
                assertThat(method.getOutputType()).isEqualTo(prefix + "Response");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesAreWrittenTheUsualWay(FileDescriptorProto file) {
        assertThat(names(file.getMessageTypeList(), DescriptorProto::getName))
                .allMatch(name -> name.matches("([A-Z][a-z0-9]+)+"));
        assertThat(file.getMessageTypeList())
                .flatExtracting(DescriptorProto::getFieldList)
                .allMatch(field -> field.getName().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
        for (var type : file.getEnumTypeList()) {
            var prefix = type.getName().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase() + "_";
            assertThat(type.getValueList())
                    .allMatch(value -> value.getName().startsWith(prefix))
                    .first()
                    .matches(value -> value.getName().equals(prefix + "UNSPECIFIED"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingIsExplained(FileDescriptorProto file) {
        var explained =
                file.getSourceCodeInfo().getLocationList().stream()
                        .filter(place -> !place.getLeadingComments().isBlank())
                        .map(Location::getPathList)
                        .collect(Collectors.toSet());

        var silent =
                places(file).entrySet().stream()
                        .filter(place -> !explained.contains(place.getValue()))
                        .map(Map.Entry::getKey);

        assertThat(silent).isEmpty();
    }

    /* Each thing of the file by name, with its path as protobuf counts it. */
    private static Map<String, List<Integer>> places(FileDescriptorProto file) {
        var places = new TreeMap<String, List<Integer>>();
        places.put("package", List.of(FileDescriptorProto.PACKAGE_FIELD_NUMBER));
        int message = FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER;
        for (int i = 0; i < file.getMessageTypeCount(); i++) {
            var type = file.getMessageType(i);
            places.put(type.getName(), List.of(message, i));
            for (int j = 0; j < type.getFieldCount(); j++) {
                places.put(
                        type.getName() + "." + type.getField(j).getName(),
                        List.of(message, i, DescriptorProto.FIELD_FIELD_NUMBER, j));
            }
        }
        int enumeration = FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER;
        for (int i = 0; i < file.getEnumTypeCount(); i++) {
            var type = file.getEnumType(i);
            places.put(type.getName(), List.of(enumeration, i));
            for (int j = 0; j < type.getValueCount(); j++) {
                places.put(
                        type.getValue(j).getName(),
                        List.of(enumeration, i, EnumDescriptorProto.VALUE_FIELD_NUMBER, j));
            }
        }
        int services = FileDescriptorProto.SERVICE_FIELD_NUMBER;
        for (int i = 0; i < file.getServiceCount(); i++) {
            var service = file.getService(i);
            places.put("service " + service.getName(), List.of(services, i));
            var methods = names(service.getMethodList(), MethodDescriptorProto::getName);
            for (int j = 0; j < methods.size(); j++) {
                places.put(
                        service.getName() + "/" + methods.get(j),
                        List.of(services, i, ServiceDescriptorProto.METHOD_FIELD_NUMBER, j));
            }
        }
        return places;
    }

    private static <T> List<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).toList();
    }
}
