package org.packstd.submissions.audit;

import java.time.Instant;

/** Persons who are no longer to be named in the trail of a case. */
public interface Erasures {

    /**
     * Erases name and salts of a person in a case, also from acts that are still on their way into the trail. Happens in full
     * even if this instance stops in between; repeating it under the same identifier changes nothing.
     *
     * @param id  names the order
     * @param act tells of it, without naming the person
     * @return how many entries named the person so far
     */
    long erase(String id, String submission, String subject, Act act, Instant now);
}
