package org.kartoteka.admin.selection;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Language;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.BatchAction;
import org.kartoteka.catalog.api.BatchEdits;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.BatchPreview;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.security.CallerContext;

/** The page where the changes of a batch edit are put together, tried out and ordered. */
@Named
@ViewScoped
public class BatchOrderPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 3;
    private static final int SAMPLES = 20;

    @EJB transient BatchEdits edits;
    @EJB transient Records records;
    @Inject transient Workplace workplace;
    @Inject transient CallerContext callers;
    @Inject transient Language language;
    @Inject transient Texts texts;
    @Inject transient HttpServletRequest request;

    private final List<ChangeLine> lines = Stream.generate(ChangeLine::new).limit(LINES).toList();

    /** The same order is begun once, however often the button is pressed. */
    private final String key = UUID.randomUUID().toString();

    private SelectionForm form;
    private RecordDialect dialect = RecordDialect.RUSMARC;
    private transient BatchPreview preview;
    private transient List<String> faults = List.of();

    @PostConstruct
    void enter() {
        form = SelectionForm.of(request);
    }

    /** Shows what the changes would do. */
    public void look() {
        preview = null;
        faults = List.of();
        try {
            preview = edits.preview(order(), SAMPLES);
        } catch (RefusedException refused) {
            faults = Refusals.words(refused, texts);
        } catch (IllegalArgumentException unclear) {
            faults = List.of(texts.of("selection.unclear"));
        }
    }

    /** Orders the changes and goes on to the page that shows how far they are. */
    public String begin() {
        faults = List.of();
        try {
            var order = order();
            var owned =
                    new IdempotencyKey(callers.caller().name(), key + order.toString().hashCode());
            var begun = edits.begin(order, Optional.of(owned));
            return "/batch-edit?faces-redirect=true&id=" + begun.id();
        } catch (RefusedException refused) {
            faults = Refusals.words(refused, texts);
        } catch (IllegalArgumentException unclear) {
            faults = List.of(texts.of("selection.unclear"));
        }
        return null;
    }

    private BatchOrder order() {
        ZoneId zone = workplace.branch().map(Branch::zone).orElse(ZoneOffset.UTC);
        var changes =
                lines.stream()
                        .filter(ChangeLine::given)
                        .map(line -> line.change(records, dialect))
                        .toList();
        return new BatchOrder(form.selection(zone), dialect, changes);
    }

    /** The rule that a record would break, in words. */
    public String words(RecordFault fault) {
        return Messages.of(fault.rule(), fault.arguments(), language.getLocale());
    }

    /** A field as a line of the plain form; empty if there is none. */
    public String line(Optional<RecordField> field) {
        return field.map(FieldLine::of).orElse("");
    }

    /** What would become of the records; null until somebody has looked. */
    public BatchPreview getPreview() {
        return preview;
    }

    /** Why nothing can be done. */
    public List<String> getFaults() {
        return faults == null ? List.of() : faults;
    }

    /** The changes. */
    public List<ChangeLine> getLines() {
        return lines;
    }

    /** What can be done. */
    public List<BatchAction> getActions() {
        return List.of(BatchAction.values());
    }

    /** What tags can mean. */
    public List<RecordDialect> getDialects() {
        return List.of(RecordDialect.values());
    }

    /** What the tags mean. */
    public RecordDialect getDialect() {
        return dialect;
    }

    /** What the tags mean. */
    public void setDialect(RecordDialect chosen) {
        dialect = chosen;
    }

    /** Where the selection can be looked at. */
    public String getQuery() {
        return form.query();
    }
}
