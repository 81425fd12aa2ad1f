package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;

class DuplicatesTest {

    private final InMemoryRegistered registered = new InMemoryRegistered();
    private final List<Fingerprint> variations = List.of(new Fingerprint("/variations/0", "AA", "one"),
            new Fingerprint("/variations/1", "AB", "two"), new Fingerprint("/variations/2", "AC", "three"));

    @Test
    void aVariationThatManyStandardsHaveIsNamedOnceAndHidesNoOther() {
        IntStream.rangeClosed(1, 250).forEach(i -> publish(i, new Fingerprint("/variations/0", "X1", "one")));
        publish(9000, new Fingerprint("/variations/0", "X2", "two"));

        var found = new Duplicates(registered).check(variations, null).toList();

        assertThat(found).extracting(Finding::pointer).containsExactly("/variations/0", "/variations/1");
        assertThat(found.getFirst().expected()).startsWith("≠ PS-CSP-0001 X1 (+ ");
        assertThat(found.getLast().expected()).isEqualTo("≠ PS-CSP-9000 X2");
    }

    @Test
    void howOftenItIsThereIsSaid() {
        publish(3, new Fingerprint("/variations/0", "B1", "three"), new Fingerprint("/variations/1", "A1", "three"));
        publish(2, new Fingerprint("/variations/0", "C1", "three"));

        assertThat(new Duplicates(registered).check(variations, null)).singleElement()
                .satisfies(found -> assertThat(found.expected()).isEqualTo("≠ PS-CSP-0002 C1 (+ 2)"));
    }

    private void publish(int number, Fingerprint... prints) {
        registered.put(new RevisionId(Designation.of("PS-CSP-%04d".formatted(number)).orElseThrow(),
                RevisionLetter.FIRST), List.of(prints));
    }
}
