package org.packstd.gateway.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A login.
 *
 * @param proof    the identity token, by which the provider knows what to end at logout
 * @param provider by what the provider may end it; null in sessions of before it could
 */
public record LoggedIn(Person person, Tokens tokens, String proof, Instant since, @Nullable AtProvider provider) {

    public LoggedIn with(Tokens renewed) {
        return new LoggedIn(person, renewed, proof, since, provider);
    }

    @Override
    public String toString() {
        return "LoggedIn[" + person + " since " + since + "]";
    }
}
