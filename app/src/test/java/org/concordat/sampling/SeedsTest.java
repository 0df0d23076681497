package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Roots and seeds, worked out by hand with `sha256sum`.
class SeedsTest {

    @Test
    void aSeedIsOfTheRootTheDigitsAndTheNoncesALineEach() {
        assertThat(Seeds.of("a", "1", List.of("x", "y"))).isEqualTo(Seeds.sha256("a\n1\nx\ny"));
        assertThat(Seeds.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /// As RFC 6962 has it: a leaf has 0 before it, a node 1, and the left of two trees is the largest that is full.
    @Test
    void aRootIsThatOfTheTreeOverTheLeavesInTheirOrder() {
        assertThat(Seeds.root(List.of())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Seeds.root(List.of("7"))).isEqualTo(Seeds.sha256("\0" + "7"));
        assertThat(Seeds.root(List.of("1", "2", "3"))).isNotEqualTo(Seeds.root(List.of("1", "3", "2")))
                .isNotEqualTo(Seeds.root(List.of("1", "2", "3", "3")));
    }
}
