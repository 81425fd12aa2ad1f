package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.Collection;

/** The shapes of answers. */
final class Answers {

    private static final int UNKNOWN_ERROR = 8;

    private Answers() {}

    static Document ok() {
        var answer = new Document();
        Utils.markOkay(answer);
        return answer;
    }

    static Document cursor(String namespace, QueryResult result) {
        var cursor = new Document("firstBatch", result.collectDocuments()).append("id", result.getCursorId())
                .append("ns", namespace);
        var answer = new Document("cursor", cursor);
        Utils.markOkay(answer);
        return answer;
    }

    /** Leaves in the first batch what the filter of the command wants; the library ignores it. */
    static Document filtered(Document answer, Document command) {
        if (command.get("filter") instanceof Document filter && answer.get("cursor") instanceof Document cursor
                && cursor.get("firstBatch") instanceof Collection<?> all) {
            var matcher = new DefaultQueryMatcher();
            cursor.put("firstBatch",
                    all.stream().map(Document.class::cast).filter(each -> matcher.matches(each, filter)).toList());
        }
        return answer;
    }

    static Document failure(MongoServerException refused) {
        var error = refused instanceof MongoServerError coded ? coded : null;
        return new Document("ok", 0.0).append("errmsg", refused.getMessageWithoutErrorCode())
                .append("code", error == null ? UNKNOWN_ERROR : error.getCode())
                .append("codeName", error == null ? "UnknownError" : error.getCodeName());
    }

    static Document failure(RuntimeException unexpected) {
        return new Document("ok", 0.0).append("errmsg", String.valueOf(unexpected.getMessage()))
                .append("code", UNKNOWN_ERROR)
                .append("codeName", "UnknownError");
    }
}
