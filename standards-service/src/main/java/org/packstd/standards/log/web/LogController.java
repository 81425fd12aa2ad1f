package org.packstd.standards.log.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.LogApi;
import org.packstd.standards.api.model.ConsistencyProof;
import org.packstd.standards.api.model.InclusionProof;
import org.packstd.standards.api.model.LogEntryPage;
import org.packstd.standards.api.model.LogKeyList;
import org.packstd.standards.log.Entry;
import org.packstd.standards.log.ReadLog;
import org.packstd.standards.log.Signing;
import org.packstd.standards.log.VerifierKey;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.problem.ProblemType;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.web.Caching;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/standards/log.yaml}. Whatever was asked for with a size is the same for ever. */
@RestController
final class LogController implements LogApi {

    private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ReadLog log;
    private final Signing signing;

    LogController(ReadLog log, Signing signing) {
        this.log = log;
        this.signing = signing;
    }

    @Override
    public ResponseEntity<String> getCheckpoint(@Nullable String ifNoneMatch) {
        var latest = log.latest();
        return ResponseEntity.ok()
                .eTag("checkpoint-" + latest.size())
                .cacheControl(Caching.REVALIDATED)
                .contentType(NOTE)
                .body(latest.note());
    }

    @Override
    public ResponseEntity<LogKeyList> listLogKeys() {
        return ResponseEntity.ok()
                .cacheControl(Caching.SHORTLY)
                .body(new LogKeyList(signing.origin(),
                        signing.verifierKeys().stream().map(VerifierKey::toString).toList()));
    }

    @Override
    public ResponseEntity<LogEntryPage> listLogEntries(Long from, Integer limit) {
        var size = within("from", from, log.latest().size());
        var found = log.entries(from, size, limit);
        var next = from + found.size();
        var full = found.size() == limit;
        return ResponseEntity.ok()
                .headers(link(next, limit, full))
                .cacheControl(full ? Caching.FOR_EVER : Caching.REVALIDATED)
                .body(new LogEntryPage(found.stream().map(LogWords::represent).toList(), next));
    }

    @Override
    public ResponseEntity<InclusionProof> getInclusionProof(@Nullable Long index, @Nullable String revision,
            @Nullable Long size) {
        var latest = log.latest();
        var of = size == null ? latest.size() : size;
        within("size", of, latest.size());
        var entry = entry(index, revision);
        if (entry.index() >= of) {
            throw Problem.notFound("index", Long.toString(entry.index()), "below the size, which is " + of);
        }
        var proof = LogWords.inclusion(entry, log.inclusion(entry.index(), of));
        return size == null
                ? ResponseEntity.ok().cacheControl(Caching.REVALIDATED).body(proof.checkpoint(latest.note()))
                : ResponseEntity.ok().cacheControl(Caching.FOR_EVER).body(proof);
    }

    @Override
    public ResponseEntity<ConsistencyProof> getConsistencyProof(Long from, @Nullable Long to) {
        var latest = log.latest();
        var of = to == null ? latest.size() : to;
        within("from", from, latest.size());
        within("to", of, latest.size());
        if (from > of) {
            throw Problem.malformed("from", from.toString(), "at most 'to', which is " + of);
        }
        var proof = LogWords.consistency(from, log.root(from), log.consistency(from, of));
        return to == null
                ? ResponseEntity.ok().cacheControl(Caching.REVALIDATED).body(proof.checkpoint(latest.note()))
                : ResponseEntity.ok().cacheControl(Caching.FOR_EVER).body(proof);
    }

    private Entry entry(@Nullable Long index, @Nullable String revision) {
        if (index != null && revision == null) {
            return log.entry(index)
                    .orElseThrow(() -> Problem.notFound("index", index.toString(), "an entry of the log"));
        }
        if (revision != null && index == null) {
            return revision(revision).flatMap(log::publication)
                    .orElseThrow(() -> Problem.notFound("revision", revision,
                            "a published revision; it is in the log a few seconds after it was published"));
        }
        throw Problem.malformed("index", index == null ? null : "with a revision", "either an index or a revision");
    }

    private static Optional<RevisionId> revision(String text) {
        var slash = text.indexOf('/');
        return Optional.of(slash)
                .filter(found -> found > 0)
                .flatMap(found -> Designation.of(text.substring(0, found)))
                .flatMap(designation -> RevisionLetter.of(text.substring(slash + 1))
                        .map(letter -> new RevisionId(designation, letter)));
    }

    /** A registry that was brought back from an older copy has fewer entries than some checkpoint that it signed. */
    private static long within(String name, long asked, long size) {
        if (asked > size) {
            throw Problem.of(ProblemType.STATE_FORBIDS, Offence.of(name, "log", Long.toString(asked),
                    "at most " + size + ", the size of the newest checkpoint"));
        }
        return size;
    }

    private static HttpHeaders link(long next, int limit, boolean more) {
        var headers = new HttpHeaders();
        if (more) {
            headers.add(HttpHeaders.LINK,
                    "</api/v1/log/entries?from=%d&limit=%d>; rel=\"next\"".formatted(next, limit));
        }
        return headers;
    }
}
