package org.packstd.standards.drawing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The notes of a sheet: what always holds, what this kind needs, and what nobody stated. */
final class Remarks {

    private final Part part;
    private final Subject subject;

    Remarks(Part part, Subject subject) {
        this.part = part;
        this.subject = subject;
    }

    List<String> all(List<String> ofKind) {
        var remarks = new ArrayList<String>();
        remarks.add(part.word("All dimensions in millimetres; tolerancing symbols by ASME Y14.5.",
                "尺寸单位为毫米；公差符号依据 ASME Y14.5。"));
        remarks.addAll(ofKind);
        if (!part.missing().isEmpty()) {
            var names = part.missing().stream().map(this::label).distinct().collect(Collectors.joining(", "));
            remarks.add(
                    part.word("Not specified, drawn from a proportion: " + names + ".", "未规定，按比例示意：" + names + "。"));
        }
        var compared = subject.compared();
        if (compared != null) {
            remarks.add(part.word("Broken lines: revision " + compared.revision() + ". A triangle marks what differs.",
                    "虚线为版本 " + compared.revision() + "；三角形标记表示有差异。"));
        }
        return remarks;
    }

    private String label(String name) {
        var definition = part.family().parameters().get(name);
        if (definition == null) {
            return name;
        }
        var label = part.style().wording().of(definition.label());
        int colon = label.indexOf(':');
        return (colon > 0 ? label.substring(0, colon) : label).toLowerCase(Locale.ROOT);
    }
}
