package org.packstd.standards.landpattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.packstd.standards.footprint.FootprintIdentity;
import org.packstd.standards.footprint.Ipc2581Package;
import org.packstd.standards.footprint.KicadFootprint;
import org.packstd.standards.footprint.LandPatternDrawing;
import org.packstd.standards.landpattern.rule.Density;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Files for layout tools: what is in them, and that text from a caller cannot break out of them. */
class ExportsTest {

    private static final String NASTY = "\"</title><script>alert(1)</script> ]]> & \\ ') (pad \"9\"\n\u0007 焊盘";
    /** As public readers of IPC-2581 list {@code packageTypeType}; those that we use. */
    private static final List<String> PACKAGE_TYPES = List.of("CHIP", "MELF", "MOLDED", "OTHER");
    /** {@code pinOneOrientationType}, all of it. */
    private static final List<String> ORIENTATIONS = List.of("LOWER_LEFT", "LEFT", "LEFT_CENTER", "UPPER_LEFT",
            "UPPER_CENTER", "UPPER_RIGHT", "RIGHT", "RIGHT_CENTER", "LOWER_RIGHT", "LOWER_CENTER", "CENTER", "OTHER");
    private static final FootprintIdentity IDENTITY = new FootprintIdentity("PS-SMT-0012", "B", "AA",
            "sha256:" + "0f".repeat(32), NASTY);
    private static final LandPattern PATTERN = Part.QUAD_OF_TWELVE.at(Density.B);

    @Test
    void everyFileSaysWhereItIsFrom() {
        for (var file : files()) {
            assertThat(file).contains("PS-SMT-0012", "sha256:" + "0f".repeat(32).substring(0, 12), "焊盘");
        }
    }

    @Test
    void theSameLandPatternGivesTheSameBytes() {
        assertThat(files()).isEqualTo(files());
    }

    @Test
    void textOfACallerStaysText() {
        var kicad = KicadFootprint.write(IDENTITY, PATTERN);
        assertThat(kicad.lines().filter(line -> line.contains("(pad "))).hasSize(PATTERN.lands().size()
                + PATTERN.paste().size() + 1); // the description quotes one
        assertThat(kicad).contains("\\\"</title>").doesNotContain("\u0007");
        assertThat(parsed(LandPatternDrawing.draw(IDENTITY, PATTERN)).getElementsByTagName("script").getLength())
                .isZero();
        assertThat(parsed(Ipc2581Package.write(IDENTITY, PATTERN)).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void aPictureHasItsLayersAsGroupsAndNothingActive() {
        var svg = LandPatternDrawing.draw(IDENTITY, PATTERN);

        var document = parsed(svg);
        assertThat(classes(document)).contains("layer grid", "layer copper", "layer mask", "layer paste", "layer fab",
                "layer silk", "layer courtyard", "layer terminals", "land", "land pin-one", "sheet");
        assertThat(elements(document, "g").stream().map(each -> each.getAttribute("data-pin"))
                .filter(each -> !each.isEmpty()))
                .containsExactlyElementsOf(PATTERN.lands().stream().map(Land::number).toList());
        assertThat(svg).doesNotContain("<style", " style=", "href", "foreignObject", "var(");
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void anIpc2581PackageHasAPinAndAPadForEveryLandAndRefersOnlyToWhatIsThere() {
        var document = parsed(Ipc2581Package.write(IDENTITY, PATTERN));

        var standards = ids(document, "EntryStandard", "id");
        assertThat(elements(document, "Pin").stream().map(pin -> pin.getAttribute("number")))
                .containsExactlyElementsOf(PATTERN.lands().stream().map(Land::number).toList());
        assertThat(elements(document, "Pad")).hasSize(PATTERN.lands().size());
        assertThat(standards).containsAll(ids(document, "StandardPrimitiveRef", "id"));
        assertThat(ids(document, "EntryLineDesc", "id")).containsAll(ids(document, "LineDescRef", "id"));
        assertThat(ids(document, "PadStackDef", "name")).containsAll(ids(document, "Pad", "padstackDefRef"));
        assertThat(ids(document, "Layer", "name")).containsAll(ids(document, "PadstackPadDef", "layerRef"));
        var packaged = elements(document, "Package").getFirst();
        assertThat(packaged.getAttribute("height")).isEqualTo("0.8");
        assertThat(packaged.getAttribute("pinOneOrientation")).isEqualTo("UPPER_LEFT");
        var first = (Element) elements(document, "Pin").getFirst().getElementsByTagName("Location").item(0);
        assertThat(first.getAttribute("y")).isEqualTo("0.5"); // up is positive there
    }

    @Test
    void packagesOfEveryClassUseOnlyWordsOfTheSchema() {
        var seen = new HashSet<String>();
        for (var released : ReleasedFootprint.all()) {
            var result = RecordAsPayload.part(released).result(RecordAsPayload.settings(released));
            if (result instanceof LandPattern pattern && seen.add(released.group() + released.text("layout"))) {
                var document = parsed(Ipc2581Package.write(IDENTITY, pattern));
                assertThat(PACKAGE_TYPES).containsAll(ids(document, "Package", "type"));
                assertThat(ORIENTATIONS).containsAll(ids(document, "Package", "pinOneOrientation"));
                assertThat(ids(document, "EntryStandard", "id"))
                        .containsAll(ids(document, "StandardPrimitiveRef", "id"));
                assertThat(ids(document, "PadStackDef", "name")).containsAll(ids(document, "Pad", "padstackDefRef"));
                assertThat(elements(document, "Pin")).hasSize(pattern.lands().size());
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    @Test
    void aMarkOnTheSilkscreenIsInTheCourtyardOffCopperAndOffItsLines() {
        int marked = 0;
        for (var released : ReleasedFootprint.all()) {
            if (RecordAsPayload.part(released)
                    .result(RecordAsPayload.settings(released)) instanceof LandPattern pattern) {
                var lines = elements(parsed(LandPatternDrawing.draw(IDENTITY, pattern)), "path");
                var mark = lines.stream().filter(path -> path.getAttribute("class").equals("mark")).findFirst();
                if (mark.isPresent()) {
                    marked++;
                    var box = box(mark.get());
                    assertThat(pattern.courtyard().and(box)).as(released.toString()).isEqualTo(pattern.courtyard());
                    assertThat(pattern.lands()).noneMatch(land -> land.box().overlaps(box));
                    assertThat(silk(lines)).as(released.toString()).noneMatch(line -> line.overlaps(box));
                }
            }
        }
        assertThat(marked).isGreaterThan(500);
    }

    @Test
    void aChipHasAMarkOnlyWhenItHasAPolarity() {
        assertThat(chip("false")).satisfies(file -> assertThat(
                file.lines().filter(line -> line.contains("fp_poly") && line.contains("F.SilkS"))).isEmpty());
        assertThat(LandPatternDrawing.draw(IDENTITY, chipOf("false").at(Density.B))).doesNotContain("class=\"mark\"");
        assertThat(LandPatternDrawing.draw(IDENTITY, chipOf("true").at(Density.B))).contains("class=\"mark\"");
        assertThat(corners(chip("false"))).as("outline of an unpolarised part").isEqualTo(4);
        assertThat(corners(chip("true"))).as("outline with a corner cut off").isEqualTo(5);
    }

    private static long corners(String file) {
        var outline = file.lines().filter(line -> line.contains("fp_poly") && line.contains("F.Fab")).findFirst();
        return outline.orElseThrow().split("\\(xy", -1).length - 1;
    }

    private static String chip(String polarised) {
        return KicadFootprint.write(IDENTITY, chipOf(polarised).at(Density.B));
    }

    private static Part chipOf(String polarised) {
        return Part.of("SMT", """
                {'code': 'AA', 'attributes': {'terminalForm': 'END_CAP', 'layout': 'TWO_TERMINAL', 'polarised': %s},
                 'terminals': {'count': 2, 'perSideX': 0, 'perSideY': 1},
                 'parameters': {'bodyX': {'min': '1.9', 'max': '2.1', 'unit': 'mm'},
                  'bodyY': {'min': '1.15', 'max': '1.35', 'unit': 'mm'}, 'height': {'max': '1.35', 'unit': 'mm'},
                  'leadLength': {'min': '0.3', 'max': '0.7', 'unit': 'mm'},
                  'leadWidth': {'min': '1.15', 'max': '1.35', 'unit': 'mm'}}}""".formatted(polarised));
    }

    private static List<Box> silk(List<Element> lines) {
        return lines.stream().filter(path -> path.getParentNode() instanceof Element group
                && group.getAttribute("class").equals("layer silk") && !path.getAttribute("class").equals("mark"))
                .map(ExportsTest::box).toList();
    }

    private static Box box(Element path) {
        return Arrays.stream(path.getAttribute("d").replace("Z", "").substring(1).split("L"))
                .map(corner -> corner.split(" "))
                .map(corner -> new Box(new BigDecimal(corner[0]), new BigDecimal(corner[1]), new BigDecimal(corner[0]),
                        new BigDecimal(corner[1])))
                .reduce(Box::and).orElseThrow();
    }

    @Test
    void fileNamesAreSafe() {
        var odd = new FootprintIdentity("../../etc", "B", "a b/c\\d:e*?", "", "");

        assertThat(odd.name(PATTERN.rules())).matches("[A-Za-z0-9._-]+").doesNotContain("..");
    }

    private static List<String> files() {
        return List.of(KicadFootprint.write(IDENTITY, PATTERN), Ipc2581Package.write(IDENTITY, PATTERN),
                LandPatternDrawing.draw(IDENTITY, PATTERN));
    }

    private static List<String> classes(Document document) {
        var classes = new ArrayList<String>();
        for (var each : elements(document, "*")) {
            classes.add(each.getAttribute("class"));
        }
        return classes;
    }

    private static HashSet<String> ids(Document document, String element, String attribute) {
        var ids = new HashSet<String>();
        elements(document, element).forEach(each -> ids.add(each.getAttribute(attribute)));
        return ids;
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception broken) {
            throw new AssertionError(xml, broken);
        }
    }
}
