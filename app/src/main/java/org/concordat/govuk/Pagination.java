package org.concordat.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// The pages of a list: the first, the last, those around this one. Not shown when there is one page.
///
/// @param page from 1
/// @param href the address of a page, with its filters
public record Pagination(int page, int pages, IntFunction<String> href, LayoutWords words) {

    /// A page's number, or the gap where several are left out.
    public record Item(int number, boolean gap) {
    }

    public static Pagination of(int page, int pages, IntFunction<String> href) {
        return new Pagination(page, pages, href, LayoutWords.in(Language.EN));
    }

    public Pagination in(Language language) {
        return new Pagination(page, pages, href, LayoutWords.in(language));
    }

    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
                if (number - last > 1) {
                    items.add(new Item(0, true));
                }
                items.add(new Item(number, false));
                last = number;
            }
        }
        return items;
    }

    public Optional<String> previous() {
        return page > 1 ? Optional.of(href.apply(page - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return page < pages ? Optional.of(href.apply(page + 1)) : Optional.empty();
    }
}
