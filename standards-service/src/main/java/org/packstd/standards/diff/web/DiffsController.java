package org.packstd.standards.diff.web;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.DiffsApi;
import org.packstd.standards.api.model.DiffRequest;
import org.packstd.standards.diff.Change;
import org.packstd.standards.diff.Declaration;
import org.packstd.standards.diff.Diff;
import org.packstd.standards.diff.Edition;
import org.packstd.standards.diff.FindEditions;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.ChangeLevel;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.web.ByteTag;
import org.packstd.standards.web.Caching;
import org.packstd.standards.web.Page;
import org.packstd.standards.wording.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the diffs of {@code api-specs/rest/standards}. */
@RestController
final class DiffsController implements DiffsApi {

    /** To be raised when two revisions are compared, or their changes told, in another way than before. */
    private static final int WORDING = 2;

    private final FindEditions editions;

    DiffsController(FindEditions editions) {
        this.editions = editions;
    }

    @Override
    public ResponseEntity<org.packstd.standards.api.model.Diff> getDiff(String from, String to, String designation,
            @Nullable String variation, @Nullable String cursor, Integer limit, @Nullable String ifNoneMatch) {
        var skipped = skipped(cursor);
        var tag = tag(editions.entry(designation, "from", from), editions.entry(designation, "to", to), skipped, limit,
                variation);
        if (ByteTag.isHeld(tag, ifNoneMatch)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).cacheControl(Caching.COMPUTED).build();
        }
        var before = editions.revision(designation, "from", from);
        var after = editions.revision(designation, "to", to);
        var diff = diff(before, Edition.of(after.content()));
        var page = page(diff, variation, skipped, limit);
        var query = new LinkedHashMap<String, String>();
        query.put("from", from);
        query.put("to", to);
        if (variation != null) {
            query.put("variation", variation);
        }
        query.put("limit", limit.toString());
        return ResponseEntity.ok()
                .headers(page.links("/api/v1/standards/" + before.id().designation() + "/diff", query))
                .eTag(tag)
                .cacheControl(Caching.COMPUTED)
                .body(DiffWords.represent(before.id(), diff, page, Declaration.NONE)
                        .to(after.id().letter().toString()));
    }

    @Override
    public ResponseEntity<org.packstd.standards.api.model.Diff> compare(DiffRequest request, @Nullable String cursor,
            Integer limit) {
        var before = editions.base(request.getDesignation(), request.getFrom());
        var edition = editions.readable(editions.family(before), new Edition(Words.read(request.getTitle()),
                Words.readOptional(request.getScope()), new Payload(request.getPayload()),
                Metadata.of(request.getMetadata())));
        var diff = diff(before, edition);
        var declaration = declaration(request);
        return ResponseEntity.ok(
                DiffWords.represent(before.id(), diff, page(diff, null, skipped(cursor), limit), declaration)
                        .version(diff.summary(before.version(), declaration.level()).version().toString()));
    }

    private Diff diff(Revision before, Edition after) {
        return Diff.between(editions.family(before), Edition.of(before.content()), after);
    }

    private static int skipped(@Nullable String cursor) {
        var after = Page.after(cursor, DiffsController::position);
        return after == null ? 0 : after;
    }

    private static Page<Change> page(Diff diff, @Nullable String variation, int skipped, int limit) {
        var found = diff.changes().stream()
                .filter(change -> variation == null || change.concerns(variation))
                .skip(skipped)
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, _ -> Integer.toString(skipped + limit));
    }

    private static Optional<Integer> position(String text) {
        return text.matches("[0-9]{1,7}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Declaration declaration(DiffRequest request) {
        var level = request.getDeclaredLevel();
        var degree = request.getDegree();
        return new Declaration(level == null ? null : ChangeLevel.valueOf(level.name()),
                degree == null ? null : Declaration.Degree.valueOf(degree.name()));
    }

    /**
     * Neither revision ever changes, so both hashes, what was asked for and how it is told tell the representation, before
     * anything is compared.
     */
    private static String tag(RevisionEntry before, RevisionEntry after, int skipped, int limit,
            @Nullable String variation) {
        return '"' + ByteTag.of("%d|%s|%s|%d|%d|%s".formatted(WORDING, before.hash(), after.hash(), skipped, limit,
                variation == null ? "" : "=" + variation)) + '"';
    }
}
