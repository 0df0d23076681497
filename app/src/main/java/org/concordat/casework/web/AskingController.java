package org.concordat.casework.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.casework.Askings;
import org.concordat.casework.CaseId;
import org.concordat.casework.Handing;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Partners are asked for a case: the owner begins a request, and writes it where requests are written.
@Controller
class AskingController {

    private final Askings askings;
    private final Reasons reasons;

    AskingController(Askings askings, Reasons reasons) {
        this.askings = askings;
        this.reasons = reasons;
    }

    /// The act's own id becomes the request's.
    @PostMapping("/cases/{id}/requests")
    Reply begin(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var of = new CaseId(id);
        return switch (askings.begin(who, of, act)) {
            case Handing.Done _ -> new SeeOther("/requests/" + act + "/what");
            case Handing.Refused(var refused) -> RefusalPage.of("You cannot ask partners for this case", reasons.failed(refused),
                    CasePaths.to(of));
            case Handing.Unknown _ -> new NotFoundPage();
        };
    }
}
