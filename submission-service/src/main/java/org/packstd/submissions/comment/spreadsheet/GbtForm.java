package org.packstd.submissions.comment.spreadsheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.Remark;
import org.packstd.submissions.comment.Translation.Language;
import org.packstd.submissions.comment.table.Column;
import org.packstd.submissions.comment.table.Rows;

/** The columns of 征求意见汇总处理表. */
final class GbtForm {

    static final List<String> TITLES = List.of("序号", "章条编号", "意见内容", "提出单位", "处理意见及理由");

    private static final Map<String, String> STATUS = Map.of("ACCEPTED", "采纳", "ACCEPTED_MODIFIED", "部分采纳", "REJECTED",
            "不采纳", "NOT_RELATED", "与本标准无关", "NOT_PERSUASIVE", "理由不充分，不采纳", "DUPLICATE_OF", "与其他意见重复",
            "WITHDRAWN_BY_COMMENTER", "提出单位已撤回", "DEFERRED_TO_NEXT_REVISION", "留待下次修订");

    private GbtForm() {}

    static List<String> cells(int number, Comment comment, Rows rows) {
        var cells = rows.write(comment, false);
        var clause = cells.get(Column.CLAUSE);
        var place = cells.get(Column.PLACE);
        return List.of(Integer.toString(number), join(clause, " ", place),
                join(text(comment.remark()), "\n建议修改为：", cells.get(Column.CHANGE)),
                comment.organisation(), join(STATUS.get(cells.getOrDefault(Column.STATUS, "")), "。",
                        cells.get(Column.OBSERVATIONS)));
    }

    private static @Nullable String text(Remark remark) {
        var zh = remark.text().zh();
        var translation = remark.translation();
        if (zh == null) {
            return remark.text().en();
        }
        return translation != null && translation.isByMachine(Language.ZH) ? zh + "（机器翻译）" : zh;
    }

    private static String join(@Nullable String one, String between,
            @Nullable String other) {
        if (one == null) {
            return other == null ? "" : other;
        }
        return other == null ? one : one + between + other;
    }
}
