package org.kartoteka.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One of the two fonts, embedded into one document: only the letters that are used. Liberation Sans
 * has Cyrillic and the licence (SIL OFL 1.1) lets every document carry it.
 */
final class TypeFace {

    private static final int STAND_IN = '?';
    private static final double MM_PER_POINT = 25.4 / 72;

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Double> advances = new HashMap<>();

    private TypeFace(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    static TypeFace into(PDDocument document, boolean bold) {
        var name = "liberation/LiberationSans-" + (bold ? "Bold" : "Regular") + ".ttf";
        try (var bytes = TypeFace.class.getResourceAsStream(name)) {
            var ttf = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // a ligature would be one letter to whoever copies or reads aloud
            ttf.setEnableGsub(false);
            return new TypeFace(PDType0Font.load(document, ttf, true), ttf.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with nothing in it that the font cannot draw. */
    String drawable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .map(c -> glyphs.getGlyphId(c) == 0 ? STAND_IN : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The width of a drawable text in millimetres. */
    double width(String drawable, double size) {
        return drawable.codePoints().mapToDouble(this::advance).sum() / 1000 * size * MM_PER_POINT;
    }

    private double advance(int letter) {
        return advances.computeIfAbsent(letter, this::advanceOf);
    }

    private double advanceOf(int letter) {
        try {
            return font.getStringWidth(Character.toString(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
