package org.packstd.submissions.comment.table;

/** Forms in which comments travel. */
public enum TableForm {
    /** The eight columns of ISO and CEN, as a workbook. */
    ISO,
    /** The table of comments and their treatment (征求意见汇总处理表) of Chinese standards, as a workbook; it is not read. */
    GBT,
    /** The columns of IEEE ballots, as CSV; says how much each commenter insists. */
    IEEE
}
