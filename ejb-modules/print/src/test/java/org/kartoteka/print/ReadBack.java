package org.kartoteka.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A file as a reader and a scanner see it. */
record ReadBack(byte[] bytes) {

    private static final int DPI = 300;

    interface Writing {
        void writeTo(ByteArrayOutputStream out) throws IOException;
    }

    static ReadBack of(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new ReadBack(out.toByteArray());
    }

    private interface Question<T> {
        T ask(PDDocument document) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        try (var document = Loader.loadPDF(bytes)) {
            return question.ask(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String text() {
        return ask(new PDFTextStripper()::getText);
    }

    String text(int page) {
        return ask(
                document -> {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    return stripper.getText(document);
                });
    }

    /** The text without line breaks, as it was before it was broken into lines. */
    String flatText() {
        return text().replaceAll("\\s+", " ").trim();
    }

    int pages() {
        return ask(PDDocument::getNumberOfPages);
    }

    String title() {
        return ask(document -> document.getDocumentInformation().getTitle());
    }

    String language() {
        return ask(document -> document.getDocumentCatalog().getLanguage());
    }

    /** Width and height of the first page in whole millimetres. */
    List<Long> size() {
        return ask(
                document -> {
                    var box = document.getPage(0).getMediaBox();
                    return List.of(
                            Math.round(box.getWidth() / 72 * 25.4),
                            Math.round(box.getHeight() / 72 * 25.4));
                });
    }

    List<PDFont> fonts() {
        return ask(
                document -> {
                    var fonts = new ArrayList<PDFont>();
                    for (var page : document.getPages()) {
                        for (COSName name : page.getResources().getFontNames()) {
                            fonts.add(page.getResources().getFont(name));
                        }
                    }
                    return fonts;
                });
    }

    boolean fontsAreEmbedded() {
        return fonts().stream().allMatch(PDFont::isEmbedded);
    }

    /** What a scanner reads from the first page, as {@code FORMAT text}, sorted. */
    TreeSet<String> barCodes() {
        var image = ask(d -> new PDFRenderer(d).renderImageWithDPI(0, DPI, ImageType.RGB));
        var read = new TreeSet<String>();
        try {
            for (Result result :
                    new GenericMultipleBarcodeReader(new MultiFormatReader())
                            .decodeMultiple(bitmap(image))) {
                read.add(result.getBarcodeFormat() + " " + result.getText());
            }
        } catch (NotFoundException e) {
            return read;
        }
        return read;
    }

    private static BinaryBitmap bitmap(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    }
}
