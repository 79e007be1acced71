package org.kartoteka.grpc.contract;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what a released client would stumble over: something that was renamed, renumbered, retyped
 * or taken away. What is added is no fault; a field or value that is taken away must leave its
 * number and name reserved.
 */
final class Compatibility {

    private final List<String> faults = new ArrayList<>();

    private Compatibility() {}

    /** The faults of the present contract; none if released clients go on as before. */
    static List<String> faults(FileDescriptorSet released, FileDescriptorSet now) {
        var check = new Compatibility();
        var files = by(now.getFileList(), FileDescriptorProto::getName);
        for (var file : released.getFileList()) {
            check.found(file.getName(), files.get(file.getName()))
                    .ifPresent(present -> check.file(file, present));
        }
        return check.faults;
    }

    private void file(FileDescriptorProto old, FileDescriptorProto now) {
        same(old.getName() + " package", old.getPackage(), now.getPackage());
        same(
                old.getName() + " java_package",
                old.getOptions().getJavaPackage(),
                now.getOptions().getJavaPackage());
        messages(old.getPackage(), old.getMessageTypeList(), now.getMessageTypeList());
        enums(old.getPackage(), old.getEnumTypeList(), now.getEnumTypeList());
        var services = by(now.getServiceList(), ServiceDescriptorProto::getName);
        for (var service : old.getServiceList()) {
            var name = old.getPackage() + "." + service.getName();
            found(name, services.get(service.getName()))
                    .ifPresent(present -> service(name, service, present));
        }
    }

    private void service(String name, ServiceDescriptorProto old, ServiceDescriptorProto now) {
        var methods = by(now.getMethodList(), MethodDescriptorProto::getName);
        for (var method : old.getMethodList()) {
            var path = name + "/" + method.getName();
            found(path, methods.get(method.getName()))
                    .ifPresent(
                            present -> {
                                same(
                                        path + " input",
                                        method.getInputType(),
                                        present.getInputType());
                                same(
                                        path + " output",
                                        method.getOutputType(),
                                        present.getOutputType());
                                same(path + " streaming", streaming(method), streaming(present));
                            });
        }
    }

    private void messages(String scope, List<DescriptorProto> old, List<DescriptorProto> now) {
        var present = by(now, DescriptorProto::getName);
        for (var message : old) {
            var name = scope + "." + message.getName();
            found(name, present.get(message.getName())).ifPresent(to -> message(name, message, to));
        }
    }

    private void message(String name, DescriptorProto old, DescriptorProto now) {
        var fields = by(now.getFieldList(), FieldDescriptorProto::getNumber);
        for (var field : old.getFieldList()) {
            var path = name + " field " + field.getNumber();
            var to = fields.get(field.getNumber());
            if (to != null) {
                field(path, field, to);
            } else if (!reserves(now, field)) {
                faults.add(path + " is gone and not reserved");
            }
        }
        for (var range : old.getReservedRangeList()) {
            if (!now.getReservedRangeList().contains(range)) {
                faults.add(name + " reserves no longer " + range.getStart());
            }
        }
        messages(name, old.getNestedTypeList(), now.getNestedTypeList());
        enums(name, old.getEnumTypeList(), now.getEnumTypeList());
    }

    private void field(String path, FieldDescriptorProto old, FieldDescriptorProto now) {
        same(path + " name", old.getName(), now.getName());
        same(path + " type", old.getType() + old.getTypeName(), now.getType() + now.getTypeName());
        same(path + " label", old.getLabel(), now.getLabel());
        same(path + " presence", old.getProto3Optional(), now.getProto3Optional());
        same(path + " oneof", old.hasOneofIndex(), now.hasOneofIndex());
    }

    private void enums(String scope, List<EnumDescriptorProto> old, List<EnumDescriptorProto> now) {
        var present = by(now, EnumDescriptorProto::getName);
        for (var type : old) {
            var name = scope + "." + type.getName();
            found(name, present.get(type.getName())).ifPresent(to -> values(name, type, to));
        }
    }

    private void values(String name, EnumDescriptorProto old, EnumDescriptorProto now) {
        var values = by(now.getValueList(), value -> value.getNumber());
        for (var value : old.getValueList()) {
            var path = name + " value " + value.getNumber();
            var to = values.get(value.getNumber());
            boolean reserved =
                    now.getReservedNameList().contains(value.getName())
                            && now.getReservedRangeList().stream()
                                    .anyMatch(
                                            r ->
                                                    r.getStart() <= value.getNumber()
                                                            && value.getNumber() <= r.getEnd());
            if (to != null) {
                same(path + " name", value.getName(), to.getName());
            } else if (!reserved) {
                faults.add(path + " is gone and not reserved");
            }
        }
    }

    private static boolean reserves(DescriptorProto message, FieldDescriptorProto field) {
        return message.getReservedNameList().contains(field.getName())
                && message.getReservedRangeList().stream()
                        .anyMatch(
                                range ->
                                        range.getStart() <= field.getNumber()
                                                && field.getNumber() < range.getEnd());
    }

    private static String streaming(MethodDescriptorProto method) {
        return method.getClientStreaming() + " " + method.getServerStreaming();
    }

    private <T> Optional<T> found(String name, T present) {
        if (present == null) {
            faults.add(name + " is gone");
        }
        return Optional.ofNullable(present);
    }

    private void same(String what, Object old, Object now) {
        if (!old.equals(now)) {
            faults.add(what + " was " + old + " and is " + now);
        }
    }

    private static <K, T> Map<K, T> by(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
