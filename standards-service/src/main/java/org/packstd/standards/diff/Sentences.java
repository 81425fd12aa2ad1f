package org.packstd.standards.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.text.LocalizedText;

/** Says a change in one sentence of each language: what, where, how, and what follows for those who built on the base. */
public final class Sentences {

    private static final String PARAMETERS = "parameters/";
    private static final int MOST_CODES = 5;

    private final FamilyDefinition family;

    public Sentences(FamilyDefinition family) {
        this.family = family;
    }

    public LocalizedText of(Change change) {
        var how = how(change);
        var follows = Consequences.of(change);
        return new LocalizedText(
                "%s%s: %s. %s".formatted(subject(change).en(), whereEn(change), how.en(), follows.en()),
                "%s%s：%s。%s".formatted(subject(change).zh(), whereZh(change), how.zh(), follows.zh()));
    }

    private LocalizedText subject(Change change) {
        var path = change.path();
        return switch (change.subject()) {
            case PARAMETER -> parameter(path);
            case VARIATION -> both("Variation", "变体");
            case ATTRIBUTE -> named("Attribute", "属性", path);
            case TERMINALS -> named("Terminals", "端子", path);
            case EXPOSED_PAD -> named("Exposed pad", "裸露焊盘", path);
            case DIE -> named("Die", "芯片", path);
            case LAND -> named("Prescribed land", "规定焊盘", path);
            case TEXT -> named("Text", "文本", path);
            case REFERENCE -> named("Reference", "引用文件", path);
            case ALIAS -> named("Alias", "别名", path);
            case SOURCE -> named("Source", "来源", path);
            case OTHER -> path.isEmpty() ? both("The document", "文件") : named("Member", "成员", path);
        };
    }

    private LocalizedText parameter(String path) {
        var name = path.startsWith(PARAMETERS) ? path.substring(PARAMETERS.length()) : path;
        var definition = family.parameters().get(name);
        if (definition == null) {
            return named("Parameter", "参数", path);
        }
        var label = definition.label();
        return new LocalizedText((label.en() == null ? "Parameter" : label.en()) + " (" + name + ")",
                (label.zh() == null ? "参数" : label.zh()) + "（" + name + "）");
    }

    /** Without the collection that the noun says already. */
    private static LocalizedText named(String en, String zh, String path) {
        var slash = path.indexOf('/');
        var name = (slash < 0 ? path : path.substring(slash + 1)).replace("~1", "/").replace("~0", "~");
        return new LocalizedText(en + " " + name, zh + " " + name);
    }

    private static String whereEn(Change change) {
        if (change.variations().isEmpty()) {
            return "";
        }
        if (change.everyVariation() && change.variations().size() > 1) {
            return " in every variation";
        }
        return (change.subject() == Subject.VARIATION ? " " : " in ")
                + codes(change.variations(), ", ", " and %d more");
    }

    private static String whereZh(Change change) {
        if (change.variations().isEmpty()) {
            return "";
        }
        if (change.everyVariation() && change.variations().size() > 1) {
            return "（所有变体）";
        }
        var codes = codes(change.variations(), "、", " 等另外 %d 个");
        return change.subject() == Subject.VARIATION ? " " + codes : "（" + codes + "）";
    }

    private static String codes(List<String> codes, String comma, String more) {
        var shown = String.join(comma, codes.subList(0, Math.min(MOST_CODES, codes.size())));
        return codes.size() <= MOST_CODES ? shown : shown + more.formatted(codes.size() - MOST_CODES);
    }

    private static LocalizedText how(Change change) {
        var old = text(change.before());
        var now = text(change.after());
        return switch (change.changeClass()) {
            case EDITORIAL -> old.isEmpty()
                    ? both("arranged differently, means the same", "编排有变，含义不变")
                    : both("written differently, means the same (%s → %s)".formatted(old, now),
                            "写法有变，含义不变（%s → %s）".formatted(old, now));
            case UNIT_ONLY -> both("same figures in another unit (%s → %s)".formatted(old, now),
                    "数值不变，单位变更（%s → %s）".formatted(old, now));
            case RENAMED -> both("renamed from %s to %s".formatted(old, now), "由 %s 更名为 %s".formatted(old, now));
            case TEXT_CHANGED -> both("text changed from “%s” to “%s”".formatted(old, now),
                    "文本由“%s”改为“%s”".formatted(old, now));
            case RECENTRED -> moved("same limits, nominal moved", "极限不变，公称值变更", old, now);
            case TIGHTENED -> moved("tightened", "收紧", old, now);
            case LOOSENED -> moved("loosened", "放宽", old, now);
            case SHIFTED -> moved("shifted", "移动", old, now);
            case DISJOINT -> moved("changed", "变更", old, now);
            case ADDED -> change.subject() == Subject.VARIATION
                    ? both("added", "新增")
                    : both("added, " + now, "新增，" + now);
            case REMOVED -> change.subject() == Subject.VARIATION
                    ? both("removed", "删除")
                    : both("removed, was " + old, "删除，原为 " + old);
            case DATUM_CHANGED -> moved("other frame of reference, condition or kind", "基准、条件或尺寸类型变更", old, now);
        };
    }

    private static LocalizedText moved(String en, String zh, String old, String now) {
        var from = old.isEmpty() ? "–" : old;
        var to = now.isEmpty() ? "–" : now;
        return both("%s from %s to %s".formatted(en, from, to), "%s，由 %s 改为 %s".formatted(zh, from, to));
    }

    private static String text(@Nullable Side side) {
        return side == null ? "" : side.text();
    }

    private static LocalizedText both(String en, String zh) {
        return new LocalizedText(en, zh);
    }
}
