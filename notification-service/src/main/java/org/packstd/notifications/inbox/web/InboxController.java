package org.packstd.notifications.inbox.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.InboxApi;
import org.packstd.notifications.api.model.InboxMarks;
import org.packstd.notifications.conditional.IfMatch;
import org.packstd.notifications.inbox.Marks;
import org.packstd.notifications.inbox.OwnMarks;
import org.packstd.notifications.problem.Moments;
import org.packstd.notifications.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}. */
@RestController
final class InboxController implements InboxApi {

    private final OwnMarks marks;

    InboxController(OwnMarks marks) {
        this.marks = marks;
    }

    @Override
    public ResponseEntity<InboxMarks> getInboxMarks() {
        return answer(marks.of(Caller.current()));
    }

    @Override
    public ResponseEntity<InboxMarks> replaceInboxMarks(InboxMarks wish, @Nullable String ifMatch) {
        Moments.demandOrdinary("/readUntil", wish.getReadUntil());
        return answer(marks.replace(Caller.current(), IfMatch.required(ifMatch),
                new Marks(wish.getReadUntil(), listed(wish.getRead()), listed(wish.getMuted()), 0)));
    }

    private static List<String> listed(@Nullable Set<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static ResponseEntity<InboxMarks> answer(Marks marks) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag("\"" + marks.version() + "\"")
                .body(new InboxMarks().readUntil(marks.readUntil()).read(new LinkedHashSet<>(marks.read()))
                        .muted(new LinkedHashSet<>(marks.muted())));
    }
}
