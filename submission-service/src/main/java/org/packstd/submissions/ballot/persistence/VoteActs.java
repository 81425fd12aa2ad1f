package org.packstd.submissions.ballot.persistence;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.conversions.Bson;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Vote;

/** What the record of the case says of a vote. Until the ballot closes the record is shown without it. */
final class VoteActs {

    /** A snapshot is named after its ballot, and a ballot after its submission. */
    private static final Pattern SNAPSHOT = Pattern.compile("((sub-[0-9A-Za-z]+)-b[0-9]+)-.+");

    private VoteActs() {}

    /**
     * The part of the update that casts the vote.
     *
     * @param type         {@code vote.cast}, or {@code vote.turned} after the close
     * @param organisation for which it is cast
     */
    static Bson append(String type, SnapshotId snapshot, String organisation, Vote vote) {
        var names = SNAPSHOT.matcher(snapshot.value());
        if (!names.matches()) {
            throw new IllegalArgumentException("snapshot: " + snapshot + " (expected: named after its ballot)");
        }
        var facts = new TreeMap<String, String>();
        facts.put("ballot", names.group(1));
        facts.put("organisation", organisation);
        facts.put("position", vote.position().name());
        if (vote.comment() != null) {
            facts.put("commentSha256", DigestUtils.sha256Hex(vote.comment()));
        }
        var from = vote.castFrom() == null ? organisation : vote.castFrom();
        return PendingActs.append(names.group(2),
                List.of(new Act(type, new Actor(vote.castBy(), from, "member"), vote.castAt(), null, facts)));
    }
}
