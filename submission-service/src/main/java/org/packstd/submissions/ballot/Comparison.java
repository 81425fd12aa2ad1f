package org.packstd.submissions.ballot;

/** How a part of a whole is compared with a share. */
public enum Comparison {
    AT_LEAST("at least", "不少于"),
    MORE_THAN("more than", "多于"),
    AT_MOST("at most", "不多于"),
    LESS_THAN("less than", "少于");

    private final String en;
    private final String zh;

    Comparison(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /**
     * Compares in whole numbers. Of nothing there is no share: it is never reached, and never exceeded.
     *
     * @param part  from 0
     * @param whole from 0
     */
    public boolean holds(int part, int whole, Fraction share) {
        if (whole == 0) {
            return this == AT_MOST || this == LESS_THAN;
        }
        var order = Long.compare((long) part * share.denominator(), (long) share.numerator() * whole);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }

    /** In English, as in "at least 2/3". */
    public String en() {
        return en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }
}
