package org.concordat.partnership.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Textarea;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.AgreementDrafts;
import org.concordat.partnership.AgreementImport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// A draft is made from a file that another Concordat wrote, or this one.
@Controller
class AgreementImportController {

    private static final String PATH = "/agreements/import";

    private final AgreementDrafts drafts;
    private final AgreementReplies replies;

    AgreementImportController(AgreementDrafts drafts, AgreementReplies replies) {
        this.drafts = drafts;
        this.replies = replies;
    }

    @GetMapping(PATH)
    Reply ask(SignedIn who, Answers kept) {
        return form(who, kept);
    }

    @PostMapping(PATH)
    Reply create(SignedIn who, Answers answers) {
        if (answers.value("json").isBlank()) {
            answers.reject("json", "Enter the agreement as JSON");
            return form(who, answers);
        }
        return answers.once().map(AgreementId::new).map(id ->
                reply(drafts.receive(who, id, answers.value("json").getBytes(StandardCharsets.UTF_8)), answers))
                .orElseGet(NotFoundPage::new);
    }

    private Reply form(SignedIn who, Answers answers) {
        return drafts.mayStart(who) instanceof Decision.Refused refused
                ? replies.refused(refused, AgreementPaths.ALL) : page(answers);
    }

    private Reply reply(AgreementImport imported, Answers answers) {
        return switch (imported) {
            case AgreementImport.Drafted(AgreementId id) -> new SeeOther(AgreementPaths.draft(id));
            case AgreementImport.Unreadable(var faults) -> {
                answers.reject("json", faults.stream().map(fault -> fault.path().isEmpty() ? fault.sentence()
                        : fault.path() + ": " + fault.sentence()).collect(Collectors.joining("; ")));
                yield page(answers);
            }
            case AgreementImport.Refused(var decision) -> replies.refused(decision, AgreementPaths.ALL);
            case AgreementImport.Unknown unknown -> new NotFoundPage();
        };
    }

    private static AgreementFormPage page(Answers answers) {
        return AgreementFormPage.of("Import an agreement", "Information sharing agreements", AgreementPaths.ALL, PATH,
                "Import as a draft",
                List.of(Textarea.of("json", "The agreement as JSON", answers).rows(20)
                        .hint("Open the file, copy all of it and paste it here. At most 256 kB.")),
                answers.errors())
                .saying("It becomes a draft of your body, with a reference of its own. Nobody has signed it.");
    }
}
