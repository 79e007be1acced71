package org.kartoteka.catalog.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.api.FieldCondition;
import org.kartoteka.catalog.api.FieldMatch;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;

class FieldPatternTest {

    private static final MarcRecord RECORD =
            new MarcRecord(
                    MarcFormat.RUSMARC,
                    "00000nam0 2200000   450 ",
                    List.of(
                            new ControlField("001", "RU\\NLR\\7"),
                            DataField.of("200", "1 ", "a", "Он сказал \"675\"", "e", "роман"),
                            DataField.of("675", "  ", "a", "51.1", "v", "4"),
                            DataField.of("675", "  ", "a", "a", "a", "821.161.1-31"),
                            DataField.of("606", "  ", "a", "[\"999\",\"x\"]")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "675,a,BEGINS,51,true",
                "675,a,BEGINS,1.1,false",
                "675,a,CONTAINS,1.1,true",
                "675,a,IS,51.1,true",
                "675,a,IS,51,false",
                "675,a,IS,51x1,false",
                "675,a,BEGINS,821,true",
                "675,v,BEGINS,51,false",
                "675,-,IS,4,true",
                "675,v,PRESENT,-,true",
                "675,z,PRESENT,-,false",
                "675,-,PRESENT,-,true",
                "676,-,PRESENT,-,false",
                "999,-,PRESENT,-,false",
                "200,a,CONTAINS,\"675\",true",
                "200,a,BEGINS,он СКАЗАЛ,true",
                "200,a,BEGINS,роман,false",
                "200,-,BEGINS,роман,true",
                "001,-,BEGINS,RU\\NLR,true",
                "001,-,IS,RU\\NLR\\7,true",
                "001,-,CONTAINS,LR\\8,false",
                "606,a,BEGINS,[\"999,true"
            })
    void itFindsWhatTheRecordSaysAndNothingElse(
            String tag, String code, FieldMatch match, String value, boolean found) {
        var condition =
                new FieldCondition(
                        tag, Optional.ofNullable(code), match, Optional.ofNullable(value));
        var pattern =
                Pattern.compile(
                        FieldPattern.of(condition),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        assertThat(pattern.matcher(RECORD.canonical()).find()).isEqualTo(found);
    }

    @Test
    void aTableIsQuotedAndHasNoFormulas() {
        assertThat(CsvLine.of(List.of("Нос", "a,b", "say \"x\"", "=1+1", "-5", "", "a\nb")))
                .isEqualTo("Нос,\"a,b\",\"say \"\"x\"\"\",'=1+1,'-5,,\"a\nb\"\r\n");
    }
}
