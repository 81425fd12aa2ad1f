package org.packstd.gateway.login;

/** What came of asking the provider for new tokens. */
public sealed interface Renewal {

    record Renewed(Tokens tokens) implements Renewal {}

    /** The provider says that the login is over. */
    record Ended() implements Renewal {}
}
