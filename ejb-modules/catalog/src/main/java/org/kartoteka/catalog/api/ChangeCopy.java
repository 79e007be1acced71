package org.kartoteka.catalog.api;

import java.util.Optional;

/**
 * An act on a copy.
 *
 * @param branch where it goes; needed for {@link CopyAct#MOVE}, nothing to others
 * @param into the barcode of the volume; needed for {@link CopyAct#BIND}, nothing to others
 * @param note why, in words
 */
public record ChangeCopy(
        String barcode,
        CopyAct act,
        Optional<String> branch,
        Optional<String> into,
        Optional<String> note) {}
