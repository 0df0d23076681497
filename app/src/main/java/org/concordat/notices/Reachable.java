package org.concordat.notices;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.function.Function;
import java.util.stream.Stream;

/// To which addresses of the network events may go: those that anybody on the internet can reach. Who registers a hook
/// must not be able to have this service speak with what stands beside it (server-side request forgery).
///
/// @param loopback whether this machine itself may be spoken to, as in a demonstration
record Reachable(boolean loopback) {

    boolean allows(InetAddress to) {
        if (to.isLoopbackAddress()) {
            return loopback;
        }
        return !(to.isAnyLocalAddress() || to.isLinkLocalAddress() || to.isSiteLocalAddress() || to.isMulticastAddress())
                && (to instanceof Inet4Address ? isGlobal4(to.getAddress()) : isGlobal6(to.getAddress()));
    }

    /// Whether a host may be registered as it is written: a number, in whatever notation, only if it is the internet's.
    /// A name is not looked up here.
    static boolean isWritten(String host) {
        var written = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return !written.contains("%") && Stream.<Function<String, InetAddress>>of(InetAddress::ofLiteral, Inet4Address::ofPosixLiteral)
                .allMatch(read -> isName(written, read) || new Reachable(false).allows(read.apply(written)));
    }

    private static boolean isName(String host, Function<String, InetAddress> read) {
        try {
            read.apply(host);
            return false;
        } catch (IllegalArgumentException none) {
            return true;
        }
    }

    /// RFC 6890: "this" network, shared space, protocol assignments, documentation, benchmarks, reserved.
    private static boolean isGlobal4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        return !(first == 0 || first == 100 && (second & 0xc0) == 64 || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99 || first == 198 && (second & 0xfe) == 18
                || first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113 || first >= 240);
    }

    /// Global unicast alone (2000::/3), without what carries an address of version 4 in it or is documentation: Teredo and
    /// the like (2001::/23), 2001:db8::/32, 6to4 (2002::/16), 3fff::/20.
    private static boolean isGlobal6(byte[] b) {
        int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
        int second = (b[2] & 0xff) << 8 | b[3] & 0xff;
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
                && !(first == 0x3fff && second < 0x1000);
    }
}
