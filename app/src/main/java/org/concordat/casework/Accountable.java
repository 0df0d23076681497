package org.concordat.casework;

import org.concordat.kernel.OfficerId;

/// Who answers for a case at a moment. An owner who is no longer in post does not: then, at once, the lead of the body does.
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

    /// Nobody of the body is in post. The case is still under its last owner's name, and an alarm.
    record Deserted(OfficerId officer) implements Accountable {
    }
}
