package org.packstd.notifications.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has read, and does not want to see.
 *
 * @param readUntil what happened until then is read; null if nothing was ever marked that way
 * @param read      ids of other events that are read, as their reader ordered them
 * @param muted     subjects of events that are not to be shown
 * @param version   one more with every change; 0 as long as nothing was marked
 */
public record Marks(@Nullable Instant readUntil, List<String> read, List<String> muted, long version) {

    static final Marks NONE = new Marks(null, List.of(), List.of(), 0);

    public Marks {
        read = List.copyOf(read);
        muted = List.copyOf(muted);
    }
}
