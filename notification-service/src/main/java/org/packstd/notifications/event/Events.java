package org.packstd.notifications.event;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The events that were heard. */
public interface Events {

    /** Keeps the event; one that is kept already stays as it is. */
    void keep(CloudEvent event);

    Optional<CloudEvent> find(String id);

    /** Those of these events that are kept, in no particular order. */
    List<CloudEvent> findAll(Collection<String> ids);
}
