package org.kartoteka.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.BeginImport;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.ImportState;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.idempotency.IdempotencyRefusal;

/** How the file of an import comes into the house. */
class FileIntakeTest {

    private static final byte[] NLR = ImportFixture.file("nlr-81-cp1251.iso");
    private static final BeginImport COMMAND =
            new BeginImport("нлр\n.iso", "NSK", Optional.of("NSK-1"));
    private static final Optional<IdempotencyKey> KEY =
            Optional.of(new IdempotencyKey("ivanova", "k-1"));

    private final ImportFixture catalogue = new ImportFixture();
    private final List<String> audited = new ArrayList<>();
    private final FileIntake intake = new FileIntake();
    private long maxBytes = 1L << 30;

    @BeforeEach
    void openTheIntake() {
        intake.database = catalogue.database;
        intake.transactions = catalogue.transactions;
        intake.clock = ImportFixture.CLOCK;
        intake.keys = new RememberedKeys();
        intake.audit =
                new AuditTrail() {
                    @Override
                    public void done(String act, String subject) {
                        audited.add(act + " " + subject);
                    }

                    @Override
                    public void denied(String act, String reason) {
                        audited.add("denied " + act);
                    }
                };
        intake.settings =
                new ImportSettings() {
                    @Override
                    public long maxBytes() {
                        return maxBytes;
                    }
                };
    }

    private static final class RememberedKeys implements IdempotencyKeys {

        private final Map<IdempotencyKey, String> requests = new HashMap<>();
        private final Map<IdempotencyKey, String> answers = new HashMap<>();

        @Override
        public Optional<String> claim(IdempotencyKey key, String request) {
            var earlier = requests.putIfAbsent(key, request);
            if (earlier != null && !earlier.equals(request)) {
                throw new RefusedException(IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED, key.key());
            }
            return Optional.ofNullable(answers.get(key));
        }

        @Override
        public void answer(IdempotencyKey key, String answer) {
            answers.put(key, answer);
        }
    }

    @Test
    void theWholeFileWaitsForAWorker() throws IOException {
        var large = many(NLR, 70);

        var id = take(new ByteArrayInputStream(large), Optional.empty());

        var view = catalogue.view(id);
        assertThat(view.state()).isEqualTo(ImportState.WAITING);
        assertThat(view.sizeBytes()).isEqualTo(large.length).isGreaterThan(2L * StoredFile.PIECE);
        assertThat(view.startedBy()).isEqualTo("petrov");
        assertThat(view.fileName()).isEqualTo("нлр .iso");
        assertThat(audited).containsExactly("catalog.begin-import " + id);
        try (var stored = new StoredFile(catalogue.database, id, large.length)) {
            assertThat(stored.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void theStoredFileMayBeReadFromTheMiddle() throws IOException {
        var large = many(NLR, 70);
        var id = take(new ByteArrayInputStream(large), Optional.empty());

        try (var stored = new StoredFile(catalogue.database, id, large.length)) {
            assertThat(stored.skip(StoredFile.PIECE + 17L)).isEqualTo(StoredFile.PIECE + 17L);
            assertThat(stored.read()).isEqualTo(large[StoredFile.PIECE + 17] & 0xff);
            assertThat(stored.skip(Long.MAX_VALUE))
                    .isEqualTo(large.length - StoredFile.PIECE - 18L);
            assertThat(stored.read()).isEqualTo(-1);
        }
    }

    @Test
    void theSameRequestAgainIsTheSameImport() {
        var first = take(new ByteArrayInputStream(NLR), KEY);

        var second = take(new ByteArrayInputStream(NLR), KEY);

        assertThat(second).isEqualTo(first);
        assertThat(catalogue.count("catalog.import_job")).isEqualTo(1);
        assertThat(catalogue.count("catalog.import_chunk")).isEqualTo(1);
    }

    @Test
    void anotherFileUnderTheSameKeyIsRefusedAndLeavesNothing() {
        take(new ByteArrayInputStream(NLR), KEY);

        refused(
                ImportFixture.file("nlr-1-cp1251.iso"),
                KEY,
                IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED);

        assertThat(catalogue.count("catalog.import_job")).isEqualTo(1);
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(new byte[0], Optional.empty(), CatalogRefusal.FILE_EMPTY);
        assertNothingIsLeft();
    }

    @Test
    void aPictureIsRefusedInTheReadersLanguage() {
        var picture =
                new byte[] {
                    (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
                };

        var refusal = refused(picture, Optional.empty(), CatalogRefusal.FILE_NOT_RECORDS);

        assertThat(words(refusal, "ru")).contains("изображение");
        assertThat(words(refusal, "en")).startsWith("The file was not taken.").doesNotContain("{");
        assertNothingIsLeft();
    }

    @Test
    void aFileThatIsTooLargeLeavesNothing() {
        maxBytes = StoredFile.PIECE + 5L;

        refused(many(NLR, 70), Optional.empty(), CatalogRefusal.FILE_TOO_LARGE);

        assertNothingIsLeft();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        var broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(many(NLR, 70)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("The client is gone");
                            }
                        });

        assertThatThrownBy(() -> take(broken, Optional.empty()))
                .isInstanceOf(UncheckedIOException.class);

        assertNothingIsLeft();
    }

    @Test
    void whatANodeLeftWhenItDiedIsClearedAwayLater() {
        var id = UUID.randomUUID();
        catalogue.uploads.create(id, COMMAND, "petrov", ImportFixture.CLOCK.instant());
        catalogue.uploads.add(id, 0, NLR);
        assertThat(catalogue.uploads.discardBroken()).isZero();

        catalogue.database.change(
                "update catalog.import_job set held_until = now() - interval '1 second'");

        assertThat(catalogue.uploads.discardBroken()).isEqualTo(1);
        assertNothingIsLeft();
    }

    @Test
    void anUploadIsNoImportYet() {
        var id = UUID.randomUUID();
        catalogue.uploads.create(id, COMMAND, "petrov", ImportFixture.CLOCK.instant());

        assertThat(catalogue.ledger.find(id)).isEmpty();
        assertThat(new ImportJobs(catalogue.database, "node-1").take()).isEmpty();
    }

    private UUID take(InputStream file, Optional<IdempotencyKey> key) {
        return intake.take(COMMAND, key, "petrov", file);
    }

    private RefusedException refused(byte[] file, Optional<IdempotencyKey> key, Refusal why) {
        var refusal = new ArrayList<RefusedException>();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> take(new ByteArrayInputStream(file), key))
                .satisfies(
                        thrown -> {
                            assertThat(thrown.refusal()).isEqualTo(why);
                            refusal.add(thrown);
                        });
        return refusal.get(0);
    }

    private void assertNothingIsLeft() {
        assertThat(catalogue.count("catalog.import_job")).isZero();
        assertThat(catalogue.count("catalog.import_chunk")).isZero();
    }

    private static String words(RefusedException refusal, String language) {
        return Messages.of(refusal.refusal(), refusal.arguments(), Locale.forLanguageTag(language));
    }

    private static byte[] many(byte[] file, int times) {
        var text = new String(file, StandardCharsets.ISO_8859_1).repeat(times);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
