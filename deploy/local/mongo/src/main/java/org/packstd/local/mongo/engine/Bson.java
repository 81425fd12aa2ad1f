package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/** Documents as bytes. */
final class Bson {

    private static final int BSON_OBJECT_TOO_LARGE = 10334;

    private Bson() {}

    /** @throws MongoServerError 10334 above 16 MiB */
    static byte[] encode(Document document) {
        var buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(BSON_OBJECT_TOO_LARGE, "BSONObjectTooLarge", "document size: "
                    + buffer.readableBytes() + " bytes (expected: <= " + BsonConstants.MAX_BSON_OBJECT_SIZE + ")");
        }
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
