package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.search.Hit;
import org.packstd.standards.standard.Standard.Status;
import org.packstd.standards.text.LocalizedText;

/** Hits as bytes. They are read fifty at a time while a caller waits, which is why this is not JSON. */
final class HitCodec {

    private HitCodec() {}

    static BytesRef encode(Hit hit) {
        try {
            var out = new ByteBuffersDataOutput();
            write(out, hit);
            return new BytesRef(out.toArrayCopy());
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    static Hit decode(BytesRef bytes) {
        try {
            return read(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private static void write(DataOutput out, Hit hit) throws IOException {
        out.writeString(hit.designation());
        out.writeString(hit.revision());
        out.writeString(hit.code());
        out.writeString(hit.family());
        writeOptional(out, hit.title().en());
        writeOptional(out, hit.title().zh());
        out.writeString(hit.status().name());
        out.writeVInt(hit.counts().size());
        for (var count : hit.counts().entrySet()) {
            out.writeString(count.getKey());
            out.writeZInt(count.getValue());
        }
        out.writeVInt(hit.words().size());
        for (var words : hit.words().entrySet()) {
            out.writeString(words.getKey());
            out.writeVInt(words.getValue().size());
            for (var word : words.getValue()) {
                out.writeString(word);
            }
        }
        out.writeVInt(hit.parameters().size());
        for (var parameter : hit.parameters()) {
            write(out, parameter);
        }
    }

    private static void write(DataOutput out, Hit.Parameter parameter) throws IOException {
        out.writeString(parameter.key());
        writeOptional(out, parameter.symbol());
        writeOptional(out, parameter.kind());
        writeOptional(out, parameter.min());
        writeOptional(out, parameter.nom());
        writeOptional(out, parameter.max());
        out.writeString(parameter.unit());
    }

    private static Hit read(DataInput in) throws IOException {
        var designation = in.readString();
        var revision = in.readString();
        var code = in.readString();
        var family = in.readString();
        var title = new LocalizedText(readOptional(in), readOptional(in));
        var status = Status.valueOf(in.readString());
        var counts = new LinkedHashMap<String, Integer>();
        for (int left = in.readVInt(); left > 0; left--) {
            counts.put(in.readString(), in.readZInt());
        }
        return new Hit(designation, revision, code, family, title, status, counts, readWords(in),
                readParameters(in));
    }

    private static Map<String, List<String>> readWords(DataInput in) throws IOException {
        var words = new LinkedHashMap<String, List<String>>();
        for (int left = in.readVInt(); left > 0; left--) {
            var name = in.readString();
            var values = new ArrayList<String>();
            for (int more = in.readVInt(); more > 0; more--) {
                values.add(in.readString());
            }
            words.put(name, values);
        }
        return words;
    }

    private static List<Hit.Parameter> readParameters(DataInput in) throws IOException {
        int size = in.readVInt();
        var parameters = new ArrayList<Hit.Parameter>(size);
        for (int left = size; left > 0; left--) {
            parameters.add(new Hit.Parameter(in.readString(), readOptional(in), readOptional(in), readOptional(in),
                    readOptional(in), readOptional(in), in.readString()));
        }
        return parameters;
    }

    private static void writeOptional(DataOutput out, @Nullable String text) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
    }

    private static @Nullable String readOptional(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }
}
