package org.packstd.submissions.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One act in the trail of a case. Its hash covers everything else, and by the hash of the entry before it all that came
 * before.
 *
 * @param sequence     from 1, without a gap
 * @param act          identifier of the act, by which it is in the trail once
 * @param person       the commitment to who acted
 * @param previousHash hash of the entry before, that of {@link Head#NONE} for the first
 */
public record Entry(String submission, long sequence, String act, String type, Instant at,
        @Nullable String organisation, @Nullable String role, @Nullable String reason, Map<String, String> facts,
        String person, String previousHash, String hash) {

    public Entry {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** The entry of an act behind the present end of the trail. */
    public static Entry after(Head last, String submission, String id, Act act, String commitment, LeafHash hashing) {
        var actor = act.actor();
        var open = new Entry(submission, last.entries() + 1, id, act.type(), act.at(), actor.organisation(),
                actor.role(), act.reason(), act.facts(), commitment, last.hash(), "");
        return open.hashed(hashing.of(open.leaf()));
    }

    private Entry hashed(String own) {
        return new Entry(submission, sequence, act, type, at, organisation, role, reason, facts, person, previousHash,
                own);
    }

    /** What the hash is over; what is absent is not a member. */
    public Map<String, Object> leaf() {
        var leaf = new LinkedHashMap<String, Object>();
        leaf.put("submissionId", submission);
        leaf.put("sequence", sequence);
        leaf.put("actId", act);
        leaf.put("type", type);
        leaf.put("at", at.toString());
        put(leaf, "organisation", organisation);
        put(leaf, "role", role);
        put(leaf, "reason", reason);
        leaf.put("facts", facts);
        leaf.put("person", person);
        leaf.put("previousHash", previousHash);
        return leaf;
    }

    private static void put(Map<String, Object> leaf, String name, @Nullable String value) {
        if (value != null) {
            leaf.put(name, value);
        }
    }

    public Head head() {
        return new Head(sequence, hash);
    }
}
