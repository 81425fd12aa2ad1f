package org.packstd.standards.dxf;

import java.util.regex.Pattern;

/** What release 12 allows as a name of a layer, a kind of line or a block. */
final class Names {

    private static final Pattern ALLOWED = Pattern.compile("[A-Z0-9_$-]{1,31}");

    private Names() {}

    static void check(String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException("name: '" + name + "' (expected: " + ALLOWED + ")");
        }
    }
}
