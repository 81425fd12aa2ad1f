package org.packstd.submissions.archive.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.packstd.submissions.archive.TrailFile;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.audit.Head;
import org.packstd.submissions.audit.Trail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An entry a line: what its hash is over, and the hash; of one that is sealed only its place and hashes. */
@Component
final class TrailLines implements TrailFile {

    private final Trail trail;

    TrailLines(Trail trail) {
        this.trail = trail;
    }

    @Override
    public Head write(String submissionId, Predicate<Entry> isSealed, OutputStream out) throws IOException {
        var head = new Head[]{Head.NONE};
        try {
            trail.each(submissionId, entry -> {
                write(isSealed.test(entry) ? hashes(entry) : entry.leaf(), entry, out);
                head[0] = entry.head();
            });
        } catch (UncheckedIOException readerLeft) {
            throw readerLeft.getCause();
        }
        return head[0];
    }

    /** What keeps the chain whole and says nothing. */
    private static Map<String, Object> hashes(Entry entry) {
        var members = new LinkedHashMap<String, Object>();
        members.put("sequence", entry.sequence());
        members.put("sealed", true);
        members.put("previousHash", entry.previousHash());
        return members;
    }

    private static void write(Map<String, Object> shown, Entry entry, OutputStream out) {
        var members = new LinkedHashMap<>(shown);
        members.put("hash", entry.hash());
        try {
            out.write(JsonMapper.shared().writeValueAsBytes(members));
            out.write('\n');
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
