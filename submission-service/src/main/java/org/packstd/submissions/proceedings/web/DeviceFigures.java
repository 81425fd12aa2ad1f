package org.packstd.submissions.proceedings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.DeviceContext;
import org.packstd.submissions.api.model.DeviceStructure;
import org.packstd.submissions.api.model.FigureRange;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.UseScenario;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.range.Range;
import org.packstd.submissions.text.PlainText;

/** What the contract cannot say of the description of a device: that figures are ranges with units, and texts visible. */
final class DeviceFigures {

    private final List<Offence> offences = new ArrayList<>();

    private DeviceFigures() {}

    /** @throws Problem 422 naming each figure that is none */
    static void demand(DeviceContext context) {
        var check = new DeviceFigures();
        var structure = context.getStructure();
        if (structure != null) {
            check.structure(structure);
        }
        var features = orNone(context.getFeatures());
        for (var i = 0; i < features.size(); i++) {
            var here = "/context/features/" + i;
            check.title(here + "/title", features.get(i).getTitle());
            check.text(here + "/text", features.get(i).getText());
            check.figures(here + "/figures", features.get(i).getFigures());
        }
        var scenarios = orNone(context.getScenarios());
        for (var i = 0; i < scenarios.size(); i++) {
            check.scenario("/context/scenarios/" + i, scenarios.get(i));
        }
        if (!check.offences.isEmpty()) {
            throw Problem.ruleViolated(check.offences);
        }
    }

    private void structure(DeviceStructure structure) {
        text("/context/structure/text", structure.getText());
        var layers = orNone(structure.getLayers());
        for (var i = 0; i < layers.size(); i++) {
            var here = "/context/structure/layers/" + i;
            text(here + "/name", layers.get(i).getName());
            text(here + "/material", layers.get(i).getMaterial());
            text(here + "/note", layers.get(i).getNote());
            var thickness = layers.get(i).getThickness();
            if (thickness != null) {
                figure(here + "/thickness", thickness);
            }
        }
        var elements = orNone(structure.getElements());
        for (var i = 0; i < elements.size(); i++) {
            text("/context/structure/elements/%d/name".formatted(i), elements.get(i).getName());
            text("/context/structure/elements/%d/role".formatted(i), elements.get(i).getRole());
        }
    }

    private void scenario(String here, UseScenario scenario) {
        title(here + "/title", scenario.getTitle());
        text(here + "/text", scenario.getText());
        figures(here + "/environment", scenario.getEnvironment());
        var phases = orNone(scenario.getMissionProfile());
        for (var i = 0; i < phases.size(); i++) {
            text("%s/missionProfile/%d/name".formatted(here, i), phases.get(i).getName());
            figures("%s/missionProfile/%d/conditions".formatted(here, i), phases.get(i).getConditions());
        }
    }

    private void figures(String pointer, @Nullable List<FigureRange> figures) {
        var all = orNone(figures);
        for (var i = 0; i < all.size(); i++) {
            figure(pointer + "/" + i, all.get(i));
        }
    }

    private void figure(String pointer, FigureRange figure) {
        try {
            Range.parse(pointer, figure.getParameter(), figure.getMin(), figure.getMax(), figure.getUnit());
        } catch (Problem notARange) {
            offences.addAll(notARange.offences());
        }
    }

    private void title(String pointer, LocalizedText title) {
        if (title.getEn() == null && title.getZh() == null) {
            offences.add(Offence.of(pointer, "text-says-something", null, "en, zh or both"));
        }
        text(pointer + "/en", title.getEn());
        text(pointer + "/zh", title.getZh());
    }

    private void text(String pointer, @Nullable String text) {
        PlainText.offence(pointer, text).ifPresent(offences::add);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
