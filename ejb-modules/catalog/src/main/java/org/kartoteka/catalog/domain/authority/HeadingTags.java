package org.kartoteka.catalog.domain.authority;

import java.util.Map;
import java.util.Optional;
import org.kartoteka.catalog.api.AuthorityKind;

/** Which field has a heading of which kind. */
public final class HeadingTags {

    private static final Map<String, AuthorityKind> IN_TITLES =
            Map.of(
                    "600", AuthorityKind.PERSON,
                    "700", AuthorityKind.PERSON,
                    "701", AuthorityKind.PERSON,
                    "702", AuthorityKind.PERSON,
                    "601", AuthorityKind.ORGANISATION,
                    "710", AuthorityKind.ORGANISATION,
                    "711", AuthorityKind.ORGANISATION,
                    "712", AuthorityKind.ORGANISATION,
                    "606", AuthorityKind.SUBJECT);

    private static final Map<String, AuthorityKind> IN_AUTHORITIES =
            Map.of(
                    "00", AuthorityKind.PERSON,
                    "10", AuthorityKind.ORGANISATION,
                    "50", AuthorityKind.SUBJECT);

    private HeadingTags() {}

    /** The kind of a heading in the record of a title (RUSMARC). */
    public static Optional<AuthorityKind> ofTitle(String tag) {
        return Optional.ofNullable(IN_TITLES.get(tag));
    }

    /** The kind of a heading (2), see-form (4) or heading beside it (5) in an authority record. */
    static Optional<AuthorityKind> ofAuthority(char block, String tag) {
        return tag.charAt(0) == block
                ? Optional.ofNullable(IN_AUTHORITIES.get(tag.substring(1)))
                : Optional.empty();
    }

    /** The tag of a see-form of that kind. */
    static String see(AuthorityKind kind) {
        return switch (kind) {
            case PERSON -> "400";
            case ORGANISATION -> "410";
            case SUBJECT -> "450";
        };
    }
}
