package org.kartoteka.catalog.marc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The record as one line of JSON. Own code, because the text must never change with a library's
 * version.
 */
final class CanonicalForm {

    private static final String VERSION_STAMP = "005";
    private static final String RECORD_SOURCE = "801";
    private static final char TRANSACTION_DATE = 'c';

    private CanonicalForm() {}

    static String write(MarcRecord record) {
        return write(record, false);
    }

    static String hash(MarcRecord record) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(write(record, true).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String write(MarcRecord record, boolean lastingOnly) {
        StringBuilder json = new StringBuilder(2048);
        json.append("{\"format\":\"").append(record.format().name()).append("\",\"leader\":");
        quote(record.leader(), json);
        json.append(",\"fields\":[");
        int start = json.length();
        boolean rusmarc = record.format() == MarcFormat.RUSMARC;
        for (MarcField field : record.fields()) {
            if (lastingOnly && field.tag().equals(VERSION_STAMP)) {
                continue;
            }
            if (json.length() > start) {
                json.append(',');
            }
            boolean dated = lastingOnly && rusmarc && field.tag().equals(RECORD_SOURCE);
            field(field, dated, json);
        }
        return json.append("]}").toString();
    }

    private static void field(MarcField field, boolean withoutDate, StringBuilder json) {
        json.append("[\"").append(field.tag()).append("\",");
        if (field instanceof ControlField control) {
            quote(control.data(), json);
        } else if (field instanceof DataField data) {
            quote("" + data.ind1() + data.ind2(), json);
            for (Subfield subfield : data.subfields()) {
                if (!withoutDate || subfield.code() != TRANSACTION_DATE) {
                    json.append(',');
                    quote(String.valueOf(subfield.code()), json);
                    json.append(',');
                    quote(subfield.value(), json);
                }
            }
        }
        json.append(']');
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        json.append('"');
    }

    static MarcRecord read(String canonical) {
        CanonicalReader reader = new CanonicalReader(canonical);
        String format = "";
        String leader = "";
        List<MarcField> fields = new ArrayList<>();
        reader.expect("{");
        do {
            String key = reader.string();
            reader.expect(":");
            switch (key) {
                case "format" -> format = reader.string();
                case "leader" -> leader = reader.string();
                case "fields" -> fields(reader, fields);
                default -> throw reader.wrong("format, leader or fields");
            }
        } while (reader.skip(","));
        reader.expect("}");
        reader.expectEnd();
        return new MarcRecord(MarcFormat.valueOf(format), leader, fields);
    }

    private static void fields(CanonicalReader reader, List<MarcField> fields) {
        reader.expect("[");
        while (!reader.skip("]")) {
            if (!fields.isEmpty()) {
                reader.expect(",");
            }
            fields.add(field(reader));
        }
    }

    private static MarcField field(CanonicalReader reader) {
        reader.expect("[");
        String tag = reader.string();
        reader.expect(",");
        String second = reader.string();
        if (reader.skip("]")) {
            return new ControlField(tag, second);
        }
        if (second.length() != 2) {
            throw reader.wrong("two indicators");
        }
        List<Subfield> subfields = new ArrayList<>();
        while (!reader.skip("]")) {
            reader.expect(",");
            String code = reader.string();
            if (code.length() != 1) {
                throw reader.wrong("a subfield code");
            }
            reader.expect(",");
            subfields.add(new Subfield(code.charAt(0), reader.string()));
        }
        return new DataField(tag, second.charAt(0), second.charAt(1), subfields);
    }
}
