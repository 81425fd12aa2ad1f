package org.packstd.submissions.comment;

/**
 * One round of a stage.
 *
 * @param round of a ballot or recirculation the number of the ballot, else the revision of the text; from 1
 */
public record Occasion(Stage stage, int round) {

    public Occasion {
        if (round < 1) {
            throw new IllegalArgumentException("round: " + round + " (expected: from 1)");
        }
    }

    /** Reads what {@link #toString} wrote. */
    public static Occasion parse(String text) {
        var dash = text.lastIndexOf('-');
        return new Occasion(Stage.valueOf(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    /** Such as {@code BALLOT-2}. */
    @Override
    public String toString() {
        return stage + "-" + round;
    }
}
