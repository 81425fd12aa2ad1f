package org.packstd.standards.exchange.json;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.DocumentForm;
import org.packstd.standards.exchange.StandardDocument;
import org.packstd.standards.exchange.StandardDocument.Standing;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.text.LocalizedText;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes documents by {@code api-specs/exchange/standard-document.v1.schema.json}: members in the order of their names, so
 * that equal documents have equal bytes.
 */
@Component
final class DocumentFormat implements DocumentForm {

    private static final String FORMAT = "packstd-standard-document/1";

    private final JsonMapper json = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private final DocumentReader reader;

    DocumentFormat(Contents contents) {
        this.reader = new DocumentReader(contents);
    }

    @Override
    public Map<String, Object> write(StandardDocument document) {
        var members = new LinkedHashMap<String, Object>();
        members.put("format", FORMAT);
        members.put("designation", document.designation().toString());
        members.put("family", document.designation().family().name());
        if (document.standing() != null) {
            members.put("standing", standing(document.standing()));
        }
        members.put("revisions", document.revisions().stream().map(DocumentFormat::revision).toList());
        return ordered(members);
    }

    @Override
    public String line(StandardDocument document) {
        return json.writeValueAsString(write(document));
    }

    @Override
    public StandardDocument read(Map<String, Object> members) {
        return reader.read(members);
    }

    @Override
    public Map<String, Object> schema() {
        return reader.schema();
    }

    private static Map<String, Object> standing(Standing standing) {
        var members = new LinkedHashMap<String, Object>();
        members.put("current", standing.current().toString());
        members.put("status", status(standing));
        if (!standing.replacedBy().isEmpty()) {
            members.put("replacedBy", standing.replacedBy().stream()
                    .map(each -> Map.of("designation", each.by().toString(), "since", each.since().toString()))
                    .toList());
        }
        if (standing.withdrawnAt() != null) {
            members.put("withdrawnAt", standing.withdrawnAt().toString());
            put(members, "withdrawnFrom",
                    standing.withdrawnFrom() == null ? null : standing.withdrawnFrom().toString());
            if (!standing.successors().isEmpty()) {
                members.put("successors", standing.successors().stream().map(Designation::toString).toList());
            }
        }
        return members;
    }

    private static String status(Standing standing) {
        if (standing.withdrawnAt() != null) {
            return "WITHDRAWN";
        }
        return standing.replacedBy().isEmpty() ? "CURRENT" : "SUPERSEDED";
    }

    private static Map<String, Object> revision(Revision revision) {
        var content = revision.content();
        var members = new LinkedHashMap<String, Object>();
        members.put("revision", revision.id().letter().toString());
        members.put("title", text(content.title()));
        if (content.scope() != null) {
            members.put("scope", text(content.scope()));
        }
        members.put("payload", content.payload().members());
        if (!content.metadata().isEmpty()) {
            members.put("metadata", content.metadata().members());
        }
        if (!revision.issuedOn().equals(LocalDate.ofInstant(revision.publishedAt(), ZoneOffset.UTC))) {
            members.put("issuedOn", revision.issuedOn().toString());
        }
        members.put("contentHash", content.hash().text());
        if (revision.previous() != null) {
            members.put("previousHash", revision.previous().text());
        }
        members.put("publishedAt", revision.publishedAt().toString());
        members.put("provenance", switch (revision.provenance()) {
            case Provenance.Submission(var id) -> Map.of("submissionId", id);
            case Provenance.Import(var id) -> Map.of("importId", id);
        });
        return members;
    }

    private static Map<String, Object> text(LocalizedText text) {
        var members = new LinkedHashMap<String, Object>();
        put(members, "en", text.en());
        put(members, "zh", text.zh());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable String text) {
        if (text != null) {
            members.put(name, text);
        }
    }

    private static Map<String, Object> ordered(Map<?, ?> members) {
        var ordered = new TreeMap<String, Object>();
        members.forEach((name, value) -> ordered.put((String) name, orderedValue(value)));
        return ordered;
    }

    private static Object orderedValue(Object value) {
        return switch (value) {
            case Map<?, ?> object -> ordered(object);
            case List<?> list -> list.stream().map(DocumentFormat::orderedValue).toList();
            default -> value;
        };
    }
}
