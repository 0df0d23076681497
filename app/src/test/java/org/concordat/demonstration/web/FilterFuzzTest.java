package org.concordat.demonstration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// Whatever the officers on the sign-in page are filtered by: it finds some of them or none, and the addresses of the
/// further pages are addresses there.
class FilterFuzzTest {

    private static final Person ANN = new Person(new OfficerId(new UUID(0, 1)), "Ann", "Larkrise School", BodyKind.SCHOOL,
            Set.of("Kent"), List.of(Role.SAFEGUARDING_LEAD));

    @FuzzTest
    void filter(byte[] bytes) {
        var typed = new String(bytes, StandardCharsets.UTF_8).split("\n", 3);
        var filter = Filter.of(typed[0], typed.length > 1 ? typed[1] : null, typed.length > 2 ? typed[2] : null);
        if (ANN.matches(filter)) {
            assertThat(filter.area()).isIn("", "Kent");
        }
        var address = URI.create(filter.href(2));
        assertThat(address.getPath()).isEqualTo("/sign-in");
        assertThat(address.getHost()).isNull();
        assertThat(address.getRawQuery().split("&")).hasSize(4);
    }
}
