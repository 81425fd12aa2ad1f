package org.packstd.notifications.endpoint;

import java.net.InetAddress;

/** A block of addresses of one family, such as {@code 10.0.0.0/8}. */
record Network(InetAddress first, int bits) {

    /** @throws IllegalArgumentException if it is not an address, a slash and the number of bits that count */
    static Network of(String block) {
        var parts = block.split("/");
        return new Network(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress address) {
        var wanted = first.getAddress();
        var given = address.getAddress();
        if (wanted.length != given.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % 8);
            if ((wanted[bit / 8] & mask) != (given[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
