package org.concordat.partnership;

import java.util.UUID;
import org.concordat.kernel.Between;

/// A police area.
///
/// @param code of the Office for National Statistics: `E23000001`
/// @param region of Counter Terrorism Policing
public record Area(UUID id, String code, String name, String nation, String region, Between between, String source) {
}
