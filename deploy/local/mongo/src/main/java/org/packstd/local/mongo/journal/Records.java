package org.packstd.local.mongo.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All records, in the order of their creation, and the changes since someone last asked for them.
 *
 * <p>The byte arrays are never changed once they are here. The caller lets either one writer or several readers in.
 */
public final class Records {

    private final Map<String, SequencedMap<Long, byte[]>> namespaces = new ConcurrentHashMap<>();
    private List<Change> changes = new ArrayList<>();
    private long lastId;

    /** The records of a namespace as they are now and will be; read only. */
    public SequencedMap<Long, byte[]> of(String namespace) {
        return Collections.unmodifiableSequencedMap(existing(namespace));
    }

    public Set<String> namespaces() {
        return Set.copyOf(namespaces.keySet());
    }

    /** Adds a record and returns its number, which is greater than any before it and never used again. */
    public long add(String namespace, byte[] bytes) {
        var id = lastId + 1;
        change(new Change.Put(namespace, id, bytes));
        return id;
    }

    public void replace(String namespace, long id, byte[] bytes) {
        change(new Change.Put(namespace, id, bytes));
    }

    public void remove(String namespace, long id) {
        change(new Change.Remove(namespace, id));
    }

    public void drop(String namespace) {
        change(new Change.Drop(namespace));
    }

    /** The changes since the last call. */
    public List<Change> takeChanges() {
        if (changes.isEmpty()) {
            return List.of();
        }
        var taken = changes;
        changes = new ArrayList<>();
        return taken;
    }

    /** The state as it is now, as changes that would create it; costs no copy of any record. */
    Collection<Change> snapshot() {
        var puts = new TreeMap<Long, Change>();
        namespaces.forEach((namespace, records) -> records
                .forEach((id, bytes) -> puts.put(id, new Change.Put(namespace, id, bytes))));
        return puts.values();
    }

    private void change(Change change) {
        replay(change);
        changes.add(change);
    }

    void replay(Change change) {
        switch (change) {
            case Change.Put put -> {
                existing(put.namespace()).put(put.id(), put.bytes());
                lastId = Math.max(lastId, put.id());
            }
            case Change.Remove remove -> existing(remove.namespace()).remove(remove.id());
            case Change.Drop drop -> existing(drop.namespace()).clear();
        }
    }

    private SequencedMap<Long, byte[]> existing(String namespace) {
        return namespaces.computeIfAbsent(namespace, _ -> new LinkedHashMap<>());
    }
}
