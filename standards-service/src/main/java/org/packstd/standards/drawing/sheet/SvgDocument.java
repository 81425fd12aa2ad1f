package org.packstd.standards.drawing.sheet;

/**
 * The document around a drawing. Ink is {@code currentColor} and the sheet has a class, so that a page can show it in its
 * own colours; there is no style, script or reference to elsewhere in it.
 *
 * @param title what is drawn
 * @param description for those who do not see it
 * @param width in mm
 * @param height in mm
 */
public record SvgDocument(String title, String description, double width, double height) {

    public String write(String content) {
        var out = new Markup();
        out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").number(width).raw("mm\" height=\"")
                .number(height).raw("mm\" viewBox=\"0 0 ").number(width).raw(" ").number(height)
                .raw("\" role=\"img\" aria-labelledby=\"t d\" color=\"#111\" fill=\"none\" stroke=\"none\"")
                .raw(" stroke-linejoin=\"round\" font-family=\"").raw(Lettering.FACES).raw("\">\n<title id=\"t\">")
                .text(title).raw("</title><desc id=\"d\">").text(description).raw("</desc>\n").raw(content)
                .raw("\n</svg>\n");
        return out.toString();
    }
}
