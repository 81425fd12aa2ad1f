package org.packstd.local.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A record in a file: partition, time, key, value and headers, each with its length before it; -1 where there is none. */
final class Letters {
    private static final int NONE = -1;

    private Letters() {}

    static void write(ConsumerRecord<byte[], byte[]> letter, DataOutputStream out) throws IOException {
        out.writeInt(letter.partition());
        out.writeLong(letter.timestamp());
        write(letter.key(), out);
        write(letter.value(), out);
        var headers = letter.headers().toArray();
        out.writeInt(headers.length);
        for (var header : headers) {
            out.writeUTF(header.key());
            write(header.value(), out);
        }
    }

    static ProducerRecord<byte[], byte[]> read(String topic, DataInputStream in) throws IOException {
        var partition = in.readInt();
        var time = in.readLong();
        var letter = new ProducerRecord<byte[], byte[]>(topic, partition, time, bytes(in), bytes(in));
        for (var left = in.readInt(); left > 0; left--) {
            letter.headers().add(in.readUTF(), bytes(in));
        }
        return letter;
    }

    private static void write(byte @Nullable [] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes == null ? NONE : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length == NONE) {
            return null;
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
