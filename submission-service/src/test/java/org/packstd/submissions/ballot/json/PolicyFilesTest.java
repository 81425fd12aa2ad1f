package org.packstd.submissions.ballot.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Voters;
import tools.jackson.databind.json.JsonMapper;

class PolicyFilesTest {

    private static final Path FOLDER = Path.of("../api-specs/policies");

    @Test
    void everyFileIsAPolicyAsTheSchemaDescribesIt() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("policy.schema.json")));

        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(
                schema.validate(JsonMapper.shared().readTree(Files.readString(file)))).as("%s", file).isEmpty());
    }

    /** Ballots were decided by these versions. Another rule is another version: a new file and a new line. */
    @Test
    void noPublishedVersionEverChanges() throws Exception {
        var frozen = Files.readAllLines(FOLDER.resolve("frozen.sha256"));

        for (var file : files()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(frozen).contains(HexFormat.of().formatHex(digest) + "  " + file.getFileName());
        }
        assertThat(files()).hasSameSizeAs(frozen);
    }

    @Test
    void whatWasAcceptedBeforeUnitsHadAnyEffectIsDecidedByOrganisations() {
        assertThat(List.of(unit("gbt-like", 2), unit("iesg-like", 1), unit("iso-like", 2)))
                .containsOnly(Voters.Unit.ORGANISATION);
        assertThat(List.of(unit("gbt-like", 3), unit("iesg-like", 2))).containsOnly(Voters.Unit.PERSON);
        assertThat(unit("iso-like", 3)).isEqualTo(Voters.Unit.NATIONAL_BODY);
    }

    private static Voters.Unit unit(String policy, int version) {
        return PolicyFiles.read().find(policy, version).orElseThrow().voters().unit();
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.list(FOLDER)) {
            return all.filter(file -> file.getFileName().toString().matches(".*[.]v[0-9]+[.]json")).sorted().toList();
        }
    }
}
