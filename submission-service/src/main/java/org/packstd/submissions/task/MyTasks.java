package org.packstd.submissions.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.security.Caller;

/** The tasks of one caller from all sources, the most urgent first. */
public final class MyTasks {

    /** From each source; who has more to do will not miss the rest. */
    private static final int MOST = 500;

    private final List<TaskSource> sources;
    private final Clock clock;

    public MyTasks(List<TaskSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** Place of a task in the list. What has no deadline comes last. */
    private record Key(long dueAt, String kind, String href) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::dueAt).thenComparing(Key::kind)
                .thenComparing(Key::href);

        static Key of(Task task) {
            var due = task.dueAt();
            return new Key(due == null ? Long.MAX_VALUE : due.toEpochMilli(), task.kind(), task.href());
        }

        static Key parse(Cursor cursor) {
            var parts = cursor.after().split("~", 3);
            try {
                if (parts.length == 3) {
                    return new Key(Long.parseLong(parts[0]), parts[1], parts[2]);
                }
            } catch (NumberFormatException notOurs) {
                // said below
            }
            throw cursor.malformed();
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return dueAt + "~" + kind + "~" + href;
        }
    }

    public Page<Task> list(Caller caller, @Nullable Cursor cursor, int limit) {
        var after = cursor == null ? null : Key.parse(cursor);
        var found = all(caller).stream()
                .filter(task -> after == null || Key.of(task).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, task -> Key.of(task).toString());
    }

    /** Those with a deadline. */
    public List<Task> deadlines(Caller caller) {
        return all(caller).stream().filter(task -> task.dueAt() != null).limit(MOST).toList();
    }

    private List<Task> all(Caller caller) {
        Instant now = clock.instant();
        return sources.stream().flatMap(source -> source.tasks(caller, now, MOST).stream())
                .distinct()
                .sorted(Comparator.comparing(Key::of))
                .toList();
    }
}
