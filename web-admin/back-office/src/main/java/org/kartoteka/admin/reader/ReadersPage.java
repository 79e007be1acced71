package org.kartoteka.admin.reader;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.barcode.Ean13Picture;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.readers.api.ReaderAccounts;
import org.kartoteka.readers.api.ReaderRefusal;
import org.kartoteka.readers.api.ReaderView;
import org.kartoteka.readers.api.ReadersRegistry;

/** The page of the readers: finds them, writes down new ones, shows one with his card. */
@Named
@ViewScoped
public class ReadersPage implements Serializable {

    private static final String REGISTRATION = "registration";
    private static final String LOOK_UP = "lookup";

    @Inject transient ReadersRegistry registry;
    @Inject transient ReaderAccounts accounts;
    @Inject transient CallerContext callers;
    @Inject transient Workplace workplace;
    @Inject transient PasswordSlip slip;
    @Inject transient Texts texts;

    private ReaderForm registration = new ReaderForm();
    private ReaderForm lookUp = new ReaderForm();
    private String key = UUID.randomUUID().toString();
    private transient List<ReaderView> found;
    private transient ReaderView reader;
    private boolean justRegistered;

    /** Where the page goes when no branch is chosen: to the choice. */
    public String enter() {
        return workplace.branch().isEmpty() ? "/branch?faces-redirect=true" : null;
    }

    /** Writes the reader down; pressing the button twice writes him down once. */
    public void register() {
        forget();
        var born = registration.day();
        if (born.isEmpty()) {
            Faults.show(REGISTRATION, "birthDate", texts.of("readers.birth-date-unclear"));
            return;
        }
        var branch = workplace.branch().orElseThrow().code();
        try {
            var order = registration.order(branch, born.get());
            reader = registry.register(order, Optional.of(owned(key)));
            justRegistered = true;
            registration = new ReaderForm();
        } catch (RefusedException refused) {
            showExisting(refused);
            Faults.show(REGISTRATION, Faults.field(refused, "register"), texts.of(refused));
        }
        key = UUID.randomUUID().toString();
    }

    /** Finds readers by what is typed; a single one is shown at once. */
    public void find() {
        forget();
        if (lookUp.isBirthDateUnclear()) {
            Faults.show(LOOK_UP, "birthDate", texts.of("readers.birth-date-unclear"));
            return;
        }
        try {
            var card = lookUp.typedCard();
            found =
                    card.isPresent()
                            ? registry.byCard(card.get()).stream().toList()
                            : registry.lookUp(lookUp.lookup());
            if (found.size() == 1) {
                reader = found.get(0);
            }
        } catch (RefusedException refused) {
            Faults.show(LOOK_UP, Faults.field(refused, "find"), texts.of(refused));
        }
    }

    /** Shows one of those found. */
    public void open(String card) {
        forget();
        reader = registry.byCard(card).orElse(null);
    }

    /** Gives the reader shown a log-in with a one-time password, or a new password. */
    public void givePassword() {
        try {
            slip.put(accounts.open(reader.id()));
        } catch (RefusedException refused) {
            Faults.show("shown", "password", texts.of(refused));
        }
    }

    /** The barcode of the card shown, as SVG. */
    public String getBarcode() {
        return Ean13Picture.svg(reader.card());
    }

    private void showExisting(RefusedException refused) {
        if (refused.refusal() == ReaderRefusal.READER_ALREADY_REGISTERED
                && !refused.arguments().isEmpty()) {
            reader = registry.byCard(refused.arguments().get(0).toString()).orElse(null);
        }
    }

    private IdempotencyKey owned(String of) {
        return new IdempotencyKey(callers.caller().name(), of);
    }

    private void forget() {
        found = null;
        reader = null;
        justRegistered = false;
    }

    /** The form of a new reader. */
    public ReaderForm getRegistration() {
        return registration;
    }

    /** The form of the search. */
    public ReaderForm getLookUp() {
        return lookUp;
    }

    /** Those found; null before a search. */
    public List<ReaderView> getFound() {
        return found;
    }

    /** The reader shown; null if none is. */
    public ReaderView getReader() {
        return reader;
    }

    /** Whether the reader shown has just been written down. */
    public boolean isJustRegistered() {
        return justRegistered;
    }
}
