package org.packstd.submissions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the vectors of certificate-transparency's reference tests, and by verifiers written from RFC 9162, section 2.1. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final MerkleTree tree = new MerkleTree();

    @Test
    void rootsAreThoseOfTheStandard() {
        LEAVES.forEach(tree::add);

        assertThat(tree.root(0)).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (var size = 1; size <= LEAVES.size(); size++) {
            assertThat(tree.root(size)).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void aPathShowsThatAnEntryIsInTheTreeAndNoOtherIs() throws Exception {
        fill(33);
        for (var size = 1; size <= 33; size++) {
            for (var index = 0; index < size; index++) {
                var path = tree.inclusion(index, size);
                assertThat(rootOf(entry(index), index, size, path)).isEqualTo(tree.root(size));
                assertThat(rootOf(entry(index + 1), index, size, path)).isNotEqualTo(tree.root(size));
            }
        }
    }

    @Test
    void aPathShowsThatALaterTreeOnlyAddedToAnEarlierOne() throws Exception {
        fill(33);
        for (var size = 1; size <= 33; size++) {
            for (var first = 1; first <= size; first++) {
                var path = tree.consistency(first, size);
                assertThat(isConsistent(first, size, path, tree.root(first), tree.root(size)))
                        .as("%d in %d", first, size).isTrue();
                assertThat(isConsistent(first, size, path, "ab".repeat(32), tree.root(size))).isFalse();
            }
        }
    }

    private void fill(int size) {
        for (var i = 0; i < size; i++) {
            tree.add(entry(i));
        }
    }

    private static String entry(int index) {
        return "%064x".formatted(index + 7);
    }

    /** RFC 9162, section 2.1.3.2. */
    private static String rootOf(String entry, int index, int size, List<String> path) throws Exception {
        var at = index;
        var last = size - 1;
        var root = hash(0, entry, "");
        for (var node : path) {
            if (at % 2 == 1 || at == last) {
                root = hash(1, node, root);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                root = hash(1, root, node);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? root : "path too short";
    }

    /** RFC 9162, section 2.1.4.2. */
    private static boolean isConsistent(int first, int size, List<String> given, String firstRoot, String root)
            throws Exception {
        if (first == size) {
            return given.isEmpty() && firstRoot.equals(root);
        }
        var path = new ArrayList<>(given);
        if (Integer.bitCount(first) == 1) {
            path.addFirst(firstRoot);
        }
        var at = first - 1;
        var last = size - 1;
        while (at % 2 == 1) {
            at >>= 1;
            last >>= 1;
        }
        var one = path.getFirst();
        var other = path.getFirst();
        for (var node : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                one = hash(1, node, one);
                other = hash(1, node, other);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                other = hash(1, other, node);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && one.equals(firstRoot) && other.equals(root);
    }

    private static String hash(int kind, String left, String right) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) kind);
        digest.update(HEX.parseHex(left));
        return HEX.formatHex(digest.digest(HEX.parseHex(right)));
    }
}
