package org.concordat.partnership;

import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;

/// An office of a body: chief constable, commissioner, mayor.
///
/// @param tenure who holds it on the day asked about, where that has been entered
public record Office(UUID id, BodyId body, String title, Between between, String source, Optional<Tenure> tenure) {
}
