package org.kartoteka.catalog.domain.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.JoinForm;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.kernel.error.Fault;
import org.kartoteka.kernel.error.RefusedException;

class JoinRulesTest {

    @Test
    void afilledInFormHasNoFaults() {
        assertThat(JoinRules.faults(library("TMS"))).isEmpty();
        assertThat(JoinRules.faults(branch("NSK", "NSK-7"))).isEmpty();
    }

    @Test
    void anEmptyFormTellsEachFieldThatIsNeeded() {
        var empty =
                new JoinForm(
                        JoinKind.BRANCH,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Optional.empty(),
                        0,
                        "");

        assertThat(JoinRules.faults(empty))
                .extracting(Fault::place)
                .contains(
                        "/library",
                        "/code",
                        "/name",
                        "/inn",
                        "/ogrn",
                        "/region",
                        "/city",
                        "/address",
                        "/zone",
                        "/contact",
                        "/phone",
                        "/email",
                        "/opensOn")
                .doesNotContain("/hours", "/copies");
        JoinRules.requireStorable(empty);
    }

    /** Of organisations whose numbers anybody may look up: Сбербанк, Газпром. */
    @ParameterizedTest
    @ValueSource(strings = {"7707083893", "7736050003"})
    void aRightInnPasses(String inn) {
        assertThat(TaxNumbers.isInn(inn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707083894", "770708389", "77070838930", "770708389А", ""})
    void aWrongInnDoesNot(String inn) {
        assertThat(TaxNumbers.isInn(inn)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1027700132195", "1027700070518"})
    void aRightOgrnPasses(String ogrn) {
        assertThat(TaxNumbers.isOgrn(ogrn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1027700132196", "102770013219", "102770013219Х", ""})
    void aWrongOgrnDoesNot(String ogrn) {
        assertThat(TaxNumbers.isOgrn(ogrn)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "томск", "TOOLONGCODE", "TM-1", ""})
    void aLibrarysCodeLeavesRoomForItsBranches(String code) {
        assertThat(JoinRules.faults(library(code)))
                .extracting(Fault::refusal)
                .containsExactly(JoinRefusal.JOIN_CODE_WRONG);
    }

    @Test
    void aBranchHasTheCodeOfItsLibrary() {
        assertThat(JoinRules.faults(branch("NSK", "MSK-7")))
                .extracting(Fault::refusal)
                .containsExactly(JoinRefusal.CODE_OF_ANOTHER_LIBRARY);
    }

    @Test
    void whatIsTooLongIsNotEvenKept() {
        var form = library("X".repeat(101));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> JoinRules.requireStorable(form))
                .satisfies(
                        refused ->
                                assertThat(refused.faults())
                                        .extracting(Fault::place)
                                        .containsExactly("/code"));
    }

    @ParameterizedTest
    @CsvSource({
        "Томск, TMS",
        "Новосибирск, NVS",
        "Южно-Сахалинск, UZH",
        "Уфа, UFL",
        "Ъ, LIB",
        "Central, CNT"
    })
    void aLibrarysCodeIsMadeOfItsPlace(String place, String code) {
        assertThat(CodeProposal.ofLibrary(place, taken -> false)).isEqualTo(code);
    }

    @Test
    void aCodeThatSomebodyHasGetsANumber() {
        var taken = Set.of("TMS", "TMS2", "NSK-1", "NSK-2");

        assertThat(CodeProposal.ofLibrary("Томск", taken::contains)).isEqualTo("TMS3");
        assertThat(CodeProposal.ofBranch("NSK", taken::contains)).isEqualTo("NSK-3");
    }

    @Test
    void aDocumentIsKnownByItsBytes() {
        assertThat(
                        DocumentKind.of(
                                "%PDF-1.7 x".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .contains(DocumentKind.PDF);
        assertThat(DocumentKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}))
                .contains(DocumentKind.JPEG);
        assertThat(DocumentKind.of(new byte[] {'M', 'Z', 0, 0, 0, 0, 0, 0, 0})).isEmpty();
        assertThat(DocumentKind.of(new byte[0])).isEmpty();
    }

    @Test
    void aDocumentsNameLosesItsPath() {
        assertThat(JoinRules.documentName("C:\\Документы\\Устав.pdf")).isEqualTo("Устав.pdf");
        assertThat(JoinRules.documentName("../../etc/passwd")).isEqualTo("passwd");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> JoinRules.documentName("a/"));
    }

    @Test
    void aDecisionHasWords() {
        assertThat(JoinRules.words(" Да.\n ")).isEqualTo("Да.");
        for (var words : List.of("", "  ", "x".repeat(JoinRules.WORDS_MAX + 1), "\u0000")) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> JoinRules.words(words));
        }
    }

    private static JoinForm library(String code) {
        return form(JoinKind.LIBRARY, "", code);
    }

    private static JoinForm branch(String library, String code) {
        return form(JoinKind.BRANCH, library, code);
    }

    private static JoinForm form(JoinKind kind, String library, String code) {
        return new JoinForm(
                kind,
                library,
                code,
                "ЦБС Томска",
                "7707083893",
                "1027700132195",
                "siberia",
                "Томск",
                "проспект Ленина, 1",
                "Asia/Tomsk",
                "Иванова А. П., директор",
                "+7 (3822) 00-00-00",
                "cbs@example.org",
                Optional.of(LocalDate.of(2027, 1, 11)),
                120_000,
                "");
    }
}
