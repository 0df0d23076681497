package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What a panel decided on a case, as it was then. It is never changed; a later one may correct it.
///
/// @param corrects the decision in whose place it stands; null for the first
/// @param nextOn by when the next thing is to be done: its review at the panel, what is looked for until then, or what the police do; null in rows
///     from when the police had no day for it
public record Decided(UUID id, ItemId of, Wording wording, OfficerId by, Instant at, @Nullable UUID corrects,
                      @Nullable LocalDate nextOn) {

    /// A decision as its chair words it.
    ///
    /// @param options what was considered
    /// @param until by when what is missing is looked for; null unless more is asked for
    /// @param gateway on which legal gateway the panel acts
    /// @param dissent one line at most for each body
    public record Wording(Set<Choice> options, Choice chosen, @Nullable LocalDate until, Set<ReasonKind> kinds, String reason,
                          GatewayId gateway, List<Dissent> dissent) {

        public Wording {
            options = Set.copyOf(options);
            kinds = Set.copyOf(kinds);
            dissent = List.copyOf(dissent);
        }
    }

    public LocalDate day() {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
