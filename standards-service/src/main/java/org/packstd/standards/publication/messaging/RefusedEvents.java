package org.packstd.standards.publication.messaging;

import org.packstd.standards.outbox.EventEncoder;
import org.packstd.standards.outbox.OutboxEntry;
import org.packstd.standards.publication.PublicationRefused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The subject is the submission: there may be no standard yet that it could be about. */
@Component
public final class RefusedEvents implements EventEncoder<PublicationRefused> {

    private final JsonMapper json;

    public RefusedEvents(JsonMapper json) {
        this.json = json;
    }

    @Override
    public OutboxEntry encode(PublicationRefused event) {
        var data = new org.packstd.standards.events.PublicationRefused(event.submissionId(), event.rule(),
                event.detail(),
                event.at()).designation(event.designation());
        return new OutboxEntry(event.approval() + "/publication-refused", "standard.publication-refused",
                event.submissionId(),
                event.at(), "publication-refused.v1.schema.json", json.writeValueAsString(data));
    }
}
