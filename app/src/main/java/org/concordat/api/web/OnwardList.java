package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Onward;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// What was asked about passing on.
record OnwardList(List<OnwardLine> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    /// Where it stands. Silence past its time is a no; a yes is used within its time.
    enum Stage { ASKED, GIVEN, DECLINED, SILENCE_IS_A_NO, OUT_OF_TIME }

    /// One of them.
    record OnwardLine(UUID id, String reference,
            @Schema(description = "The body that holds it, and asks.") BodyId body,
            @Schema(description = "To whom it would go, and to nobody else.") List<OnwardTo> audience,
            @Schema(description = "From then on silence is a no.") Instant dueAt, Stage stage) {
    }

    /// A role in a body.
    record OnwardTo(BodyId body, Role role) {
    }

    static OnwardList of(Page<Onward> page, Instant at) {
        return new OnwardList(page.rows().stream().map(it -> line(it, at)).toList(),
                Cursor.next(Cursor.List.ONWARD, page, Onward::dueAt, Onward::id));
    }

    static OnwardList of(List<Onward> all, Instant at) {
        return new OnwardList(all.stream().map(it -> line(it, at)).toList(), null);
    }

    static OnwardLine line(Onward it, Instant at) {
        return new OnwardLine(it.id(), it.reference(), it.body(), it.audience().stream()
                .sorted(Comparator.comparing(Onward.To::toString)).map(to -> new OnwardTo(to.body(), to.role())).toList(),
                it.dueAt(), switch (it.state()) {
                    case Onward.State.Asked _ -> it.waits(at) ? Stage.ASKED : Stage.SILENCE_IS_A_NO;
                    case Onward.State.Given _ -> it.stands(at) ? Stage.GIVEN : Stage.OUT_OF_TIME;
                    case Onward.State.Declined _ -> Stage.DECLINED;
                });
    }
}
