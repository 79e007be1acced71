package org.kartoteka.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.AccessRule;
import org.kartoteka.catalog.api.ActForm;
import org.kartoteka.catalog.api.AuthorityChange;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.AuthorityWorkKind;
import org.kartoteka.catalog.api.AuthorityWorkState;
import org.kartoteka.catalog.api.BatchAction;
import org.kartoteka.catalog.api.BatchState;
import org.kartoteka.catalog.api.BookForm;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.DuplicateReason;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.ExportColumn;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.FieldMatch;
import org.kartoteka.catalog.api.GuardPaper;
import org.kartoteka.catalog.api.HitState;
import org.kartoteka.catalog.api.ImportState;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.api.LabelKind;
import org.kartoteka.catalog.api.LabelLayout;
import org.kartoteka.catalog.api.LedgerFault;
import org.kartoteka.catalog.api.ListKind;
import org.kartoteka.catalog.api.OutsideIndex;
import org.kartoteka.catalog.api.ReceiptSource;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.api.ReportGroup;
import org.kartoteka.catalog.api.ReportKind;
import org.kartoteka.catalog.api.ScanVerdict;
import org.kartoteka.catalog.api.WriteOffReason;
import org.kartoteka.catalog.api.WriteOffState;
import org.kartoteka.readers.api.ReaderCategory;
import org.kartoteka.search.api.RebuildCause;
import org.kartoteka.search.api.RebuildState;
import org.kartoteka.search.api.RebuildTrouble;

class TextsTest {

    private static final Locale RUSSIAN = new Locale("ru");
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern QUOTED =
            Pattern.compile("['\"]([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)*)['\"]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(russian().stringPropertyNames());
    }

    @Test
    void noTextIsEmptyAndBothLanguagesFillTheSamePlaceholders() {
        for (var key : russian().stringPropertyNames()) {
            assertThat(russian().getProperty(key)).as(key).isNotBlank();
            assertThat(english().getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(english().getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(russian().getProperty(key)));
        }
    }

    @Test
    void everyTextAskedForIsThere() throws IOException {
        var asked = new TreeSet<String>();
        var call =
                Pattern.compile(
                        "(?:\\bt\\.of|texts\\.of|Said\\.of|Answer\\.(?:yes|no|note)|\\.and|\\.butLook)\\(\\s*['\"]([^'\"]+)['\"]\\s*[,)]");
        for (var source : sources()) {
            var match = call.matcher(source);
            while (match.find()) {
                asked.add(match.group(1));
            }
        }
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(russian().stringPropertyNames()).containsAll(asked);
    }

    @Test
    void everyTextIsAskedForSomewhere() throws IOException {
        var quoted = new TreeSet<String>();
        for (var source : sources()) {
            var match = QUOTED.matcher(source);
            while (match.find()) {
                quoted.add(match.group(1));
            }
        }
        quoted.addAll(ofEnums());
        for (var field :
                List.of("card", "surname", "name", "patronymic", "birthDate", "phone", "email")) {
            quoted.add("field." + field);
        }
        assertThat(quoted).containsAll(russian().stringPropertyNames());
    }

    @Test
    void everyStateAndCategoryHasItsWords() {
        assertThat(russian().stringPropertyNames()).containsAll(ofEnums());
    }

    @Test
    void pagesHoldNoWordsOfTheirOwn() throws IOException {
        var cyrillic = Pattern.compile("[А-яЁё]");
        for (var page : files(SOURCES.resolve("webapp"), ".xhtml", ".js")) {
            assertThat(cyrillic.matcher(Files.readString(page)).find())
                    .as(page.toString())
                    .isFalse();
        }
    }

    @Test
    void datesAreWrittenAsTheLanguageDoes() {
        var due = Said.of("desk.due", LocalDate.of(2026, 12, 7));

        assertThat(due.in(RUSSIAN)).isEqualTo("Вернуть до 07.12.2026 включительно.");
        assertThat(due.in(Locale.ENGLISH)).isEqualTo("Due by 7 Dec 2026.");
    }

    @Test
    void aLanguageNotSpokenIsAnsweredInRussianWhateverTheServerSpeaks() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(Said.of("product").in(RUSSIAN)).isEqualTo("Картотека");
            assertThat(Said.of("product").in(Locale.FRENCH)).isEqualTo("Картотека");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Set<String> ofEnums() {
        var keys = new TreeSet<String>();
        Stream.of(CopyState.values()).forEach(s -> keys.add("copy." + s));
        Stream.of(ImportState.values()).forEach(s -> keys.add("import-state." + s));
        Stream.of(RebuildState.values()).forEach(s -> keys.add("rebuild-state." + s));
        Stream.of(RebuildCause.values()).forEach(c -> keys.add("rebuild-cause." + c));
        Stream.of(RebuildTrouble.values()).forEach(t -> keys.add("rebuild-trouble." + t));
        Stream.of(RecordChange.values()).forEach(c -> keys.add("record-change." + c));
        Stream.of(DuplicateReason.values()).forEach(r -> keys.add("duplicate-reason." + r));
        Stream.of(ExportFormat.values()).forEach(f -> keys.add("format." + f));
        Stream.of(ReaderCategory.values()).forEach(c -> keys.add("category." + c));
        Stream.of(LabelKind.values()).forEach(k -> keys.add("label-kind." + k));
        Stream.of(LabelLayout.values()).forEach(l -> keys.add("label-layout." + l));
        Stream.of(EditionMark.values()).forEach(m -> keys.add("mark." + m));
        Stream.of(AccessRule.values()).forEach(r -> keys.add("access." + r));
        ofAuthorities(keys);
        ofTheStock(keys);
        ofTheGuard(keys);
        ofSelections(keys);
        ofJoiningAndReports(keys);
        Stream.of("denied", "missing", "error").forEach(p -> keys.add(p + ".title"));
        return keys;
    }

    private static void ofTheGuard(Set<String> keys) {
        Stream.of(ListKind.values()).forEach(k -> keys.add("list-kind." + k));
        Stream.of(HitState.values()).forEach(s -> keys.add("hit-state." + s));
        Stream.of(HitState.values())
                .filter(HitState::isDecision)
                .forEach(s -> keys.add("hit-decision." + s));
        Stream.of(GuardPaper.values()).forEach(p -> keys.add("guard-paper." + p));
    }

    private static void ofSelections(Set<String> keys) {
        Stream.of(FieldMatch.values()).forEach(m -> keys.add("field-match." + m));
        Stream.of(ExportColumn.values()).forEach(c -> keys.add("column." + c));
        Stream.of(BatchAction.values()).forEach(a -> keys.add("batch-action." + a));
        Stream.of(BatchState.values()).forEach(s -> keys.add("batch-state." + s));
        Stream.of(
                        "RUSMARC_ISO2709",
                        "MARC21_ISO2709",
                        "RUSMARC_XML",
                        "MARC21_XML",
                        "IRBIS_TEXT",
                        "CSV")
                .forEach(f -> keys.add("file-form." + f));
    }

    private static void ofAuthorities(Set<String> keys) {
        Stream.of(OutsideIndex.values()).forEach(i -> keys.add("outside-index." + i));
        Stream.of(AuthorityKind.values()).forEach(k -> keys.add("authority-kind." + k));
        Stream.of(AuthorityWorkKind.values()).forEach(k -> keys.add("authority-run." + k));
        Stream.of(AuthorityWorkState.values()).forEach(s -> keys.add("authority-run." + s));
        Stream.of(AuthorityChange.values()).forEach(c -> keys.add("authority-change." + c));
    }

    private static void ofTheStock(Set<String> keys) {
        Stream.of(CopyAct.values()).forEach(a -> keys.add("copy-act." + a));
        Stream.of("ADD", "REPLACE", "WRITE_OFF", "REVERSE_WRITE_OFF")
                .forEach(a -> keys.add("copy-act." + a));
        Stream.of(ReceiptSource.values()).forEach(s -> keys.add("receipt-source." + s));
        Stream.of("OPENING", "IMPORT", "UNKNOWN").forEach(s -> keys.add("receipt-source." + s));
        Stream.of(WriteOffReason.values()).forEach(r -> keys.add("write-off-reason." + r));
        keys.add("write-off-reason.UNKNOWN");
        Stream.of(WriteOffState.values()).forEach(s -> keys.add("write-off-state." + s));
        Stream.of(LedgerFault.values()).forEach(f -> keys.add("ledger-fault." + f));
        Stream.of(ScanVerdict.values()).forEach(v -> keys.add("scan-verdict." + v));
        Stream.of(ActForm.values()).forEach(f -> keys.add("act-form." + f));
        Stream.of(BookForm.values()).forEach(f -> keys.add("book-form." + f));
        Stream.of("BOOK", "SERIAL", "ELECTRONIC", "AUDIOVISUAL", "OTHER")
                .forEach(k -> keys.add("stock-kind." + k));
    }

    private static void ofJoiningAndReports(Set<String> keys) {
        Stream.of(JoinKind.values()).forEach(k -> keys.add("join-kind." + k));
        Stream.of(ReportKind.values()).forEach(k -> keys.add("report-kind." + k));
        Stream.of(ReportGroup.values()).forEach(g -> keys.add("report-group." + g));
        Stream.of(JoinState.values()).forEach(s -> keys.add("join-state." + s));
        Stream.of(
                        "library", "code", "name", "inn", "ogrn", "region", "city", "address",
                        "zone", "contact", "phone", "email", "opensOn", "copies", "hours")
                .forEach(field -> keys.add("join.field." + field));
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        for (var file : files(SOURCES, ".xhtml", ".java")) {
            sources.add(Files.readString(file));
        }
        return sources;
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(p -> Stream.of(endings).anyMatch(p.toString()::endsWith)).toList();
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    private static Properties russian() {
        return bundle("texts.properties");
    }

    private static Properties english() {
        return bundle("texts_en.properties");
    }

    private static Properties bundle(String name) {
        var properties = new Properties();
        var path = SOURCES.resolve("resources/org/kartoteka/admin").resolve(name);
        try (var text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
