package org.concordat.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links at the foot of every page; no crest.
///
/// @param otherLanguage where this page stands in the other language; null when it does not
public record Footer(LayoutWords words, List<Link> links, Language language, @Nullable String otherLanguage) {

    public Footer {
        links = List.copyOf(links);
    }

    static Footer of(Frame frame) {
        LayoutWords words = frame.words();
        Language other = frame.language().other();
        return new Footer(words,
                List.of(new Link(words.of("accessibility"), "/accessibility"),
                        new Link(words.of("privacy"), "/privacy"),
                        new Link(words.of("about"), "/about"),
                        new Link(words.of("published-agreements"), "/published-agreements"),
                        new Link(words.of("log"), "/log")),
                frame.language(),
                frame.page().bilingual() ? frame.path() + "?" + Language.ASKED_BY + "=" + other.code() : null);
    }
}
