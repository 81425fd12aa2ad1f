import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/** The Merkle tree of RFC 6962: adds leaves one by one, and verifies proofs as RFC 9162 says. Hashes are texts in Base64. */
final class Tree {

    private record Subtree(long leaves, byte[] hash) {}

    private final Deque<Subtree> edge = new ArrayDeque<>();
    private long size;

    static String leafHash(String leaf) {
        return base64(sha256(new byte[]{0}, leaf.getBytes(StandardCharsets.UTF_8)));
    }

    void add(String leaf) {
        var grown = new Subtree(1, sha256(new byte[]{0}, leaf.getBytes(StandardCharsets.UTF_8)));
        while (!edge.isEmpty() && edge.peekLast().leaves() == grown.leaves()) {
            grown = new Subtree(grown.leaves() * 2, node(edge.removeLast().hash(), grown.hash()));
        }
        edge.addLast(grown);
        size++;
    }

    long size() {
        return size;
    }

    String root() {
        if (edge.isEmpty()) {
            return base64(sha256());
        }
        var parts = new ArrayList<>(edge);
        var hash = parts.getLast().hash();
        for (var i = parts.size() - 2; i >= 0; i--) {
            hash = node(parts.get(i).hash(), hash);
        }
        return base64(hash);
    }

    /** RFC 9162, section 2.1.3.2. */
    static boolean includes(String root, long size, long index, String leaf, List<String> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        var fn = index;
        var sn = size - 1;
        var r = Base64.getDecoder().decode(leafHash(leaf));
        for (var each : path) {
            var p = Base64.getDecoder().decode(each);
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                r = node(p, r);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && base64(r).equals(root);
    }

    /** RFC 9162, section 2.1.4.2. */
    static boolean continues(long first, String firstRoot, long second, String secondRoot, List<String> path) {
        if (first == 0) {
            return path.isEmpty() && firstRoot.equals(new Tree().root());
        }
        if (first >= second || path.isEmpty()) {
            return first == second && path.isEmpty() && firstRoot.equals(secondRoot);
        }
        var proof = new ArrayList<byte[]>();
        if (Long.bitCount(first) == 1) {
            proof.add(Base64.getDecoder().decode(firstRoot));
        }
        path.forEach(each -> proof.add(Base64.getDecoder().decode(each)));
        var fn = first - 1;
        var sn = second - 1;
        while (fn % 2 == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        var fr = proof.getFirst();
        var sr = proof.getFirst();
        for (var c : proof.subList(1, proof.size())) {
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && base64(fr).equals(firstRoot) && base64(sr).equals(secondRoot);
    }

    /** The hash of a content, by which the registry names it. */
    static String contentHash(Object members) {
        return "sha256:" + HexFormat.of().formatHex(sha256(Json.canonical(members).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[]{1}, left, right);
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
