package org.packstd.local.mongo.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The bytes of a file: frames of length, CRC-32C and changes. A frame that was cut off or damaged ends the file. */
final class Frames {

    private static final int HEADER = 2 * Integer.BYTES;
    private static final int PUT = 1;
    private static final int REMOVE = 2;
    private static final int DROP = 3;

    private Frames() {}

    static byte[] encode(List<Change> changes) {
        var payload = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(payload)) {
            for (var change : changes) {
                write(change, out);
            }
            var bytes = payload.toByteArray();
            var frame = new ByteArrayOutputStream(HEADER + bytes.length);
            var header = new DataOutputStream(frame);
            header.writeInt(bytes.length);
            header.writeInt(checksum(bytes));
            header.write(bytes);
            return frame.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Change change, DataOutputStream out) throws IOException {
        switch (change) {
            case Change.Put put -> {
                out.writeByte(PUT);
                out.writeUTF(put.namespace());
                out.writeLong(put.id());
                out.writeInt(put.bytes().length);
                out.write(put.bytes());
            }
            case Change.Remove remove -> {
                out.writeByte(REMOVE);
                out.writeUTF(remove.namespace());
                out.writeLong(remove.id());
            }
            case Change.Drop drop -> {
                out.writeByte(DROP);
                out.writeUTF(drop.namespace());
            }
        }
    }

    /** A frame as it was read, and the bytes it took. */
    record Frame(List<Change> changes, long length) {}

    /** The next frame, or nothing at the end of what can be trusted. */
    static Optional<Frame> read(DataInputStream in, long available) throws IOException {
        try {
            var length = in.readInt();
            var checksum = in.readInt();
            if (length <= 0 || length > available - HEADER) {
                return Optional.empty();
            }
            var payload = in.readNBytes(length);
            if (payload.length < length || checksum(payload) != checksum) {
                return Optional.empty();
            }
            return Optional.of(new Frame(decode(payload), HEADER + (long) length));
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }

    private static List<Change> decode(byte[] payload) throws IOException {
        var changes = new ArrayList<Change>();
        var in = new DataInputStream(new ByteArrayInputStream(payload));
        while (in.available() > 0) {
            var kind = in.readByte();
            var namespace = in.readUTF();
            changes.add(switch (kind) {
                case PUT -> new Change.Put(namespace, in.readLong(), in.readNBytes(in.readInt()));
                case REMOVE -> new Change.Remove(namespace, in.readLong());
                case DROP -> new Change.Drop(namespace);
                default -> throw new IOException("change: " + kind + " (expected: 1..3; written by a newer version?)");
            });
        }
        return changes;
    }

    private static int checksum(byte[] payload) {
        var crc = new CRC32C();
        crc.update(payload);
        return (int) crc.getValue();
    }
}
