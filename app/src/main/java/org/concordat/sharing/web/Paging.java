package org.concordat.sharing.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.govuk.Pagination;
import org.concordat.sharing.Page;

/// Pages of a list in addresses: `?page=2` is the second, page 1 in the domain.
public final class Paging {

    private Paging() {
    }

    /// The page asked for, from 0; the first when what stands in the address is no number of a page.
    public static int asked(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) - 1 : 0;
    }

    /// How many pages there are is not counted: whether another follows is known.
    public static Pagination of(Page<?> page, String path, Map<String, String> filters) {
        var query = filters.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue() + "&")
                .collect(Collectors.joining());
        return Pagination.of(page.number() + 1, page.number() + (page.more() ? 2 : 1),
                number -> path + "?" + query + "page=" + number);
    }

    /// A filter as it stands in an address: the constant's name in small letters, hyphens between. Anything else
    /// filters nothing.
    public static <E extends Enum<E>> Optional<E> filter(Class<E> type, String slug) {
        for (E constant : type.getEnumConstants()) {
            if (slug(constant).equals(slug)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    public static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
