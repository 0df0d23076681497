package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// That a provider is asked to give support to a case which a panel holds, under its reference and an agreement, and what became of it.
///
/// @param at on which agenda of the panel it was asked
/// @param body the police force whose case it is
/// @param from the body of the provider
/// @param part which part of the support plan is theirs
public record Engagement(UUID id, CaseId of, String reference, ItemId at, BodyId panel, BodyId body, OfficerId provider, BodyId from,
                         AgreementId agreement, String part, OfficerId askedBy, Instant askedAt, LocalDate answerBy, State state) {

    /// How it stands.
    public sealed interface State {

        /// It waits for the provider’s answer.
        record Asked() implements State {
        }

        /// @param firstOn the day of the first session
        record Accepted(Instant at, LocalDate firstOn) implements State {
        }

        record Declined(Instant at, String reason) implements State {
        }

        /// By the chair of the panel, or by the provider.
        record Ended(Instant at, OfficerId by, String reason) implements State {
        }
    }

    /// Whether something may come of it yet.
    public boolean isOpen() {
        return state instanceof State.Asked || state instanceof State.Accepted;
    }

    /// Whether it is the viewer who gives this support: approved, under an agreement in force, and until the day is out on which it
    /// was declined or ended.
    boolean isGivenBy(Viewer viewer) {
        return viewer.is(Role.INTERVENTION_PROVIDER) && provider.equals(viewer.officer()) && viewer.inForce().contains(agreement)
                && over().filter(at -> at.atZone(Viewer.ZONE).toLocalDate().isBefore(viewer.day())).isEmpty();
    }

    boolean isChairedBy(Viewer viewer) {
        return viewer.is(Role.PANEL_CHAIR) && viewer.body().equals(panel);
    }

    private Optional<Instant> over() {
        return switch (state) {
            case State.Declined it -> Optional.of(it.at());
            case State.Ended it -> Optional.of(it.at());
            case State.Asked _, State.Accepted _ -> Optional.empty();
        };
    }
}
