package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "01", "1e3", "9999999", "two", "1 "})
    void whatIsNoNumberOfAPageIsTheFirst(String asked) {
        assertThat(Paging.asked(asked)).isZero();
    }

    @Test
    void pagesCountFromOneInAddresses() {
        assertThat(Paging.asked("1")).isZero();
        assertThat(Paging.asked("12")).isEqualTo(11);
    }

    @Test
    void theNextPageKeepsTheFilter() {
        var pages = Paging.of(new Page<>(0, List.of("a"), true), "/inbox", Map.of("filter", "overdue"));
        assertThat(pages.next()).contains("/inbox?filter=overdue&page=2");
        assertThat(pages.previous()).isEmpty();
    }

    @Test
    void thereIsNoPageAfterTheLast() {
        var pages = Paging.of(new Page<>(2, List.of("a"), false), "/inbox", Map.of());
        assertThat(pages.next()).isEmpty();
        assertThat(pages.previous()).contains("/inbox?page=2");
    }

    @Test
    void filtersStandInAddressesInSmallLetters() {
        for (var filter : Inbox.Filter.values()) {
            assertThat(Paging.filter(Inbox.Filter.class, Paging.slug(filter))).contains(filter);
        }
        assertThat(Paging.slug(Inbox.Filter.TO_ANSWER)).isEqualTo("to-answer");
        assertThat(Paging.filter(Inbox.Filter.class, "TO_ANSWER")).isEmpty();
        assertThat(Paging.filter(Inbox.Filter.class, "")).isEmpty();
    }
}
