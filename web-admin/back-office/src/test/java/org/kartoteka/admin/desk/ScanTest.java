package org.kartoteka.admin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {

    @Test
    void thirteenDigitsFromTwentyNineAreACard() {
        assertThat(Scan.of("2910000000017")).isEqualTo(new Scan.Card("2910000000017"));
    }

    @Test
    void aCardWithAWrongCheckDigitWasMisread() {
        assertThat(Scan.of("2910000000018")).isEqualTo(new Scan.MisreadCard("2910000000018"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NSK-666468", "9785389062566", "291000000001", "0001", "КХ-12/3"})
    void everythingElseIsACopy(String barcode) {
        assertThat(Scan.of(barcode)).isEqualTo(new Scan.Copy(barcode));
    }

    @ParameterizedTest
    @ValueSource(strings = {" NSK-1", "NSK-1 ", "NSK-1\r\n", "\tNSK-1"})
    void whatTheScannerAddsDoesNotMatter(String scanned) {
        assertThat(Scan.of(scanned)).isEqualTo(new Scan.Copy("NSK-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "%LEND, LEND",
        "%RETURN, TAKE_BACK",
        "%CLOSE, CLOSE",
        "%RENEW, RENEW",
        "%RENEW-ALL, RENEW_ALL",
        "%UP, UP",
        "%DOWN, DOWN"
    })
    void aCommandIsScannedOrPressed(String text, Command command) {
        assertThat(Scan.of(text)).isEqualTo(new Scan.Order(command));
    }

    @Test
    void aCommandScannedInTheRussianLayoutIsUnderstood() {
        assertThat(Scan.of("%ДУТВ")).isEqualTo(new Scan.Order(Command.LEND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%NOSUCH", "NSK\u0007-1"})
    void nonsenseIsToldApart(String scanned) {
        assertThat(Scan.of(scanned)).isInstanceOf(Scan.Nonsense.class);
    }

    @Test
    void aTextLongerThanAnyBarcodeIsNonsenseAndIsNotKeptWhole() {
        var scan = Scan.of("9".repeat(5000));

        assertThat(scan).isEqualTo(new Scan.Nonsense("9".repeat(Scan.LONGEST)));
    }
}
