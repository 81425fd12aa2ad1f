package org.packstd.standards.exchange.web;

import java.util.List;
import org.packstd.standards.api.ChangesApi;
import org.packstd.standards.api.model.ChangePage;
import org.packstd.standards.exchange.Change;
import org.packstd.standards.exchange.Changes;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.problem.ProblemType;
import org.packstd.standards.web.Caching;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the feed of {@code api-specs/rest/standards}. */
@RestController
final class ChangesController implements ChangesApi {

    private final Changes changes;

    ChangesController(Changes changes) {
        this.changes = changes;
    }

    @Override
    public ResponseEntity<ChangePage> listChanges(Long since, Integer limit) {
        var found = changes.after(since, limit);
        if (found.isEmpty()) {
            requireNotBeyond(since);
        }
        var next = found.isEmpty() ? since : found.getLast().sequence();
        var full = found.size() == limit; // all of it is there, and none of it will ever change
        return ResponseEntity.ok()
                .headers(link(next, limit, full))
                .cacheControl(full ? Caching.SHORTLY : Caching.REVALIDATED)
                .body(new ChangePage(represent(found), next));
    }

    /** A registry that was brought back from an older copy has fewer changes than some mirror has seen. */
    private void requireNotBeyond(long since) {
        var last = changes.last();
        if (since > last) {
            throw Problem.of(ProblemType.STATE_FORBIDS, Offence.of("since", "feed", Long.toString(since),
                    "at most " + last + "; the feed is not the one you read before, begin anew with /documents"));
        }
    }

    private static HttpHeaders link(long next, int limit, boolean more) {
        var headers = new HttpHeaders();
        if (more) {
            headers.add(HttpHeaders.LINK,
                    "</api/v1/changes?since=%d&limit=%d>; rel=\"next\"".formatted(next, limit));
        }
        return headers;
    }

    private static List<org.packstd.standards.api.model.Change> represent(List<Change> found) {
        return found.stream()
                .map(change -> new org.packstd.standards.api.model.Change(change.sequence(), change.event(),
                        change.type(), change.designation(), change.at(), document(change))
                        .revision(change.revision().map(Object::toString).orElse(null)))
                .toList();
    }

    private static String document(Change change) {
        return "/api/v1/standards/" + change.designation() + "/document";
    }
}
