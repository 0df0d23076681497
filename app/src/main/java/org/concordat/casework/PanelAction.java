package org.concordat.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// Something that a panel gave one of those who were there to do about a case, by a day.
public record PanelAction(UUID id, BodyId panel, String what, OfficerId owner, LocalDate dueOn, boolean done) {
}
