package org.packstd.standards.corrigendum.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.standards.corrigendum.Correction;
import org.packstd.standards.corrigendum.Corrigendum;
import org.packstd.standards.database.Databases;
import org.packstd.standards.family.Family;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.text.LocalizedText;

abstract class CorrigendaContract {

    private static final RevisionId CORRECTED = new RevisionId(new Designation(Family.of("CSP"), 1),
            RevisionLetter.FIRST);

    private MongoCorrigenda corrigenda = new MongoCorrigenda(Databases.embedded());

    abstract MongoDatabase empty();

    @BeforeEach
    void beginEmpty() {
        corrigenda = new MongoCorrigenda(empty());
        corrigenda.createIndexes();
    }

    @Test
    void aCorrigendumIsFoundAsItWasStored() {
        var stored = corrigenda.add(corrigendum("sub-1")).orElseThrow();

        assertThat(stored).isEqualTo(corrigendum("sub-1").numbered(1));
        assertThat(corrigenda.find(CORRECTED, 1)).contains(stored);
        assertThat(corrigenda.find(CORRECTED, 2)).isEmpty();
        assertThat(corrigenda.of(CORRECTED)).containsExactly(stored);
        assertThat(corrigenda.of(new RevisionId(CORRECTED.designation(), new RevisionLetter(2)))).isEmpty();
    }

    @Test
    void storingAgainGivesTheSameNumber() {
        corrigenda.add(corrigendum("sub-1"));
        corrigenda.add(corrigendum("sub-2"));

        assertThat(corrigenda.add(corrigendum("sub-1")).orElseThrow().number()).isEqualTo(1);
        assertThat(corrigenda.of(CORRECTED)).extracting(Corrigendum::number).containsExactly(1, 2);
    }

    @Test
    void manyAtOnceGetNumbersOfTheirOwnWithoutGap() {
        var numbers = IntStream.range(0, 12).parallel()
                .map(i -> corrigenda.add(corrigendum("sub-" + i)).orElseThrow().number()).sorted().boxed().toList();

        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void theNumbersEnd() {
        for (int i = 1; i <= Corrigendum.MOST; i++) {
            assertThat(corrigenda.add(corrigendum("sub-" + i))).isPresent();
        }

        assertThat(corrigenda.add(corrigendum("one-too-many"))).isEmpty();
    }

    private static Corrigendum corrigendum(String publicationId) {
        return new Corrigendum(CORRECTED, 1, new LocalizedText("Corrigendum", null),
                List.of(new Correction("/title/en", "a", "b", null),
                        new Correction("/title/zh", "甲", "乙", new LocalizedText(null, "笔误"))),
                ContentHash.over("a"), Instant.parse("2026-11-22T09:00:00Z"), new Provenance.Submission("sub"),
                publicationId);
    }
}
