package org.concordat.panels;

import org.concordat.kernel.BodyId;
import org.concordat.sharing.DisclosureId;

/// A disclosure that belongs to a case on an agenda, for one who may know of it.
///
/// @param from the body that told it
/// @param opens whether this viewer sees its outside; of a team whose own paper it is, not everybody does
public record Paper(ItemId of, DisclosureId disclosure, String reference, BodyId from, boolean opens) {
}
