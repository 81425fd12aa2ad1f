package org.packstd.submissions.ballot;

import java.util.OptionalInt;

/**
 * What a ballot still needs while nobody else answers.
 *
 * @param approvalsMissing at least so many more; 0 if it would pass now, empty if approvals alone cannot make it pass
 */
public record Outlook(OptionalInt approvalsMissing) {

    /** In English. */
    public String en() {
        if (approvalsMissing.isEmpty()) {
            return "More approvals alone cannot make it pass.";
        }
        return switch (approvalsMissing.getAsInt()) {
            case 0 -> "It passes as the votes stand.";
            case 1 -> "It needs 1 more approval.";
            default -> "It needs at least %d more approvals.".formatted(approvalsMissing.getAsInt());
        };
    }

    /** In Chinese. */
    public String zh() {
        if (approvalsMissing.isEmpty()) {
            return "仅靠增加赞成票无法通过。";
        }
        var missing = approvalsMissing.getAsInt();
        return missing == 0 ? "按目前的投票可以通过。" : "至少还需要 %d 票赞成。".formatted(missing);
    }
}
