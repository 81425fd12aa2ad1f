package org.packstd.standards.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the vectors of certificate-transparency's reference, and at every size up to 70 against the words of the RFC. */
class TreeTest {

    private static final int MOST = 70;
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final List<byte[]> MANY = IntStream.range(0, MOST)
            .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.UTF_8)).toList();

    @Test
    void rootsAreThoseOfTheReference() {
        var leaves = LEAVES.stream().map(HexFormat.of()::parseHex).toList();
        for (var size = 0; size <= leaves.size(); size++) {
            var root = HexFormat.of().formatHex(grown(leaves.subList(0, size)).root().bytes());

            assertThat(root).as("of %d leaves", size).isEqualTo(ROOTS.get(size));
            assertThat(HexFormat.of().formatHex(NaiveTree.root(leaves.subList(0, size)))).isEqualTo(root);
        }
    }

    @Test
    void aTreeThatGrewInStepsIsTheOneThatWasMadeAtOnce() {
        var stored = new HashMap<Node, Hash>();
        for (var size = 0; size < MOST; size++) {
            var edge = size == 0 ? List.<Node>of() : new Range(0, size).nodes();
            var known = new HashMap<Node, Hash>();
            edge.forEach(node -> known.put(node, node.in(stored)));
            var tree = new Growth(size, known); // knows its edge and nothing else
            tree.add(Hash.ofLeaf(MANY.get(size)));
            tree.completed().forEach((node, hash) -> assertThat(stored.put(node, hash)).as("once").isNull());

            assertThat(tree.root().bytes()).as("of %d", size + 1).isEqualTo(NaiveTree.root(MANY.subList(0, size + 1)));
        }
        assertThat(stored).isEqualTo(grown(MANY).completed());
        stored.forEach((node, hash) -> {
            var from = (int) (node.index() << node.level());
            assertThat(hash.bytes()).isEqualTo(NaiveTree.root(MANY.subList(from, from + (1 << node.level()))));
        });
    }

    @Test
    void aTreeWithoutItsEdgeDoesNotGrow() {
        var tree = new Growth(1, Map.of());

        assertThatThrownBy(() -> tree.add(Hash.OF_NOTHING)).isInstanceOf(LogBroken.class);
    }

    @Test
    void everyLeafHasAPathToTheRootOfEverySize() {
        var nodes = grown(MANY).completed();
        for (var size = 1; size <= MOST; size++) {
            var leaves = MANY.subList(0, size);
            var root = NaiveTree.root(leaves);
            for (var index = 0; index < size; index++) {
                var path = hashes(Paths.inclusion(index, size), nodes);

                assertThat(path).as("%d of %d", index, size).containsExactlyElementsOf(
                        NaiveTree.inclusion(index, leaves));
                assertThat(NaiveTree.rootByPath(NaiveTree.sha256(new byte[1], MANY.get(index)), index, size, path))
                        .isEqualTo(root);
                assertThat(path.size()).as("short").isLessThanOrEqualTo(7);
            }
        }
    }

    @Test
    void everySizeIsShownToBeTheBeginningOfEveryLaterOne() {
        var nodes = grown(MANY).completed();
        for (var size = 1; size <= MOST; size++) {
            for (var first = 0; first <= size; first++) {
                assertThat(hashes(Paths.consistency(first, size), nodes)).as("%d of %d", first, size)
                        .containsExactlyElementsOf(NaiveTree.consistency(first, MANY.subList(0, size)));
            }
        }
    }

    @Test
    void aProofOfAHugeTreeNeedsFewNodes() {
        var size = (1L << 40) - 1;

        assertThat(Paths.inclusion(size - 1, size)).hasSize(39);
        assertThat(Paths.inclusion(0, size).stream().mapToInt(range -> range.nodes().size()).sum()).isLessThan(90);
        assertThat(Paths.consistency(size / 3, size).stream().mapToInt(range -> range.nodes().size()).sum())
                .isLessThan(120);
    }

    private static Growth grown(List<byte[]> leaves) {
        var tree = new Growth(0, Map.of());
        leaves.forEach(leaf -> tree.add(Hash.ofLeaf(leaf)));
        return tree;
    }

    private static List<byte[]> hashes(List<Range> path, Map<Node, Hash> nodes) {
        var hashes = new ArrayList<byte[]>();
        path.forEach(part -> hashes.add(part.hash(nodes).bytes()));
        return hashes;
    }
}
