package org.concordat.assurance;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Area;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Rounds;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.Matters;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// Finds which rows of evidence lead to a page that the viewer may open: the rules of whatever it is say whether they may; where they
/// may not, there may be what anybody reads. Nothing is recorded: whoever follows a link is.
@Component
class Leads {

    private final Agreements agreements;
    private final Rounds rounds;
    private final Matters matters;
    private final BoardSql sql;

    Leads(Agreements agreements, Rounds rounds, Matters matters, BoardSql sql) {
        this.agreements = agreements;
        this.rounds = rounds;
        this.matters = matters;
        this.sql = sql;
    }

    /// By reference.
    Map<String, Lead> of(Viewer viewer, Question question, Area area, Page<Evidence> page) {
        var called = page.rows().stream().map(Evidence::reference).filter(Objects::nonNull).collect(Collectors.toSet());
        return called.isEmpty() ? Map.of() : switch (question) {
            case AGREEMENT -> leads(viewer, area, called, agreements.readable(viewer, called), AgreementId::value);
            case SAMPLE -> leads(viewer, area, called, rounds.readable(viewer, called), RoundId::value);
            case ANSWERS, RECOMMENDATIONS -> leads(viewer, area, called, matters.readable(viewer, called), MatterId::value);
            case OFFICE_HOLDER, TRAINING, FIGURES, COMPLAINTS, CONSULTATIONS, HANDOVERS -> Map.of();
        };
    }

    private <T> Map<String, Lead> leads(Viewer viewer, Area area, Set<String> called, Map<String, T> readable, Function<T, UUID> id) {
        var leads = new HashMap<String, Lead>();
        sql.published(area.code(), called, viewer.day()).forEach(it -> leads.put(it, new Lead.Published()));
        readable.forEach((reference, it) -> leads.put(reference, new Lead.Itself(id.apply(it))));
        return leads;
    }
}
