package org.packstd.submissions.comment.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/** A body that is made before the answer begins, so that a failure is a problem and not half a file; kept on disk meanwhile. */
final class Spool {

    private Spool() {}

    /** Writes a body. */
    interface Body {
        void writeTo(OutputStream target) throws IOException;
    }

    /** The body to be read once; whoever closes it deletes it. */
    static Resource of(Body body) {
        try {
            var file = Files.createTempFile("comments-", ".tmp"); // for this user alone, as such files are
            var channel = Files.newByteChannel(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            try {
                var target = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                body.writeTo(CloseShieldOutputStream.wrap(target)); // writers close what they write to
                target.flush();
                channel.position(0);
                return new InputStreamResource(Channels.newInputStream(channel));
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
