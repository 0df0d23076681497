package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// A session of support, as the provider recorded it: what was done, in words of fact, and nothing of what anybody believes.
///
/// @param way how it was to be held
/// @param concern what the owner of the case has to know of at once; null where there is nothing
/// @param nextOn the day of the next session; null where none is agreed
/// @param takenUp what the owner of the case made of the concern; null while nobody has
public record Given(UUID id, UUID engagement, LocalDate on, SupportSession.Came came, Way way, String progress, @Nullable String concern,
                    @Nullable LocalDate nextOn, Instant at, @Nullable TakenUp takenUp) {

    /// What a provider records of a session.
    public record Wording(LocalDate on, SupportSession.Came came, Way way, String progress, @Nullable String concern,
                          @Nullable LocalDate nextOn) {
    }

    /// What came of a concern.
    public record TakenUp(OfficerId by, Instant at, String words) {
    }

    /// How somebody and a provider meet.
    public enum Way {
        IN_PERSON("In person"),
        ONLINE("Online"),
        BY_TELEPHONE("By telephone");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Whether its owner has to do something about it.
    public boolean isRaised() {
        return concern != null && takenUp == null;
    }
}
