package org.packstd.standards.exchange.cdxml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Dimension;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.specification.Payload;

/** A CDXML document as the payload of a proposal with one variation. */
public final class CdxmlImport {

    private static final BigDecimal UM_PER_MM = BigDecimal.valueOf(1000);

    private CdxmlImport() {}

    /**
     * What was read.
     *
     * @param title the part, as the document names it
     * @param omissions what the document says and a variation has no place for
     */
    public record Outline(String title, Payload payload, List<Omission> omissions) {}

    /**
     * Reads a document.
     *
     * @throws Problem if it is no CDXML (400), or contradicts itself or has pins off the grid (rule B4, 422)
     */
    public static Outline read(String document) {
        var reading = CdxmlReader.read(document);
        var said = reading.said();
        var variation = new LinkedHashMap<String, Object>();
        variation.put("code", code(said));
        var parameters = parameters(said);
        if (!said.pins().isEmpty()) {
            var grid = PinGrid.of(said.pins(), said.pitch());
            requireCounts(said, grid);
            parameters.put("pitchX", pair("nom", millimetres(grid.pitchX()), "unit", "mm"));
            parameters.put("pitchY", pair("nom", millimetres(grid.pitchY()), "unit", "mm"));
            variation.put("terminals", pair("count", said.pins().size(), "matrix", grid.matrix()));
        } else if (said.populated() != null && said.populated() > 0) {
            variation.put("terminals", Map.of("count", said.populated()));
        }
        variation.put("parameters", parameters);
        variation.put("sources", List.of(Map.of("title", source(said))));
        return new Outline(title(said), new Payload(Map.of("variations", List.of(variation))), reading.omissions());
    }

    /** In this order, which Map.of would leave to chance: the same document reads the same from every instance. */
    private static Map<String, Object> pair(String first, Object one, String second, Object other) {
        var members = new LinkedHashMap<String, Object>();
        members.put(first, one);
        members.put(second, other);
        return members;
    }

    private static String title(CdxmlPackage said) {
        var header = said.header();
        var named = header.orderNumber().isEmpty() ? header.part() : header.orderNumber();
        return (named.isEmpty() ? "Package" : "Package of " + named).strip();
    }

    private static String source(CdxmlPackage said) {
        var header = said.header();
        return "CDXML %s, version %s, %s".formatted(header.id(), header.version(), header.date());
    }

    /** As a variation is named here, whatever the part is called. */
    private static String code(CdxmlPackage said) {
        var named = said.header().orderNumber().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9.-]+", "-");
        var begun = named.replaceFirst("^[^A-Z0-9]+", "");
        return begun.isEmpty() ? "AA" : begun.substring(0, Math.min(begun.length(), 40));
    }

    private static Map<String, Object> parameters(CdxmlPackage said) {
        var parameters = new LinkedHashMap<String, Object>();
        put(parameters, "bodyX", said.width());
        put(parameters, "bodyY", said.length());
        put(parameters, "height", said.thickness());
        put(parameters, "standoff", said.ballHeight());
        put(parameters, "ballDiameter", said.ballDiameter());
        put(parameters, "pitchX", said.pitch());
        put(parameters, "pitchY", said.pitch());
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Dimension dimension) {
        if (dimension != null) {
            var value = new LinkedHashMap<String, Object>();
            put(value, "min", dimension.min());
            put(value, "nom", dimension.typical());
            put(value, "max", dimension.max());
            value.put("unit", "mm");
            parameters.put(name, value);
        }
    }

    private static void put(Map<String, Object> value, String figure, @Nullable BigDecimal micrometres) {
        if (micrometres != null) {
            value.put(figure, millimetres(micrometres));
        }
    }

    private static String millimetres(BigDecimal micrometres) {
        var exact = micrometres.divide(UM_PER_MM).stripTrailingZeros();
        return (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
    }

    private static void requireCounts(CdxmlPackage said, PinGrid grid) {
        var offences = new ArrayList<Offence>();
        requireCount(offences, "/cdxml/mech/io/count/pop", said.populated(), said.pins().size());
        requireCount(offences, "/cdxml/mech/io/count/unpop", said.unpopulated(), grid.empty().size());
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private static void requireCount(List<Offence> offences, String path, @Nullable Integer stated, int counted) {
        if (stated != null && stated != counted) {
            offences.add(PinGrid.offence(path, stated.toString(), counted + ", as the pins are listed"));
        }
    }
}
