package org.kartoteka.catalog.internal.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.LabelKind;
import org.kartoteka.catalog.api.LabelOrder;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.print.Align;
import org.kartoteka.print.Area;
import org.kartoteka.print.Code128;
import org.kartoteka.print.Ean13;
import org.kartoteka.print.Page;
import org.kartoteka.print.Paper;
import org.kartoteka.print.PdfFile;
import org.kartoteka.print.Style;

/** Draws labels on A4 sheets, from any label of the first sheet on. */
final class LabelSheets {

    private static final double PADDING = 2;
    private static final Style OWNER = Style.regular(5.5);
    private static final Style DIGITS = Style.regular(7);
    private static final Style MARK = Style.bold(11);
    private static final int MOST_MARK_LINES = 3;

    /**
     * The widest bar that helps (GS1: 0.33 mm is the nominal one) and the narrowest read safely.
     */
    private static final double WIDEST_MODULE = 0.33;

    private static final double NARROWEST_MODULE = 0.169;

    /** Light modules that a symbol needs around it, both sides together. */
    private static final int QUIET_MODULES = 20;

    private final PdfFile file = new PdfFile(CardText.word("labels"), CardText.language());
    private final LabelOrder order;
    private final LabelRaster raster;
    private Page page;
    private int next;

    LabelSheets(LabelOrder order) {
        this.order = order;
        this.raster = LabelRaster.of(order.layout());
        this.page = file.newPage(Paper.A4);
        this.next = order.first() - 1;
    }

    void add(LabelText label) {
        if (next == order.layout().labels()) {
            page = file.newPage(Paper.A4);
            next = 0;
        }
        var area = new Area(raster.x(next), raster.width(), Align.CENTRE).inside(PADDING);
        double top = raster.y(next) + PADDING;
        if (order.kind() == LabelKind.SPINE) {
            spine(area, top, label);
        } else {
            barcode(area, top, label);
        }
        next++;
    }

    void writeTo(OutputStream out) throws IOException {
        try (file) {
            file.writeTo(out);
        }
    }

    private void spine(Area area, double top, LabelText label) {
        double y = page.lines(area, top, OWNER, first(label.owner(), OWNER, area, 1));
        var mark = label.shelfMark().orElse("").replace(" ", "\n");
        y = page.lines(area, y + 0.5, MARK, first(mark, MARK, area, MOST_MARK_LINES));
        var number = label.inventoryNumber().orElse(label.barcode());
        double bottom = top + raster.height() - 2 * PADDING - DIGITS.lineHeight();
        page.lines(area, Math.max(y, bottom), DIGITS, first(number, DIGITS, area, 1));
    }

    private void barcode(Area area, double top, LabelText label) {
        var modules = modules(label.barcode());
        double module =
                Math.min(WIDEST_MODULE, raster.width() / (modules.length() + QUIET_MODULES));
        if (module < NARROWEST_MODULE) {
            throw unprintable(label.barcode());
        }
        double y = page.lines(area, top, OWNER, first(label.owner(), OWNER, area, 1)) + 0.5;
        double width = module * modules.length();
        double middle = area.x() + area.width() / 2;
        double below = top + raster.height() - 2 * PADDING - DIGITS.lineHeight();
        page.bars(Area.left(middle - width / 2, width), y, below - y - 0.5, modules);
        page.lines(area, below, DIGITS, first(numbers(label, area), DIGITS, area, 1));
    }

    /** The inventory number beside the barcode, where there is room for all of it. */
    private String numbers(LabelText label, Area area) {
        var both =
                Stream.concat(Stream.of(label.barcode()), label.inventoryNumber().stream())
                        .distinct()
                        .collect(Collectors.joining("   "));
        return file.width(both, DIGITS) <= area.width() ? both : label.barcode();
    }

    private List<String> first(String text, Style style, Area area, int most) {
        var lines = file.lines(text, style, area.width());
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private static String modules(String barcode) {
        if (Ean13.isValid(barcode)) {
            return Ean13.modules(barcode);
        }
        if (!Code128.isValid(barcode)) {
            throw unprintable(barcode);
        }
        return Code128.modules(barcode);
    }

    private static RefusedException unprintable(String barcode) {
        return new RefusedException(CatalogRefusal.BARCODE_UNPRINTABLE, barcode);
    }
}
