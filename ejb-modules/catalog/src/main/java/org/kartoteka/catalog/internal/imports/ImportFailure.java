package org.kartoteka.catalog.internal.imports;

import java.util.List;
import java.util.Locale;
import org.kartoteka.catalog.domain.ImportProblem;
import org.kartoteka.kernel.error.Messages;

/** Why an import was given up. */
enum ImportFailure {
    /** A piece of the stored file is not there. */
    FILE_GONE,
    /** Something in the house fails again and again; the log has more. */
    IMPORT_BROKEN;

    String words(Locale locale) {
        return Messages.of(ImportProblem.BUNDLE, name(), List.of(), locale);
    }
}
