package org.packstd.submissions.declaration.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.declaration.Declaration;
import org.packstd.submissions.declaration.DeclarationId;
import org.packstd.submissions.declaration.KnowledgeBasis;
import org.packstd.submissions.declaration.LicensingOption;
import org.packstd.submissions.declaration.Patent;
import org.packstd.submissions.declaration.Statement;
import org.packstd.submissions.submission.SubmissionId;

/** Declarations as documents. {@code obstacle} is the rank of what it stands against, for the question which is gravest. */
final class DeclarationDocument {

    static final String SUBMISSION = "submission";
    static final String HOLDER = "holder";
    static final String DECLARANT = "declarant";
    static final String OBSTACLE = "obstacle";
    static final String STATUS = "status";
    static final String VERSION = "version";
    static final String TRANSFERS = "transfers";

    /** Fields that come with time, or go: a change takes away those that it does not set. */
    static final List<String> OPTIONAL = List.of("statement", "postedAt", "decision", "removal");

    private DeclarationDocument() {}

    static Document encode(Declaration declaration) {
        var document = new Document("_id", declaration.id().value())
                .append(SUBMISSION, declaration.submission().value())
                .append("textRevision", declaration.textRevision())
                .append(HOLDER, declaration.holder())
                .append(DECLARANT, declaration.declarant())
                .append("basis", declaration.basis().name())
                .append("patents", declaration.patents().stream().map(DeclarationDocument::encode).toList())
                .append("clauses", declaration.clauses())
                .append("parameters", declaration.parameters())
                .append("former", declaration.former().stream()
                        .map(superseded -> encode(superseded.statement()).append("supersededAt",
                                Date.from(superseded.at())))
                        .toList())
                .append("receivedAt", Date.from(declaration.receivedAt()))
                .append("updatedAt", Date.from(declaration.updatedAt()))
                .append(OBSTACLE, declaration.obstacle().ordinal())
                .append(STATUS, declaration.status().name())
                .append(VERSION, declaration.version());
        var statement = declaration.statement();
        if (statement != null) {
            document.append("statement", encode(statement));
        }
        var postedAt = declaration.postedAt();
        if (postedAt != null) {
            document.append("postedAt", Date.from(postedAt));
        }
        var decision = declaration.decision();
        if (decision != null) {
            document.append("decision", new Document("proceed", decision.proceed()).append("reason", decision.reason())
                    .append("at", Date.from(decision.at())));
        }
        var removal = declaration.removal();
        if (removal != null) {
            document.append("removal", new Document("reason", removal.reason()).append("at", Date.from(removal.at())));
        }
        if (!declaration.transfers().isEmpty()) {
            document.append(TRANSFERS, declaration.transfers().stream()
                    .map(transfer -> new Document("to", transfer.to()).append("at", Date.from(transfer.at())))
                    .toList());
        }
        return document;
    }

    static Declaration decode(Document document) {
        var statement = document.get("statement", Document.class);
        var decision = document.get("decision", Document.class);
        var removal = document.get("removal", Document.class);
        var postedAt = document.getDate("postedAt");
        return new Declaration(new DeclarationId(text(document, "_id")), new SubmissionId(text(document, SUBMISSION)),
                document.getInteger("textRevision"), text(document, HOLDER), text(document, DECLARANT),
                KnowledgeBasis.valueOf(text(document, "basis")),
                document.getList("patents", Document.class).stream().map(DeclarationDocument::patent).toList(),
                document.getList("clauses", String.class), document.getList("parameters", String.class),
                statement == null ? null : statement(statement),
                document.getList("former", Document.class).stream()
                        .map(former -> new Declaration.Superseded(statement(former), instant(former, "supersededAt")))
                        .toList(),
                instant(document, "receivedAt"), instant(document, "updatedAt"),
                postedAt == null ? null : postedAt.toInstant(),
                decision == null
                        ? null
                        : new Declaration.Decision(decision.getBoolean("proceed"), text(decision, "reason"),
                                instant(decision, "at")),
                removal == null ? null : new Declaration.Removal(text(removal, "reason"), instant(removal, "at")),
                document.getList(TRANSFERS, Document.class, List.of()).stream()
                        .map(transfer -> new Declaration.Transfer(text(transfer, "to"), instant(transfer, "at")))
                        .toList(),
                document.getLong(VERSION));
    }

    private static Document encode(Patent patent) {
        var document = new Document("status", patent.status().name());
        put(document, "number", patent.number());
        put(document, "office", patent.office());
        put(document, "country", patent.country());
        return document;
    }

    private static Patent patent(Document document) {
        return new Patent(Patent.Status.valueOf(text(document, "status")), document.getString("number"),
                document.getString("office"), document.getString("country"));
    }

    private static Document encode(Statement statement) {
        var document = new Document("option", statement.option().name()).append("text", statement.text())
                .append("reciprocity", statement.reciprocity()).append("receivedAt", Date.from(statement.receivedAt()));
        put(document, "signedFile", statement.signedFile());
        return document;
    }

    private static Statement statement(Document document) {
        return new Statement(LicensingOption.valueOf(text(document, "option")), text(document, "text"),
                document.getBoolean("reciprocity"), document.getString("signedFile"), instant(document, "receivedAt"));
    }

    private static void put(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static String text(Document document, String name) {
        return Objects.requireNonNull(document.getString(name), name);
    }

    private static Instant instant(Document document, String name) {
        return Objects.requireNonNull(document.getDate(name), name).toInstant();
    }
}
