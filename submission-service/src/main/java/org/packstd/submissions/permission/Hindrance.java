package org.packstd.submissions.permission;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.packstd.submissions.submission.State;

/**
 * What stands against an action now, as a sentence with what is and what is expected.
 *
 * @param code    stays the same as long as the reason does
 * @param english the sentence
 * @param chinese the same
 */
public record Hindrance(String code, String english, String chinese) {

    static Hindrance of(Hurdle hurdle, Object... values) {
        return new Hindrance(hurdle.code(),
                hurdle.english().formatted(Arrays.stream(values).map(Hindrance::inEnglish).toArray()),
                hurdle.chinese().formatted(Arrays.stream(values).map(Hindrance::inChinese).toArray()));
    }

    private static Object inEnglish(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(" or "))
                : value;
    }

    /** States have a name in Chinese; what is counted, dated or entered reads the same. */
    private static Object inChinese(Object value) {
        return switch (value) {
            case Collection<?> several -> several.stream().map(one -> inChinese(one).toString())
                    .collect(Collectors.joining("或"));
            case State state -> name(state);
            default -> value;
        };
    }

    private static String name(State state) {
        return switch (state) {
            case DRAFT -> "草稿";
            case VALIDATING -> "检查中";
            case CHECK_FAILED -> "检查未通过";
            case TRIAGE -> "初审";
            case RETURNED -> "已退回";
            case REJECTED -> "已拒绝";
            case ACCEPTED -> "已受理";
            case IN_REVIEW -> "评审中";
            case REVISION_REQUIRED -> "要求修改";
            case ENQUIRY -> "征求意见";
            case COMMENT_RESOLUTION -> "意见处理";
            case BALLOT_READY -> "待投票";
            case BALLOT_OPEN -> "投票中";
            case BALLOT_CLOSED -> "投票已结束";
            case BALLOT_FAILED -> "投票未通过";
            case NEGATIVE_RESOLUTION -> "处理反对票";
            case RECIRCULATION -> "再次流转";
            case PROCEDURAL_REVIEW -> "程序审查";
            case APPROVED -> "已批准";
            case PUBLISHED -> "已发布";
            case ON_HOLD -> "暂停";
            case APPEALED -> "申诉中";
            case WITHDRAWN -> "已撤回";
            case EXPIRED -> "已失效";
        };
    }

    /** The English sentence, as logs and histories have it. */
    @Override
    public String toString() {
        return english;
    }
}
