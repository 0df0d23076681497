package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import java.time.LocalDate;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who says whether what was shared still has to stand, and until when (decision 0162).
@Configuration
class RetentionRules {

    static final int WORDS_MAX = 2000;

    static final Act<Meant> REVIEW = Act.of("sharing.retention.review", Meant.class);

    private static final String STORAGE_LIMITATION = "UK GDPR article 5(1)(e); DPA 2018 ss.39(2), 90";

    /// A review as somebody means to make it.
    ///
    /// @param due by when one is due; null where none is
    /// @param day that of the review that they mean
    /// @param next by when they would look at it again; null for not again
    record Meant(Disclosure of, @Nullable LocalDate due, LocalDate day, @Nullable LocalDate next) {

        /// Of somebody who has not said yet when they would look again.
        static Meant at(Viewer viewer, Disclosure of, @Nullable LocalDate due, LocalDate day) {
            var last = of.dates().expiresOn();
            return new Meant(of, due, day, last.isAfter(Retention.soon(viewer.day())) ? last : null);
        }

        private boolean nextIsAhead(Viewer viewer) {
            var last = of.dates().expiresOn();
            var soon = Retention.soon(viewer.day());
            return last.isAfter(soon) ? next != null && next.isAfter(soon) && !next.isAfter(last) : next == null;
        }
    }

    static final Rule<Meant> IS_DUE = new Rule<>("sharing.a-review-is-due", STORAGE_LIMITATION,
            (viewer, it) -> it.day().equals(it.due()) && !it.day().isAfter(Retention.soon(viewer.day()))
                    && (it.of().isLive() || it.of().state() instanceof Disclosure.State.Expired));

    static final Rule<Meant> NEXT_IS_AHEAD = new Rule<>("sharing.next-review-is-ahead", STORAGE_LIMITATION,
            (viewer, it) -> it.nextIsAhead(viewer));

    @Bean
    Rules<Meant> reviewingRetention() {
        return Rules.of(REVIEW, RecallRules.ORIGINATING_SIDE.on(Meant::of), InRole.trained(ORIGINATOR, APPROVER), IS_DUE, NEXT_IS_AHEAD);
    }
}
