package org.packstd.notifications.subscription;

import java.time.Instant;
import java.util.List;
import org.packstd.notifications.event.CloudEvent;

/**
 * What an interest would have matched, had there been one before.
 *
 * @param since    how far back it looks
 * @param count    events that it would have matched, of those that were looked at
 * @param complete whether all events since were looked at; otherwise only the latest
 * @param latest   of those, at most {@link PreviewInterest#SHOWN}, latest first
 */
public record Preview(Instant since, int count, boolean complete, List<CloudEvent> latest) {

    public Preview {
        latest = List.copyOf(latest);
    }
}
