package org.kartoteka.admin.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Imports;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;

/** The page of the imports: what may be imported where, and how the last ones stand. */
@Named
@RequestScoped
public class ImportsPage {

    private static final int SHOWN = 20;

    @Inject Imports imports;
    @Inject LibraryNetwork network;
    @Inject Workplace workplace;

    @Inject
    @ConfigProperty(name = "kartoteka.imports.max-bytes", defaultValue = "1073741824")
    long maxBytes;

    private List<ImportLine> lines;

    /** The newest imports. */
    public List<ImportLine> getLines() {
        if (lines == null) {
            lines = imports.recent(Optional.empty(), SHOWN).map(ImportLine::new).items();
        }
        return lines;
    }

    /** Whether one of them is still on its way, so that looking again is worth while. */
    public boolean isActive() {
        return getLines().stream().anyMatch(ImportLine::active);
    }

    /** The libraries that the caller works for. */
    public List<Library> getLibraries() {
        var mine =
                workplace.getBranches().stream().map(Branch::library).collect(Collectors.toSet());
        return network.libraries().stream().filter(l -> mine.contains(l.code())).toList();
    }

    /** The largest file that may be sent, in bytes. */
    public long getMaxBytes() {
        return maxBytes;
    }

    /** The same in mebibytes, for people. */
    public long getMaxMebibytes() {
        return maxBytes >> 20;
    }
}
