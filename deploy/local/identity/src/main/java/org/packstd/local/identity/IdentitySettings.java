package org.packstd.local.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code application.yaml} says.
 *
 * @param issuer the address under which tokens are issued, and the {@code iss} of each
 * @param data the directory that keeps the signing key
 * @param gatewayPort where the portal lives, on this machine
 * @param tokenLifetime how long an access token is valid
 * @param people the demo people
 * @param machines the demo programs
 */
@ConfigurationProperties("identity")
record IdentitySettings(String issuer, Path data, int gatewayPort, Duration tokenLifetime, List<Person> people,
        List<Machine> machines) {

    /**
     * Someone who acts for an organisation.
     *
     * @param id the user name, and the {@code sub} of every token that speaks for this person
     * @param roles out of {@code member, reviewer, chair, secretary, certifier, ipr-officer, admin}
     */
    record Person(String id, String name, String org, Set<String> roles) {

        /** The client by which a terminal or script speaks for this person. */
        String terminal() {
            return id + "-cli";
        }

        String password() {
            return "demo-" + id;
        }
    }

    /** A program that acts in its own name; it has scopes, never roles. */
    record Machine(String id, String org, Set<String> scopes) {

        String secret() {
            return "demo-" + id;
        }
    }

    /** Finds a person by user name or by the name of that person's terminal client. */
    Optional<Person> person(String idOrTerminal) {
        return people.stream()
                .filter(person -> idOrTerminal.equals(person.id()) || idOrTerminal.equals(person.terminal()))
                .findAny();
    }

    Optional<Machine> machine(String id) {
        return machines.stream().filter(machine -> machine.id().equals(id)).findAny();
    }
}
