package org.packstd.standards.specification;

import java.util.Map;

/**
 * A specification as it was written: a JSON object as maps, lists, strings, numbers and booleans.
 *
 * @param members as read; nobody may change them
 */
public record Payload(Map<String, Object> members) {
}
