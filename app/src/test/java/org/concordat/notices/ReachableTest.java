package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events go to the internet, and to nothing that stands beside the service.
class ReachableTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.19.255.255",
        "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "64:ff9b::a00:1", "2002:a00:1::", "2001::1", "2001:db8::1",
        "3fff::1", "::7f00:1"})
    void refusesWhatStandsBesideTheService(String address) throws Exception {
        assertThat(new Reachable(false).allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.0.1.1", "198.17.0.1", "198.20.0.1",
        "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "2001:4860::8888", "3fff:1000::1"})
    void allowsTheInternet(String address) throws Exception {
        assertThat(new Reachable(false).allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "127.0.0.1", "10.1.2.3", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "[fe80::1%1]",
        "0x7f000001", "2130706433", "2130706433.", "017700000001", "127.0.0.1."})
    void noNumberOfWhatStandsBesideTheServiceIsRegistered(String host) {
        assertThat(Reachable.isWritten(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "[2606:4700::1111]", "example.org", "example.org.", "10.example", "localhost"})
    void whatMayBeOfTheInternetIsLookedUpLater(String host) {
        assertThat(Reachable.isWritten(host)).isTrue();
    }

    @Test
    void aDemonstrationSpeaksToItselfAndToNothingElse() throws Exception {
        assertThat(new Reachable(true).allows(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(new Reachable(true).allows(InetAddress.getByName("169.254.169.254"))).isFalse();
    }
}
