package org.concordat.assurance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// What was said about a statement. It stands; something said later corrects it.
///
/// @param number from 1
/// @param question of which an amendment says the sentence anew; empty of anything else
/// @param words of a signature: the office in which it is given
/// @param reason of an amendment; empty of anything else
public record Said(UUID id, int number, Kind kind, BodyId body, OfficerId by, Instant at, Optional<Question> question, String words,
                   Optional<String> reason) {

    public enum Kind {
        /// A sentence is said anew, and why.
        AMENDMENT,
        /// The national board doubts it.
        CHALLENGE,
        /// What was challenged is answered.
        ANSWER,
        /// It is the body's own, and no word of it changes any more.
        SIGNATURE
    }
}
