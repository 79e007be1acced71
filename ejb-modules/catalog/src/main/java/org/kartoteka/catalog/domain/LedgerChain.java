package org.kartoteka.catalog.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kartoteka.catalog.api.LedgerFault;
import org.kartoteka.catalog.api.StockEntry;
import org.kartoteka.catalog.api.StockSum;
import org.kartoteka.kernel.money.Money;

/**
 * Walks along a ledger, entry by entry, and computes anew what each must be, by itself: the
 * database that booked them is not asked.
 */
public final class LedgerChain {

    /** What the first entry builds on. */
    public static final String BEGINNING = "00".repeat(32);

    private static final String IN_STOCK = "stock:";
    private static final String BETWEEN = "\u001f";
    private static final HexFormat HEX = HexFormat.of();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private long number;
    private LocalDate day = LocalDate.MIN;
    private StockSum balance = new StockSum(0, Money.roubles(BigDecimal.ZERO));
    private String hash = BEGINNING;

    /** Takes the next entry; says what is wrong with it, if anything. */
    public Optional<LedgerFault> next(LedgerRow row) {
        var entry = row.entry();
        var fault = fault(row);
        number = entry.number();
        day = entry.bookedOn();
        balance = entry.balance();
        hash = entry.hash();
        return fault;
    }

    private Optional<LedgerFault> fault(LedgerRow row) {
        var entry = row.entry();
        if (entry.number() != number + 1) {
            return Optional.of(LedgerFault.GAP);
        }
        if (!row.previous().equals(hash)) {
            return Optional.of(LedgerFault.LINK);
        }
        if (!entry.hash().equals(digest(row))) {
            return Optional.of(LedgerFault.CONTENT);
        }
        if (!entry.balance().equals(after(entry))) {
            return Optional.of(LedgerFault.BALANCE);
        }
        return entry.bookedOn().isBefore(day) ? Optional.of(LedgerFault.DAY) : Optional.empty();
    }

    /** How many entries were taken. */
    public long length() {
        return number;
    }

    /** The stock after the last entry. */
    public StockSum balance() {
        return balance;
    }

    /** The hash of the last entry. */
    public String hash() {
        return hash;
    }

    private StockSum after(StockEntry entry) {
        int sign = side(entry.debit()) - side(entry.credit());
        var amount =
                balance.amount()
                        .amount()
                        .add(entry.moved().amount().amount().multiply(BigDecimal.valueOf(sign)));
        return new StockSum(
                balance.copies() + sign * entry.moved().copies(), Money.roubles(amount));
    }

    private static int side(String account) {
        return account.startsWith(IN_STOCK) ? 1 : 0;
    }

    private static String digest(LedgerRow row) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(HEX.parseHex(row.previous()));
            return HEX.formatHex(sha.digest(text(row).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String text(LedgerRow row) {
        var entry = row.entry();
        List<String> parts = new ArrayList<>();
        parts.add(row.library());
        parts.add(Long.toString(entry.number()));
        parts.add(entry.bookedOn().toString());
        parts.add(moment(entry.bookedAt()));
        parts.add(entry.act());
        parts.add(String.join(BETWEEN, row.paper()));
        parts.add(entry.kind());
        parts.add(entry.debit());
        parts.add(entry.credit());
        parts.add(Long.toString(entry.moved().copies()));
        parts.add(Long.toString(entry.titles()));
        parts.add(entry.moved().amount().amount().toPlainString());
        parts.add(Long.toString(entry.balance().copies()));
        parts.add(entry.balance().amount().amount().toPlainString());
        return String.join(BETWEEN, parts);
    }

    /** A moment as it is written into the text that is hashed. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
