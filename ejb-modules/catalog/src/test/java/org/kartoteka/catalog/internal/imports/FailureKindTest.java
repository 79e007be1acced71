package org.kartoteka.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.kernel.sql.DatabaseFailure;

class FailureKindTest {

    @ParameterizedTest
    @CsvSource({
        "23505, CLASH",
        "40001, CLASH",
        "40P01, CLASH",
        "22001, DATA",
        "22021, DATA",
        "23514, DATA",
        "54000, DATA",
        "08006, AWAY",
        "57P01, AWAY",
        "53100, AWAY",
        "25006, AWAY",
        "42P01, AWAY"
    })
    void theStateOfTheDatabaseTellsWhatToDo(String state, FailureKind kind) {
        var failure = new DatabaseFailure(new SQLException("no", state));

        assertThat(FailureKind.of(failure)).isEqualTo(kind);
        assertThat(FailureKind.isOfDatabase(failure)).isTrue();
    }

    @Test
    void theCauseMayLieDeep() {
        var batch = new BatchUpdateException("batch", "22001", new int[0]);
        var failure = new IllegalStateException("interceptor", new DatabaseFailure(batch));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.DATA);
    }

    @Test
    void aRowThatSomebodyElseChangedIsAClash() {
        assertThat(FailureKind.of(new ClashException())).isEqualTo(FailureKind.CLASH);
    }

    @Test
    void whatNobodyKnowsIsNoFaultOfTheRecord() {
        var failure = new IllegalStateException("the server stops");

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.AWAY);
        assertThat(FailureKind.isOfDatabase(failure)).isFalse();
    }
}
