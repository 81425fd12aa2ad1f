package org.packstd.local.identity;

import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the demo people with their passwords, for the launcher to print: the table exists once. */
@RestController
final class DemoPeopleController {
    private final IdentitySettings settings;

    DemoPeopleController(IdentitySettings settings) {
        this.settings = settings;
    }

    /** One line of the table. */
    record DemoPerson(String id, String name, String org, Set<String> roles, String client, String password) {}

    @GetMapping("/demo/people")
    List<DemoPerson> people() {
        return settings.people()
                .stream()
                .map(person -> new DemoPerson(person.id(), person.name(), person.org(), person.roles(),
                        person.terminal(), person.password()))
                .toList();
    }
}
