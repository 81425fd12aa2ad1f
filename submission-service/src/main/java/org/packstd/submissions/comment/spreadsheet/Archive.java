package org.packstd.submissions.comment.spreadsheet;

import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.packstd.submissions.problem.Problem;

/** The ZIP archive that a workbook is. */
final class Archive {

    private static final int MOST_ENTRIES = 500;
    /** All entries together, unpacked; 5,000 long comments have less. */
    private static final long MOST_BYTES = 48L * 1024 * 1024;

    private Archive() {}

    /**
     * Unpacks without keeping anything, before somebody unpacks to keep it; with the library that the reader of workbooks has, so
     * that both see the same entries.
     *
     * @throws Problem 400 if it has more entries or unpacks to more than any honest table
     */
    static void demandModest(byte[] file) {
        var bytes = 0L;
        var buffer = new byte[8192];
        try (var archive = ZipFile.builder().setByteArray(file).get()) {
            var entries = Collections.list(archive.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw immodest(entries.size() + " entries");
            }
            for (var entry : entries) {
                try (var content = archive.getInputStream(entry)) {
                    for (int read; (read = content.read(buffer)) >= 0;) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw immodest("more than %d bytes".formatted(MOST_BYTES));
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Problem.malformed("body", "a broken archive", "an .xlsx workbook");
        }
    }

    private static Problem immodest(String what) {
        return Problem.malformed("body", "a workbook that unpacks to " + what,
                "at most %d bytes and %d entries".formatted(MOST_BYTES, MOST_ENTRIES));
    }
}
