package org.concordat.casework;

import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// Who answers for a case at a moment. An owner who is no longer in post does not: then, at once, the lead of the body does; and once
/// that body has ended and nobody stands in for it, by law the lead of the one that follows. *Source*: decisions 0068, 0154.
public sealed interface Accountable {

    OfficerId officer();

    /// Its owner, in post.
    record Owner(OfficerId officer) implements Accountable {
    }

    /// The lead, since its owner is not in post.
    ///
    /// @param left whose case it was
    record Lead(OfficerId officer, OfficerId left) implements Accountable {
    }

    /// The lead of a force that follows the one whose case it is, which has ended; nobody has taken its cases on.
    ///
    /// @param in that force
    /// @param left whose case it was
    record ByLaw(OfficerId officer, BodyId in, OfficerId left) implements Accountable {
    }

    /// Nobody of the body is in post, nor of one that follows it. The case is still under its last owner's name, and an alarm.
    record Deserted(OfficerId officer) implements Accountable {
    }
}
