package org.packstd.submissions.electorate;

import java.util.List;
import org.packstd.submissions.problem.Offence;

/**
 * An electorate as it would be at an instant.
 *
 * @param passedOver who has no vote of their own in it, and why; of the plenary only organisations that vote otherwise
 * @param imbalance  shares of it that are larger than the policy allows
 */
public record Drawn(Roll roll, List<PassedOver> passedOver, List<Offence> imbalance) {

    public Drawn {
        passedOver = List.copyOf(passedOver);
        imbalance = List.copyOf(imbalance);
    }
}
