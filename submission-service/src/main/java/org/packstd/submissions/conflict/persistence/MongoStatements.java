package org.packstd.submissions.conflict.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.conflict.Ground;
import org.packstd.submissions.conflict.Statement;
import org.packstd.submissions.conflict.Statements;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.register.MongoRegister;

/** {@code _id} is {@code <submission>|<person>}. The trail hears that somebody stated something, not what. */
final class MongoStatements extends MongoRegister<Statement> implements Statements, Indexed {

    MongoStatements(MongoCollection<Document> statements) {
        super(statements);
    }

    @Override
    public void createIndexes() {
        entries.createIndex(Indexes.ascending("submission", "_id"));
    }

    @Override
    public Page<Statement> about(String submission, @Nullable Cursor cursor, int limit) {
        return page(eq("submission", submission), cursor, limit);
    }

    @Override
    protected void adding(Statement entered, Document document) {
        PendingActs.insert(entered.submission(), acts(entered), document);
    }

    @Override
    protected List<Bson> changing(Statement changed) {
        return List.of(PendingActs.append(changed.submission(), acts(changed)));
    }

    private static List<Act> acts(Statement statement) {
        return List.of(new Act("conflict.stated", new Actor(statement.subject(), statement.organisation(), null),
                statement.at(), null, Map.of("statement", Long.toString(statement.version()))));
    }

    @Override
    protected Document encode(Statement statement) {
        return new Document("submission", statement.submission())
                .append("subject", statement.subject())
                .append("organisation", statement.organisation())
                .append("grounds", statement.grounds().stream().map(Ground::name).sorted().toList())
                .append("text", statement.text())
                .append("at", Date.from(statement.at()));
    }

    @Override
    protected Statement decode(Document document) {
        return new Statement(document.getString("submission"), document.getString("subject"),
                document.getString("organisation"),
                document.getList("grounds", String.class).stream().map(Ground::valueOf).collect(Collectors.toSet()),
                document.getString("text"), document.getDate("at").toInstant(), document.getLong("version"));
    }
}
