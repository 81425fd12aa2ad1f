package org.packstd.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services share no code (decision 43); what stands in several of them is the same in all, but for what its comments say. */
class CopiesTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    /** Where a service has what its copy uses is its own affair. */
    private static final Pattern PLACE = Pattern.compile("(?m)^(package|import) .*$");

    @ParameterizedTest(name = "{0}, {1} times")
    @CsvSource({"BrokerHealth, 3", "CheckedTokens, 3", "CheckedTokensTest, 3", "ConnectionDraining, 3",
        "ConnectionDrainingTest, 3", "DatabaseTroubleTest, 3", "Delivered, 2", "FailedRecords, 3", "FamilyText, 2",
        "KeysOnlyRead, 3", "LastResort, 3", "Lease, 2", "OperationsConfiguration, 4",
        "OperationsConfigurationTest, 3", "OutboxAge, 2", "PublishedKeys, 3", "PublishedKeysTest, 3", "RelayLoop, 2",
        "StoredForm, 2", "StrictJson, 3", "TokensByIssuer, 3", "TraceParent, 2"})
    void whatIsMendedInOneServiceIsMendedInAll(String name, int times) throws IOException {
        var copies = copies(name);

        assertThat(copies).hasSize(times);
        var first = copies.getFirst();
        assertThat(copies).allSatisfy(copy -> assertThat(code(copy)).as("%s as in %s", copy, first)
                .isEqualTo(code(first)));
    }

    private static List<Path> copies(String name) throws IOException {
        var copies = new ArrayList<Path>();
        for (var application : Application.ALL) {
            for (var sources : List.of("src/main/java", "src/test/java")) {
                try (var files = Files.walk(Repository.path(application.name()).resolve(sources))) {
                    files.filter(file -> file.endsWith(name + ".java")).forEach(copies::add);
                }
            }
        }
        return copies;
    }

    /** Without blanks: a line may break elsewhere where a name is longer. */
    private static String code(Path file) {
        var bare = PLACE.matcher(COMMENT.matcher(Repository.text(file)).replaceAll("")).replaceAll("");
        return bare.replaceAll("\\s+", " ").strip();
    }
}
