package org.packstd.submissions.archive.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import org.packstd.submissions.archive.TrailFile;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.audit.Head;
import org.packstd.submissions.audit.Trail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An entry a line: what its hash is over, and the hash. */
@Component
final class TrailLines implements TrailFile {

    private final Trail trail;

    TrailLines(Trail trail) {
        this.trail = trail;
    }

    @Override
    public Head write(String submissionId, OutputStream out) throws IOException {
        var head = new Head[]{Head.NONE};
        try {
            trail.each(submissionId, entry -> {
                write(entry, out);
                head[0] = entry.head();
            });
        } catch (UncheckedIOException readerLeft) {
            throw readerLeft.getCause();
        }
        return head[0];
    }

    private static void write(Entry entry, OutputStream out) {
        var members = new LinkedHashMap<>(entry.leaf());
        members.put("hash", entry.hash());
        try {
            out.write(JsonMapper.shared().writeValueAsBytes(members));
            out.write('\n');
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
