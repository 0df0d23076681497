package org.concordat.sharing;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.concordat.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Measures an inquiry against the limits. It looks at what its officer did alone, never at what came of it: a slot that
/// came free when somebody answered would tell that they had.
@Component
class InquiryPace {

    private final InquirySettings settings;
    private final InquiryPaceSql sql;
    private final InquirySql inquiries;

    InquiryPace(InquirySettings settings, InquiryPaceSql sql, InquirySql inquiries) {
        this.settings = settings;
        this.sql = sql;
        this.inquiries = inquiries;
    }

    /// Two of a body at once are measured one after the other.
    Asking.Pace measure(Viewer viewer, InquiryDraft draft) {
        sql.hold();
        var open = inquiries.open(viewer);
        return new Asking.Pace(
                openAgain(open),
                sql.ofOfficer(viewer, settings.perOfficer(), viewer.at().minus(settings.officerSpan()))
                        .map(at -> at.plus(settings.officerSpan())).orElse(null),
                sql.ofBody(settings.perBody(), viewer.at().minus(settings.bodySpan()))
                        .map(at -> at.plus(settings.bodySpan())).orElse(null),
                open.stream().anyMatch(it -> repeats(it, draft)));
    }

    /// The beginning of the day on which one fewer than the limit will be open.
    private @Nullable Instant openAgain(List<Inquiry> open) {
        return open.stream().map(Inquiry::dueOn).sorted(Comparator.reverseOrder()).skip(settings.openPerOfficer() - 1L)
                .findFirst().map(day -> day.plusDays(1).atStartOfDay(Viewer.ZONE).toInstant()).orElse(null);
    }

    private static boolean repeats(Inquiry earlier, InquiryDraft draft) {
        return draft.whom().orElseThrow().bodies().stream().anyMatch(earlier.whom().bodies()::contains)
                && same(earlier.subject(), draft.subject().orElseThrow());
    }

    /// Whether two subjects, as one officer wrote them, are the same. People of one name are two when each has a date of
    /// birth and the dates differ.
    static boolean same(Section.Subject one, Section.Subject other) {
        var person = one.identity();
        var another = other.identity();
        if (person == null || another == null) {
            return one.about() == other.about() && plain(one.words()).equals(plain(other.words()));
        }
        var differ = person.bornOn() != null && another.bornOn() != null && !person.bornOn().equals(another.bornOn());
        return plain(person.name()).equals(plain(another.name())) && !differ;
    }

    /// Letters and digits alone, in small letters, as they show.
    private static String plain(@Nullable String words) {
        return words == null ? "" : Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
