package org.concordat.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;

/// What somebody answered, and what was decided of its words.
///
/// @param reference `A-7K2M-4QXA`
/// @param worded whether any of it is words
/// @param language `en` or `cy`
/// @param given by the number of the question, from 1: the number of the choice, or words
public record Answer(UUID id, String reference, UUID consultation, BodyId to, boolean worded, Instant at, String language,
                     Map<Integer, String> given, List<Moderation> moderations) {

    public Answer {
        given = Map.copyOf(given);
        moderations = List.copyOf(moderations);
    }

    /// As it stands; empty where nobody has decided.
    public Optional<Moderation> moderation() {
        return moderations.isEmpty() ? Optional.empty() : Optional.of(moderations.getLast());
    }
}
