package org.packstd.gateway.limit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sends a request, as far as somebody vouches for it; a program may act for no organisation. */
public record Caller(String client, @Nullable String organisation) {

    /** The shares that its requests are taken from. */
    public List<Share> shares() {
        var own = new Share(Share.Kind.CLIENT, client);
        return organisation == null ? List.of(own) : List.of(own, new Share(Share.Kind.ORGANISATION, organisation));
    }
}
