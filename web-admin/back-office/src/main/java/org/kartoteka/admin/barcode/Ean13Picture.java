package org.kartoteka.admin.barcode;

import org.kartoteka.print.Ean13;

/** The bar code EAN-13 as a picture for a page. */
public final class Ean13Picture {

    private static final int QUIET_LEFT = 11;
    private static final int QUIET_RIGHT = 7;
    private static final int BAR_HEIGHT = 60;
    private static final int GUARD_HEIGHT = 65;

    private Ean13Picture() {}

    /**
     * The symbol as an SVG element, one unit per module, with quiet zones and the digits below.
     *
     * @throws IllegalArgumentException if the digits are no valid EAN-13
     */
    public static String svg(String digits) {
        var modules = Ean13.modules(digits);
        int width = QUIET_LEFT + modules.length() + QUIET_RIGHT;
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ean13\" role=\"img\" ")
                .append("aria-label=\"")
                .append(digits)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(" 76\" shape-rendering=\"crispEdges\">")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"");
        for (int i = 0; i < modules.length(); i++) {
            if (modules.charAt(i) == '1') {
                int height = isGuard(i) ? GUARD_HEIGHT : BAR_HEIGHT;
                svg.append('M')
                        .append(QUIET_LEFT + i)
                        .append(" 0h1v")
                        .append(height)
                        .append("h-1z");
            }
        }
        svg.append("\" fill=\"#000\"/>");
        text(svg, 4, digits.substring(0, 1), 7);
        text(svg, QUIET_LEFT + 4, digits.substring(1, 7), 40);
        text(svg, QUIET_LEFT + 51, digits.substring(7), 40);
        return svg.append("</svg>").toString();
    }

    private static void text(StringBuilder svg, int x, String digits, int length) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"73\" font-size=\"10\"")
                .append(" font-family=\"monospace\" textLength=\"")
                .append(length)
                .append("\">")
                .append(digits)
                .append("</text>");
    }

    private static boolean isGuard(int module) {
        return module < 3 || module >= 45 && module < 50 || module >= 92;
    }
}
