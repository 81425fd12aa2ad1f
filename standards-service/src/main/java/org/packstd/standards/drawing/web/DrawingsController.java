package org.packstd.standards.drawing.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.DrawingsApi;
import org.packstd.standards.api.model.OutlineRequest;
import org.packstd.standards.drawing.DrawOutlines;
import org.packstd.standards.drawing.dxf.OutlineDxf;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Wording;
import org.packstd.standards.drawing.pdf.OutlinePdf;
import org.packstd.standards.drawing.plot.Plot;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.web.ByteTag;
import org.packstd.standards.web.Caching;
import org.packstd.standards.wording.Words;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the drawings of {@code api-specs/rest/standards}. */
@RestController
final class DrawingsController implements DrawingsApi {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final MediaType DXF = new MediaType("image", "vnd.dxf");
    /** A drawing that somebody opens by itself must not load or run anything, whatever is in it. */
    private static final String NOTHING = "default-src 'none'; sandbox";

    private static final Map<String, View.Name> VIEWS = Map.of("top", View.Name.TOP, "side", View.Name.SIDE, "bottom",
            View.Name.BOTTOM, "detail", View.Name.DETAIL);

    private final DrawOutlines drawings;

    DrawingsController(DrawOutlines drawings) {
        this.drawings = drawings;
    }

    @Override
    public ResponseEntity<String> getOutline(String designation, String revision, String code, String view,
            String labels, String lang, @Nullable String system, @Nullable String diff, @Nullable String ifNoneMatch) {
        var svg = drawings.published(designation, revision, code, diff, choice(view, labels, lang, system));
        return svg().eTag(ByteTag.of(svg)).cacheControl(Caching.COMPUTED).body(svg);
    }

    @Override
    public ResponseEntity<String> getOutlineDxf(String designation, String revision, String code, String view,
            String labels, String lang, @Nullable String system, @Nullable String diff, @Nullable String ifNoneMatch) {
        var svg = drawings.published(designation, revision, code, diff, choice(view, labels, lang, system));
        var file = new DrawingFile(designation, revision, code, lang);
        var dxf = OutlineDxf.write(Plot.of(svg), file.about());
        return file.download(".dxf", DXF, ByteTag.of(dxf)).body(dxf);
    }

    @Override
    public ResponseEntity<Resource> getOutlinePdf(String designation, String revision, String code, String view,
            String labels, String lang, @Nullable String system, @Nullable String diff, @Nullable String ifNoneMatch) {
        var svg = drawings.published(designation, revision, code, diff, choice(view, labels, lang, system));
        var pdf = OutlinePdf.write(Plot.of(svg), "zh".equals(lang) ? "zh-Hans" : lang);
        return new DrawingFile(designation, revision, code, lang)
                .download(".pdf", MediaType.APPLICATION_PDF, ByteTag.of(pdf)).body(new ByteArrayResource(pdf));
    }

    @Override
    public ResponseEntity<String> drawOutline(OutlineRequest request, String view, String labels, String lang,
            @Nullable String system) {
        var target = request.getAgainst();
        var against = target == null
                ? null
                : new DrawOutlines.Against(target.getDesignation(), target.getBaseRevision());
        var svg = drawings.proposed(request.getFamily(), Words.read(request.getTitle()),
                new Payload(request.getPayload()), request.getCode(), against, choice(view, labels, lang, system));
        return svg().cacheControl(CacheControl.noStore()).body(svg);
    }

    private static ResponseEntity.BodyBuilder svg() {
        return ResponseEntity.ok().contentType(SVG).header("Content-Security-Policy", NOTHING)
                .header("X-Content-Type-Options", "nosniff");
    }

    private static DrawOutlines.Choice choice(String view, String labels, String lang, @Nullable String system) {
        var name = VIEWS.get(view);
        if (name == null && !"sheet".equals(view)) {
            throw Problem.malformed("view", view, "sheet, top, side, bottom or detail");
        }
        boolean values = either("labels", labels, "letters", "values");
        boolean chinese = either("lang", lang, "en", "zh");
        var letters = system == null
                ? null
                : either("system", system, "JEDEC", "IEC") ? Style.Letters.IEC : Style.Letters.JEDEC;
        return new DrawOutlines.Choice(name, new Style(values, chinese ? Wording.ZH : Wording.EN, letters));
    }

    /** Whether it is the second of two words. */
    private static boolean either(String name, String given, String first, String second) {
        if (!given.equals(first) && !given.equals(second)) {
            throw Problem.malformed(name, given, first + " or " + second);
        }
        return given.equals(second);
    }
}
