package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Textarea;
import org.concordat.law.Need;
import org.concordat.law.Route;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;

/// Asks what the gateway that was chosen needs.
public record NeedsPage(DisclosureId draft, Answers answers, Route.Open route) implements StepPage {

    @Override
    public String title() {
        return "What this gateway needs";
    }

    @Override
    public String action() {
        return StepPage.path(draft) + "/gateway/needs";
    }

    @Override
    public BackLink back() {
        return BackLink.to(StepPage.path(draft) + "/gateway");
    }

    public List<Textarea> questions() {
        return route.needs().stream().map(this::question).toList();
    }

    private Textarea question(Need need) {
        return Textarea.of(NeedsForm.FIELD + need.slug(), need.question(), answers)
                .hint(Cited.words(need.authority())).rows(3).atMost(Section.Passage.NEED_MAX);
    }
}
