package org.kartoteka.catalog.api;

import java.util.List;

/**
 * Copy cataloguing (заимствование записей): records of other libraries' catalogues, asked for by
 * SRU. Only catalogues that an administrator has described are asked.
 */
public interface OutsideCatalogues {

    /** The catalogues that may be asked, by name; for the staff. */
    List<OutsideTarget> targets();

    /**
     * Describes a catalogue, new or known; for administrators of the whole network.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link OutsideRefusal#OUTSIDE_MALFORMED},
     *     {@link OutsideRefusal#OUTSIDE_ADDRESS_REFUSED}
     */
    void put(OutsideTarget target);

    /** Forgets a catalogue; for administrators of the whole network. Repeatable. */
    void remove(String code);

    /**
     * Asks a catalogue; for cataloguers and administrators. Ten records at most; nothing is stored.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link OutsideRefusal}
     */
    OutsidePage search(OutsideQuery query);
}
