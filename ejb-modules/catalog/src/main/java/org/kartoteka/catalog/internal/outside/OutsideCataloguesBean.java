package org.kartoteka.catalog.internal.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.OutsideCatalogues;
import org.kartoteka.catalog.api.OutsidePage;
import org.kartoteka.catalog.api.OutsideQuery;
import org.kartoteka.catalog.api.OutsideRecord;
import org.kartoteka.catalog.api.OutsideRefusal;
import org.kartoteka.catalog.api.OutsideTarget;
import org.kartoteka.catalog.domain.DuplicateKeys;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.catalog.internal.headings.HeadingLinks;
import org.kartoteka.catalog.internal.records.DuplicateFinder;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** Asks other libraries' catalogues, never within a transaction. */
@Stateless
@Local(OutsideCatalogues.class)
public class OutsideCataloguesBean implements OutsideCatalogues {

    private static final int PAGE = 10;
    private static final int LONGEST = 200;
    private static final int LAST = 10_000;
    private static final SruClient CLIENT = new SruClient();

    @Inject Database database;
    @Inject Transactions transactions;
    @Inject NetworkDirectory directory;
    @Inject StaffRights rights;
    @Inject AuditTrail audit;

    @Inject
    @ConfigProperty(name = "kartoteka.outside.local-addresses", defaultValue = "false")
    boolean localToo;

    /** For the container. */
    public OutsideCataloguesBean() {}

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public List<OutsideTarget> targets() {
        return new TargetRows(database).all();
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void put(OutsideTarget target) {
        requireWholeNetwork();
        var rules = new TargetRules(localToo);
        rules.check(target);
        new TargetRows(database).put(target);
        audit.done("catalog.put-outside-catalogue", target.code());
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void remove(String code) {
        requireWholeNetwork();
        if (new TargetRows(database).remove(code) > 0) {
            audit.done("catalog.remove-outside-catalogue", code);
        }
    }

    private void requireWholeNetwork() {
        if (!rights.caller().branches().contains(Caller.ALL_BRANCHES)) {
            throw new RefusedException(AccessRefusal.WRONG_BRANCH, Caller.ALL_BRANCHES);
        }
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OutsidePage search(OutsideQuery query) {
        check(query);
        var target =
                new TargetRows(database)
                        .find(query.target())
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                OutsideRefusal.OUTSIDE_UNKNOWN, query.target()));
        var answer = ask(target, query);
        answer.diagnostic()
                .filter(words -> answer.records().isEmpty())
                .ifPresent(
                        words -> {
                            throw new RefusedException(OutsideRefusal.OUTSIDE_DIAGNOSTIC, words);
                        });
        return transactions.inNew(() -> page(query, target, answer));
    }

    private void check(OutsideQuery query) {
        if (!directory.network().knows(query.library())) {
            throw new RefusedException(CatalogRefusal.LIBRARY_UNKNOWN, query.library());
        }
        rights.requireLibrary(query.library());
        boolean right =
                !query.text().isBlank()
                        && query.text().length() <= LONGEST
                        && query.from() >= 1
                        && query.from() <= LAST;
        if (!right) {
            throw new RefusedException(OutsideRefusal.OUTSIDE_QUERY_MALFORMED, LONGEST, LAST);
        }
    }

    private SruAnswer ask(OutsideTarget target, OutsideQuery query) {
        var address = TargetRules.address(target.address());
        new TargetRules(localToo).requireOutside(address);
        var request = SruRequest.of(target, query.index(), query.text(), query.from(), PAGE);
        var bytes = CLIENT.fetch(request, Duration.ofSeconds(target.timeoutSeconds()));
        return SruAnswerReader.read(bytes, PAGE);
    }

    private OutsidePage page(OutsideQuery query, OutsideTarget target, SruAnswer answer) {
        var links = new HeadingLinks(database);
        var duplicates = new DuplicateFinder(database);
        var items = new ArrayList<OutsideRecord>();
        var records = OutsideReading.adapted(answer, target);
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).isPresent()) {
                var own = links.linked(query.library(), List.of(records.get(i).get())).get(0);
                items.add(item(query.from() + i, own, query.library(), duplicates));
            }
        }
        int next = query.from() + records.size();
        boolean more = !records.isEmpty() && next <= answer.total() && next <= LAST;
        return new OutsidePage(
                answer.total(),
                items,
                more ? Optional.of(next) : Optional.empty(),
                records.size() - items.size());
    }

    private static OutsideRecord item(
            int position, MarcRecord record, String library, DuplicateFinder duplicates) {
        var view = BibliographicView.of(record);
        return new OutsideRecord(
                position,
                view.title().display(),
                view.authors().stream().map(person -> person.heading()).toList(),
                view.publication().publisher(),
                view.publication().year(),
                DuplicateKeys.of(view).isbns(),
                RecordContents.of(record),
                duplicates.alike(library, DuplicateKeys.of(view), Optional.empty()));
    }
}
