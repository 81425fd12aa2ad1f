package org.packstd.submissions.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.output.CloseShieldOutputStream;

/** A ZIP file that is written while it is made, and remembers what it hashed. */
final class CaseFile {

    private final ZipOutputStream zip;
    private final Instant at;
    private final List<Manifest.File> files = new ArrayList<>();

    CaseFile(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = at;
    }

    /** What makes the content of a file. */
    @FunctionalInterface
    interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** Adds a file and lists it. */
    void add(String name, Content content) throws IOException {
        var entry = begin(name);
        var digest = DigestUtils.getSha256Digest();
        var out = new DigestOutputStream(CloseShieldOutputStream.wrap(zip), digest); // a part that closes it closes no archive
        content.write(out);
        zip.closeEntry();
        files.add(new Manifest.File(name, entry.getSize(), HexFormat.of().formatHex(digest.digest())));
    }

    /** Adds what lists or signs the others. */
    void addUnlisted(String name, byte[] content) throws IOException {
        begin(name);
        zip.write(content);
        zip.closeEntry();
    }

    private ZipEntry begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        return entry;
    }

    List<Manifest.File> files() {
        return List.copyOf(files);
    }

    /** Without this the file cannot be read: one that breaks off never looks complete. */
    void end() throws IOException {
        zip.finish();
        zip.flush();
    }
}
