package org.packstd.submissions.declaration;

import org.jspecify.annotations.Nullable;

/**
 * A patent or an application for one.
 *
 * @param number  of the patent or the application; only an unpublished one may be without
 * @param office  where it was filed, by WIPO ST.3, such as EP
 * @param country where it holds, by ISO 3166-1
 */
public record Patent(Status status, @Nullable String number, @Nullable String office, @Nullable String country) {

    /** How far it got. */
    public enum Status {
        GRANTED,
        APPLICATION,
        UNPUBLISHED
    }

    /** What those may know of it who are neither its holder nor officers. */
    public Patent withoutSecrets() {
        return status == Status.UNPUBLISHED ? new Patent(status, null, null, null) : this;
    }
}
