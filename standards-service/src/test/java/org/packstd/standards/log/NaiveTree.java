package org.packstd.standards.log;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs word for word by RFC 6962, section 2.1, over all leaves each time; and the verification of proofs word for
 * word by RFC 9162. Shares nothing with what it judges.
 */
final class NaiveTree {

    private NaiveTree() {}

    static byte[] root(List<byte[]> leaves) {
        return switch (leaves.size()) {
            case 0 -> sha256();
            case 1 -> sha256(new byte[]{0}, leaves.getFirst());
            default -> {
                var k = split(leaves.size());
                yield sha256(new byte[]{1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
            }
        };
    }

    static List<byte[]> inclusion(int m, List<byte[]> leaves) {
        var path = new ArrayList<byte[]>();
        if (leaves.size() > 1) {
            var k = split(leaves.size());
            var left = leaves.subList(0, k);
            var right = leaves.subList(k, leaves.size());
            path.addAll(m < k ? inclusion(m, left) : inclusion(m - k, right));
            path.add(root(m < k ? right : left));
        }
        return path;
    }

    static List<byte[]> consistency(int m, List<byte[]> leaves) {
        return m == 0 ? List.of() : subProof(m, leaves, true);
    }

    private static List<byte[]> subProof(int m, List<byte[]> leaves, boolean known) {
        var path = new ArrayList<byte[]>();
        if (m == leaves.size()) {
            if (!known) {
                path.add(root(leaves));
            }
            return path;
        }
        var k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        path.addAll(m <= k ? subProof(m, left, known) : subProof(m - k, right, false));
        path.add(root(m <= k ? right : left));
        return path;
    }

    /** RFC 9162, section 2.1.3.2: the root that the path leads to. */
    static byte[] rootByPath(byte[] leafHash, int index, int size, List<byte[]> path) {
        var fn = index;
        var sn = size - 1;
        var r = leafHash;
        for (var p : path) {
            if (sn == 0) {
                return new byte[0];
            }
            if (fn % 2 == 1 || fn == sn) {
                r = sha256(new byte[]{1}, p, r);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = sha256(new byte[]{1}, r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? r : new byte[0];
    }

    private static int split(int size) {
        var k = 1;
        while (k * 2 < size) {
            k *= 2;
        }
        return k;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
