package org.packstd.notifications.event.json;

import java.net.URI;
import org.packstd.notifications.event.CloudEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * CloudEvents 1.0 in the structured JSON format. The data is passed on as it came, not read and written again. Inside, the
 * schema is named by its path; CloudEvents wants an absolute URI, so outside it is where the registry shows it.
 */
@Component
public final class CloudEventJson {

    private final JsonMapper json;
    private final URI publicUrl;

    /** @param publicUrl where the registry is reached */
    public CloudEventJson(JsonMapper json, @Value("${packstd.public-url}") URI publicUrl) {
        this.json = json;
        this.publicUrl = publicUrl;
    }

    public String write(CloudEvent event) {
        return finish(attributes(event), event);
    }

    /** Without the brace at its end, so that attributes of one delivery can follow. */
    public String open(CloudEvent event) {
        var closed = write(event);
        return closed.substring(0, closed.length() - 1);
    }

    /**
     * Ends what was opened, with the extension attributes that tell the receiver why it gets this and whether something is
     * missing. CloudEvents allows only lower-case letters and digits in their names, and {@code sequence} as text.
     *
     * @param opened       by {@link #open}
     * @param subscription its identifier, which needs no escaping
     * @param filter       of the subscription, as it was written; empty where everything passes
     * @param sequence     number of the delivery among those of the subscription, from 1; 0 if it has none
     */
    public String close(String opened, String subscription, String filter, long sequence) {
        var filtered = filter.isEmpty() ? "" : ",\"filter\":" + json.writeValueAsString(filter);
        var numbered = sequence == 0 ? "" : ",\"sequence\":\"" + sequence + "\"";
        return opened + ",\"subscriptionid\":\"" + subscription + "\"" + filtered + numbered + "}";
    }

    private ObjectNode attributes(CloudEvent event) {
        return json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.id())
                .put("type", event.type().text())
                .put("source", event.source())
                .put("time", event.time().toString())
                .put("subject", event.subject())
                .put("dataschema", publicUrl.resolve(event.dataSchema()).toString())
                .put("datacontenttype", "application/json");
    }

    private String finish(ObjectNode attributes, CloudEvent event) {
        return json.writeValueAsString(attributes.putRawValue("data", new RawValue(event.data())));
    }
}
