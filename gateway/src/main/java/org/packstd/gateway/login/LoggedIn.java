package org.packstd.gateway.login;

import java.time.Instant;

/**
 * A login.
 *
 * @param proof the identity token, by which the provider knows what to end at logout
 */
public record LoggedIn(Person person, Tokens tokens, String proof, Instant since) {

    public LoggedIn with(Tokens renewed) {
        return new LoggedIn(person, renewed, proof, since);
    }

    @Override
    public String toString() {
        return "LoggedIn[" + person + " since " + since + "]";
    }
}
