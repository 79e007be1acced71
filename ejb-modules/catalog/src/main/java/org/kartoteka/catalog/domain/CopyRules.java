package org.kartoteka.catalog.domain;

import static org.kartoteka.catalog.api.CopyState.LENDABLE;
import static org.kartoteka.catalog.api.CopyState.MISSING;
import static org.kartoteka.catalog.api.CopyState.READING_ROOM_ONLY;
import static org.kartoteka.catalog.api.CopyState.WITHHELD;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.kernel.error.Phrase;
import org.kartoteka.kernel.error.RefusedException;

/** Which act a state of a copy allows, and what comes of it. */
public final class CopyRules {

    private static final Set<CopyState> AT_HAND = EnumSet.of(LENDABLE, READING_ROOM_ONLY);
    private static final Set<CopyState> IN_STOCK =
            EnumSet.of(LENDABLE, READING_ROOM_ONLY, WITHHELD, MISSING);
    private static final int PRICE_DIGITS = 10;

    private CopyRules() {}

    /**
     * The state after an act.
     *
     * @param usual how the copy was before it went missing or away; lendable if nobody knows
     * @throws RefusedException {@link StockRefusal#ACT_UNFIT}
     */
    public static CopyState after(CopyAct act, CopyState now, Optional<CopyState> usual) {
        if (!allowing(act).contains(now)) {
            throw new RefusedException(
                    StockRefusal.ACT_UNFIT, words("act", act), words("state", now));
        }
        return switch (act) {
            case MOVE -> now;
            case LOSE -> MISSING;
            case FIND, TAKE_FROM_REPAIR, UNBIND -> usual.filter(AT_HAND::contains).orElse(LENDABLE);
            case SEND_TO_REPAIR, BIND -> WITHHELD;
            case KEEP_IN_READING_ROOM -> READING_ROOM_ONLY;
            case LET_BE_LENT -> LENDABLE;
        };
    }

    /** Whether a reader must not have the copy while this is done to it. */
    public static boolean needsItAtHand(CopyAct act) {
        return act != CopyAct.MOVE;
    }

    /**
     * Lets a price pass that fits into the books.
     *
     * @throws RefusedException {@link StockRefusal#PRICE_MALFORMED}
     */
    public static void checkPrice(BigDecimal price) {
        boolean fits =
                price.signum() >= 0
                        && price.stripTrailingZeros().scale() <= 2
                        && price.precision() - price.scale() <= PRICE_DIGITS;
        if (!fits) {
            throw new RefusedException(StockRefusal.PRICE_MALFORMED, price.toPlainString());
        }
    }

    private static Set<CopyState> allowing(CopyAct act) {
        return switch (act) {
            case MOVE -> IN_STOCK;
            case LOSE -> EnumSet.of(LENDABLE, READING_ROOM_ONLY, WITHHELD);
            case FIND -> EnumSet.of(MISSING);
            case SEND_TO_REPAIR, BIND -> AT_HAND;
            case TAKE_FROM_REPAIR, UNBIND -> EnumSet.of(WITHHELD);
            case KEEP_IN_READING_ROOM -> EnumSet.of(LENDABLE);
            case LET_BE_LENT -> EnumSet.of(READING_ROOM_ONLY);
        };
    }

    private static Phrase words(String what, Enum<?> constant) {
        return new Phrase(StockRefusal.ACT_UNFIT.bundle(), what + "." + constant.name(), List.of());
    }
}
