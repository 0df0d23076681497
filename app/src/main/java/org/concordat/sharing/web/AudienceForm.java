package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Role;
import org.concordat.govuk.Answers;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// One more addressee: a role in a body, and why they need to know. Those there already stay.
@Component
class AudienceForm implements StepForm {

    static final String BODY = "body";
    static final String ROLE = "role";
    static final String REASON = "reason";

    @Override
    public Step step() {
        return Step.AUDIENCE;
    }

    @Override
    public Answers saved(Composition it) {
        return Answers.blank();
    }

    @Override
    public Optional<Section.Audience> read(Composition it, Answers answers) {
        var offered = it.inReach().stream().map(BodyId::toString).toList();
        var body = answers.oneOf(BODY, "a body", offered);
        var role = answers.oneOf(ROLE, "a role", receiving().stream().map(Role::name).toList());
        var reason = answers.text(REASON, "why they need to know", Section.Addressee.REASON_MAX);
        if (!answers.ok()) {
            return Optional.empty();
        }
        return withOneMore(addressees(it), answers,
                new Section.Addressee(BodyId.of(body.get()), Role.valueOf(role.get()), reason.get()));
    }

    @Override
    public AudiencePage page(Composition it, Answers answers) {
        return new AudiencePage(it.draft().id(), answers, AudiencePage.lines(it), it.inReach().stream()
                .flatMap(id -> Optional.ofNullable(it.bodies().get(id)).stream()).toList(), "");
    }

    @Override
    public String field() {
        return BODY;
    }

    @Override
    public String next(DisclosureId draft) {
        return StepPage.path(draft) + "/audience";
    }

    static List<Section.Addressee> addressees(Composition it) {
        return it.draft().section(Section.Audience.class).map(Section.Audience::addressees).orElse(List.of());
    }

    static List<Role> receiving() {
        return Arrays.stream(Role.values()).filter(Role::receives).toList();
    }

    /// A repeated submit finds its addressee there, and changes nothing.
    private static Optional<Section.Audience> withOneMore(List<Section.Addressee> before, Answers answers,
                                                          Section.Addressee added) {
        if (before.contains(added)) {
            return Optional.of(new Section.Audience(before));
        }
        if (before.stream().anyMatch(each -> each.body().equals(added.body()) && each.role() == added.role())) {
            answers.reject(ROLE, "That role in that body is addressed already: remove it first to give another reason");
            return Optional.empty();
        }
        if (before.size() == Section.Audience.ADDRESSEES_MAX) {
            answers.reject(BODY, "A disclosure has up to " + Section.Audience.ADDRESSEES_MAX
                    + " addressees: remove one first, or send another disclosure");
            return Optional.empty();
        }
        var all = new ArrayList<>(before);
        all.add(added);
        return Optional.of(new Section.Audience(all));
    }
}
