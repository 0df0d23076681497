package org.concordat.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// What anybody may know of an agreement.
///
/// @param lastDay the last on which it is in force, unless it ends before
/// @param openness how much of its text is shown, as `partnership` names it
/// @param opennessReason why that is not all of it
/// @param text what it says; empty where nothing but its title, parties and purposes is shown
/// @param supersedes the agreement whose place it takes
/// @param writtenAt when what is told of it last changed: also by the day alone, on which it comes into force or is over
public record PublishedAgreement(UUID id, String reference, String title, List<Party> parties, List<Purpose> purposes,
                                 LocalDate firstDay, LocalDate lastDay, String openness, @Nullable String opennessReason,
                                 Standing standing, Optional<Text> text, @Nullable UUID supersedes,
                                 Instant writtenAt) {

    /// The headings of an agreement, in the order in which it is read; `partnership` names them.
    public static final List<String> HEADINGS = List.of("PURPOSE", "EFFECT", "ITEMS", "LAWFUL_BASIS", "SPECIAL_CONDITION",
            "NECESSITY", "MINIMUM", "WITHOUT_PERSONAL", "RIGHTS", "QUALITY", "RETENTION", "SECURITY", "TERMINATION");

    /// What has become of it by a day.
    public enum Standing { TO_COME, IN_FORCE, SUSPENDED, OVER }

    /// @param name on the day asked about
    public record Party(UUID body, BodyKind kind, boolean controller, String name) {
    }

    /// What is shown of what it says.
    ///
    /// @param words by heading, but for those that are taken out
    /// @param withheld the headings that its parties took out
    public record Text(Map<String, String> words, Set<String> withheld, List<GatewayId> gateways, LocalDate reviewOn,
                       LocalDate signedOn, int retentionMonths) {

        public Text {
            words = Map.copyOf(words);
            withheld = Set.copyOf(withheld);
            gateways = List.copyOf(gateways);
        }
    }

    public PublishedAgreement {
        parties = List.copyOf(parties);
        purposes = List.copyOf(purposes);
    }

    /// What stands under a heading, where that is shown.
    Optional<String> words(String heading) {
        return text.map(it -> it.words().get(heading));
    }

    /// Where its page is.
    String path() {
        return "/published-agreements/" + reference;
    }
}
