package org.packstd.notifications.matching.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of this process alone, outside of its heap; gone when it ends. What a process left that was killed goes when the next
 * one begins.
 */
final class IndexFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
    private static final String PREFIX = "packstd-matching-";
    /** So long it may take from making a directory to locking it. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Path path;
    private final Directory directory;

    private IndexFiles(Path path) throws IOException {
        this.path = path;
        this.directory = new MMapDirectory(path);
    }

    /** @param parent where to make them; empty for the temporary files of the machine */
    static IndexFiles in(String parent, Clock clock) throws IOException {
        var home = Files.createDirectories(Path.of(parent.isBlank() ? System.getProperty("java.io.tmpdir") : parent));
        try (var others = Files.newDirectoryStream(home, PREFIX + "*")) {
            for (var other : others) {
                if (Files.getLastModifiedTime(other).toInstant().isBefore(clock.instant().minus(YOUNG))) {
                    deleteIfLeft(other);
                }
            }
        }
        return new IndexFiles(Files.createTempDirectory(home, PREFIX));
    }

    /** A running process holds the lock of its writer. */
    private static void deleteIfLeft(Path other) {
        try (var directory = FSDirectory.open(other); var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            LOG.info("Removing the matching index of a process that was killed: {}", other);
        } catch (LockObtainFailedException inUse) {
            return;
        } catch (IOException notOurs) {
            LOG.debug("Left alone: {}", other, notOurs);
            return;
        }
        removeQuietly(other);
    }

    private static void removeQuietly(Path other) {
        try {
            IOUtils.rm(other);
        } catch (IOException notAllowed) {
            LOG.debug("Left alone: {}", other, notAllowed);
        }
    }

    Directory directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        directory.close();
        IOUtils.rm(path);
    }
}
