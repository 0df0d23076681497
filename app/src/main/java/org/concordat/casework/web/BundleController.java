package org.concordat.casework.web;

import java.util.Arrays;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.ShowAgain;
import org.concordat.access.web.Written;
import org.concordat.casework.Bundle;
import org.concordat.casework.Bundles;
import org.concordat.casework.Bundles.Exporting;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.casework.Cases.Doing;
import org.concordat.casework.Cases.Sight;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.govuk.Reply;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Downloads;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whoever leads exports a case whole, for an inquiry.
@Controller
class BundleController {

    private static final String NOT_EXPORTED = "You cannot export this case";

    private final Cases cases;
    private final Bundles bundles;
    private final BundleFiles files;
    private final Reasons reasons;
    private final ShowAgain showAgain;

    BundleController(Cases cases, Bundles bundles, BundleFiles files, Reasons reasons, ShowAgain showAgain) {
        this.cases = cases;
        this.bundles = bundles;
        this.files = files;
        this.reasons = reasons;
        this.showAgain = showAgain;
    }

    @GetMapping("/cases/{id}/bundle")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return cases.find(who, new CaseId(id)).<Reply>map(it -> form(it, answers)).orElseGet(NotFoundPage::new);
    }

    /// Where it cannot be exported, why not.
    private Page form(Sight it, Answers answers) {
        var of = it.line().of();
        return it.may().get(Doing.EXPORT) instanceof Decision.Refused refused && !refused.wantsProof() ? refused(of.id(), refused)
                : new BundleFormPage(of.id(), of.reference(), answers);
    }

    /// A file, or a page that says why not.
    @PostMapping("/cases/{id}/bundle")
    Object export(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var of = new CaseId(id);
        var inquiry = Written.line(answers, "inquiry", "the inquiry and its reference", Bundles.INQUIRY_MAX);
        var power = answers.oneOf("power", "by which power it asks", Arrays.stream(Bundle.Power.values()).map(Enum::name).toList());
        var reason = Written.text(answers, "reason", "why this case is exported", Bundles.REASON_MAX);
        if (!answers.ok()) {
            return ask(who, id, answers);
        }
        return switch (bundles.export(who, of, act, Bundle.Power.valueOf(power.get()), inquiry.get(), reason.get(),
                contents -> files.json(who, contents))) {
            case Exporting.Made made -> Downloads.of(files.zip(who, made));
            case Exporting.Refused(var refused) -> showAgain.instead(refused, BackLink.to(CasePaths.to(of)))
                    .orElseGet(() -> refused(of, refused));
            case Exporting.Unknown _ -> new NotFoundPage();
        };
    }

    private Page refused(CaseId of, Decision.Refused refused) {
        return RefusalPage.of(NOT_EXPORTED, reasons.failed(refused), CasePaths.to(of));
    }
}
