package org.packstd.standards.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.ParameterDefinition;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.search.query.SymbolTable.Letters;
import org.packstd.standards.text.LocalizedText;

class SymbolTableTest {

    private static final SymbolTable TABLE = new SymbolTable(Map.of(
            "bodyX", parameter("bodyX", Map.of("JEDEC", "D", "IEC", "D"),
                    Map.of("DUAL", Map.of("JEDEC", "E1", "IEC", "E"), "NO_LEAD", Map.of("JEDEC", "D"))),
            "overallX", parameter("overallX", Map.of("JEDEC", "E", "IEC", "HE"), Map.of()),
            "pitchX", parameter("pitchX", Map.of("JEDEC", "eD", "IEC", "e"), Map.of()),
            "pitchY", parameter("pitchY", Map.of("JEDEC", "eE", "IEC", "e"), Map.of())));

    @Test
    void aSymbolMeansWhatTheFirstSystemSaysThatKnowsIt() {
        var names = TABLE.names(
                new Letters(null, null, stated("bodyX", null, "overallX", null, "pitchX", null, "pitchY", null)));

        assertThat(names).containsEntry("D", Set.of("bodyX"))
                .containsEntry("E", Set.of("overallX"))
                .containsEntry("e", Set.of("pitchX", "pitchY"))
                .containsEntry("HE", Set.of("overallX"))
                .containsEntry("eD", Set.of("pitchX"));
    }

    @Test
    void theLayoutDecidesWhatALetterMeans() {
        var names = TABLE.names(new Letters("DUAL", null, stated("bodyX", null, "overallX", null)));

        assertThat(names).containsEntry("E1", Set.of("bodyX"))
                .containsEntry("E", Set.of("overallX"))
                .containsEntry("IEC:E", Set.of("bodyX"))
                .containsEntry("JEDEC:E", Set.of("overallX"))
                .doesNotContainKey("D");
    }

    @Test
    void theFormOfTheTerminalsDecidesBeforeTheLayout() {
        var names = TABLE.names(new Letters("DUAL", "NO_LEAD", stated("bodyX", null)));

        assertThat(names).containsEntry("D", Set.of("bodyX")).doesNotContainKey("E1");
    }

    @Test
    void theAuthorsOwnSymbolCounts() {
        var names = TABLE.names(new Letters(null, null, stated("bodyX", "W", "overallX", "D", "pitchX", "eD")));

        assertThat(names).containsEntry("W", Set.of("bodyX"))
                .containsEntry("D", Set.of("overallX"))
                .containsEntry("e", Set.of("pitchX"))
                .doesNotContainKey("E");
    }

    private static ParameterDefinition parameter(String key, Map<String, String> symbols,
            Map<String, Map<String, String>> placed) {
        return new ParameterDefinition(key, new LocalizedText(key, null), Quantity.LENGTH, null, symbols, placed, null);
    }

    private static Map<String, @Nullable String> stated(@Nullable String... keysAndSymbols) {
        var stated = new TreeMap<String, @Nullable String>();
        for (int i = 0; i < keysAndSymbols.length; i += 2) {
            stated.put(String.valueOf(keysAndSymbols[i]), keysAndSymbols[i + 1]);
        }
        return stated;
    }
}
