package org.packstd.standards.log;

import java.util.Map;

/** Writes leaves: equal members are always equal bytes. */
@FunctionalInterface
public interface Leaves {

    /** As JSON by RFC 8785. */
    String write(Map<String, Object> members);
}
