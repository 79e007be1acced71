package org.kartoteka.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.kernel.security.CallerContext;

/**
 * The branch somebody works in just now: the one chosen at this computer, if the caller acts in it,
 * or the only one he has.
 */
@Named
@RequestScoped
public class Workplace {

    static final String COOKIE = "kartoteka-branch";

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject CallerContext callers;
    @Inject LibraryNetwork network;
    @Inject HttpServletRequest request;

    private List<Branch> branches;

    /** The branches the caller acts in, by code. */
    public List<Branch> getBranches() {
        if (branches == null) {
            branches =
                    network.branches().stream()
                            .filter(b -> callers.caller().actsIn(b.code()))
                            .toList();
        }
        return branches;
    }

    /** The branch, if one is chosen. */
    public Optional<Branch> branch() {
        return chosen().or(this::only);
    }

    /** The branch for pages that cannot do without one; null where none is chosen yet. */
    public Branch getBranch() {
        return branch().orElse(null);
    }

    /** Whether there is a choice at all. */
    public boolean isChoice() {
        return getBranches().size() > 1;
    }

    /** Remembers the branch at this computer. */
    public void choose(String code, HttpServletResponse response) {
        response.addCookie(LastingCookie.of(request, COOKIE, code, KEPT));
    }

    private Optional<Branch> chosen() {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Stream.of(cookies)
                .filter(c -> c.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(callers.caller()::actsIn)
                .flatMap(code -> network.branch(code).stream())
                .findFirst();
    }

    private Optional<Branch> only() {
        return getBranches().size() == 1 ? Optional.of(getBranches().get(0)) : Optional.empty();
    }
}
