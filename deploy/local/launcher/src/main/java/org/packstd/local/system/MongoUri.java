package org.packstd.local.system;

import java.util.regex.Pattern;

/** The address of a MongoDB deployment, as given by a user or by the embedded server. */
record MongoUri(String text) {
    private static final Pattern SHAPE = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    /**
     * The same deployment with this database: each service has its own. A database that the address names remains the one
     * that knows the user.
     */
    String withDatabase(String database) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new CannotStart("MONGODB_URI: '" + text + "' (expected: such as mongodb://host:27017)");
        }
        var options = parts.group(3) == null ? "" : parts.group(3);
        var users = parts.group(2) == null ? "" : parts.group(2);
        if (!users.isEmpty() && !options.contains("authSource=")) {
            options = options + (options.isEmpty() ? "" : "&") + "authSource=" + users;
        }
        return parts.group(1) + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }
}
