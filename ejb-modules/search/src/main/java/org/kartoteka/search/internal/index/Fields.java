package org.kartoteka.search.internal.index;

/**
 * The names of the fields of a title in the index, as {@code titles.json} defines them. Whoever
 * asks the index takes them from here; they stay as they are as long as the definition does.
 *
 * <p>A field of words is analysed by {@code words}: Russian stems, English plurals, е for ё. Its
 * part {@link #FORM}, where it has one, keeps the words as they are written. Scores are sums of
 * boosts (similarity {@code boolean}), so a hit's place depends on the question and on the document
 * alone, and pages stay right while the index changes.
 */
public final class Fields {

    /** The title's id, a UUID in lower case; sortable, grows with time. */
    public static final String ID = "id";

    /** The title proper, words. */
    public static final String TITLE = "title";

    /** Other title information, words. */
    public static final String REMAINDER = "remainder";

    /** Headings of the authors, "Толстой, Л. Н.", words. */
    public static final String AUTHORS = "authors";

    /** The statement of responsibility, words. */
    public static final String RESPONSIBILITY = "responsibility";

    /** Subject headings and keywords, words. */
    public static final String SUBJECTS = "subjects";

    /** The series with its volume, words. */
    public static final String SERIES = "series";

    /** The annotation, words. */
    public static final String ANNOTATION = "annotation";

    /** Place, publisher and year, words. */
    public static final String IMPRINT = "imprint";

    /** Everything above together, words; {@code all.form} knows phrases. */
    public static final String ALL = "all";

    /** Follows the name of {@link #TITLE}, {@link #AUTHORS} and {@link #ALL}: words as written. */
    public static final String FORM = ".form";

    /** Words of title, remainder and subjects without what derives them from one another. */
    public static final String ROOTS = "roots";

    /** Follows the name of {@link #TITLE} and {@link #SUBJECTS}: the whole value, normalised. */
    public static final String WHOLE = ".whole";

    /** The heading of each author whole, as facets show it. */
    public static final String AUTHOR_FACET = "authors.facet";

    /** The heading of each author whole, in lower case without marks. */
    public static final String AUTHOR_NAME = "authors.name";

    /** The publisher; only shown. */
    public static final String PUBLISHER = "publisher";

    /** The year of publication, a number. */
    public static final String YEAR = "year";

    /** Thirteen digits each. */
    public static final String ISBNS = "isbns";

    /** Codes of ISO 639-2. */
    public static final String LANGUAGES = "languages";

    /** Codes of {@link org.kartoteka.search.api.Genre}. */
    public static final String GENRES = "genres";

    /** The age mark, for instance {@code 16+}. */
    public static final String AGE_MARK = "ageMark";

    /** Whether the mark is 18+; there only if so. */
    public static final String ADULTS_ONLY = "adultsOnly";

    /** How many copies are in stock. */
    public static final String COPIES = "copies";

    /** How many of them can be had now. */
    public static final String AVAILABLE = "available";

    /** Whether one can be had now. */
    public static final String LENDABLE = "lendable";

    /** Codes of the branches that have a copy. */
    public static final String BRANCHES = "branches";

    /** Codes of the branches where one can be had now. */
    public static final String AVAILABLE_BRANCHES = "availableBranches";

    /** Codes of the branches where one can be read on the spot only; only shown. */
    public static final String READING_ROOMS = "readingRooms";

    /** Codes of the branches whose lendable copies are all out; only shown. */
    public static final String ALL_OUT_BRANCHES = "allOutBranches";

    /** Regions of {@link #BRANCHES}. */
    public static final String REGIONS = "regions";

    /** Regions of {@link #AVAILABLE_BRANCHES}. */
    public static final String AVAILABLE_REGIONS = "availableRegions";

    /** Titles as {@link Wording#key} writes them, to find a whole title. */
    public static final String TITLE_KEYS = "titleKeys";

    /** The title as lists are ordered by it. */
    public static final String TITLE_ORDER = "titleOrder";

    /** The first author as lists are ordered by it. */
    public static final String AUTHOR_ORDER = "authorOrder";

    /** How many words the title has: of two that match alike the shorter comes first. */
    public static final String LENGTH = "length";

    /** How the words of the title sound, see {@link org.kartoteka.search.internal.words.Sound}. */
    public static final String TITLE_SOUNDS = "titleSounds";

    /** How the words of the authors' names sound. */
    public static final String AUTHOR_SOUNDS = "authorSounds";

    /** How the words of both and of the other describing fields sound. */
    public static final String SOUNDS = "sounds";

    /** Surnames with one initial, see {@link org.kartoteka.search.internal.words.Initials}. */
    public static final String INITIALS = "initials";

    /** Titles to go on from a beginning. */
    public static final String TITLE_BEGINNING = "titleBeginning";

    /** Authors to go on from a beginning. */
    public static final String AUTHOR_BEGINNING = "authorBeginning";

    /** Titles and authors to go on from a beginning in other letters. */
    public static final String SOUND_BEGINNING = "soundBeginning";

    private Fields() {}
}
