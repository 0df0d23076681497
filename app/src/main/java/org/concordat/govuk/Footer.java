package org.concordat.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links at the foot of every page; no crest.
///
/// @param translator that nobody has checked the Welsh yet; null where there is none
public record Footer(LayoutWords words, List<Link> links, @Nullable String translator) {

    public Footer {
        links = List.copyOf(links);
    }

    static Footer of(Frame frame) {
        LayoutWords words = frame.words();
        return new Footer(words,
                List.of(new Link(words.of("accessibility"), "/accessibility"),
                        new Link(words.of("privacy"), "/privacy"),
                        new Link(words.of("about"), "/about"),
                        new Link(words.of("limits"), "/what-this-is-not"),
                        new Link(words.of("areas"), "/areas"),
                        new Link(words.of("published-agreements"), "/published-agreements"),
                        new Link(words.of("figures"), "/figures"),
                        new Link(words.of("publications"), "/publications"),
                        new Link(words.of("rule-book"), "/rule-book"),
                        new Link(words.of("log"), "/log"),
                        new Link(words.of("open-data"), "/open-data")),
                frame.language() == Language.CY ? words.of("translator") : null);
    }
}
