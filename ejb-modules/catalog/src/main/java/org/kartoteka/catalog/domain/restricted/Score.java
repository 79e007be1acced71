package org.kartoteka.catalog.domain.restricted;

import org.kartoteka.catalog.domain.restricted.Person.Likeness;

/**
 * How alike a title and a line are, 0 to 100; 0 is no hit. With the author's name the title may
 * differ more; without it less; against another name, only a long title counts, for lists confuse
 * authors with compilers.
 */
final class Score {

    private static final double WITH_AUTHOR = 0.75;
    private static final double WITHOUT_AUTHOR = 0.85;
    private static final double AGAINST_AUTHOR = 0.93;
    private static final int PERCENT = 100;
    private static final int UNSAID = 90;
    private static final int AGAINST = 75;
    private static final int BY_INITIALS = 85;

    private enum Author {
        SAME,
        UNSAID,
        OTHER
    }

    private Score() {}

    static int of(SoughtTitle title, Line line) {
        return line.titles().isEmpty() ? ofNames(title, line) : ofTitles(title, line);
    }

    private static int ofNames(SoughtTitle title, Line line) {
        var best =
                title.people()
                        .flatMap(own -> line.authors().stream().map(own::like))
                        .max(Likeness::compareTo)
                        .orElse(Likeness.NONE);
        return switch (best) {
            case FULL -> PERCENT;
            case INITIALS -> BY_INITIALS;
            case SURNAME, NONE -> 0;
        };
    }

    private static int ofTitles(SoughtTitle title, Line line) {
        double best = 0;
        boolean telling = false;
        boolean several = false;
        for (var own : title.headings()) {
            for (var its : line.titles()) {
                double like = own.like(its);
                if (like > best) {
                    best = like;
                    telling = own.isTelling() && its.isTelling();
                    several = own.words().size() > 1 && its.words().size() > 1;
                }
            }
        }
        if (best < WITH_AUTHOR) {
            return 0;
        }
        return switch (author(title, line)) {
            case SAME -> percent(best, PERCENT);
            case UNSAID -> best >= (several ? WITHOUT_AUTHOR : 1) ? percent(best, UNSAID) : 0;
            case OTHER -> telling && best >= AGAINST_AUTHOR ? percent(best, AGAINST) : 0;
        };
    }

    private static int percent(double like, int of) {
        return (int) Math.round(like * of);
    }

    private static Author author(SoughtTitle title, Line line) {
        if (line.authors().stream().anyMatch(title::isBy) || title.isByOneOf(line.others())) {
            return Author.SAME;
        }
        return title.namesNobody() || !line.namesSomebody() ? Author.UNSAID : Author.OTHER;
    }
}
