package org.packstd.local.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A compressed file that is written once, with a hash over what lies on the disk. Only whoever wrote it can read it, where
 * the disk knows that: keys and secrets of the registry are in a backup.
 */
final class SealedFile implements AutoCloseable {
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");
    private final Path directory;
    private final Path file;
    private final MessageDigest digest = sha256();
    private final DataOutputStream out;

    private SealedFile(Path directory, Path file) throws IOException {
        this.directory = directory;
        this.file = file;
        Files.createDirectories(file.getParent());
        var raw = Channels.newOutputStream(Files.newByteChannel(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownOnly(file)));
        this.out = new DataOutputStream(new BufferedOutputStream(
                new GZIPOutputStream(new DigestOutputStream(new BufferedOutputStream(raw), digest))));
    }

    private static FileAttribute<?>[] ownOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWN)}
                : new FileAttribute<?>[0];
    }

    static SealedFile create(Path directory, String... path) throws IOException {
        var file = directory;
        for (var part : path) {
            file = file.resolve(part);
        }
        return new SealedFile(directory, file);
    }

    DataOutputStream out() {
        return out;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** To be asked after it was closed. */
    Manifest.Sealed seal() throws IOException {
        return new Manifest.Sealed(directory.relativize(file).toString(), Files.size(file),
                HexFormat.of().formatHex(digest.digest()));
    }

    static DataInputStream open(Path directory, Manifest.Sealed sealed) throws IOException {
        return new DataInputStream(new BufferedInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(directory.resolve(sealed.path()))))));
    }

    /** @throws Refused when it is not as it was written */
    static void check(Path directory, Manifest.Sealed sealed) {
        var digest = sha256();
        var file = directory.resolve(sealed.path());
        if (!Files.isRegularFile(file)) {
            throw new Refused(file + " is missing");
        }
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sealed.sha256())) {
            throw new Refused(file + " is not as it was written");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
