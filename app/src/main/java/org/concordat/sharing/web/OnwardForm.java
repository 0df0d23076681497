package org.concordat.sharing.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.sharing.Section;

/// To which roles of which body something would be passed on, through which gateway, and why.
record OnwardForm(Section.Audience audience, GatewayId gateway, String reason) {

    static final int REASON_MAX = 1000;

    /// @param bodies those that can be chosen
    /// @param gateways the same
    static Optional<OnwardForm> read(Answers answers, List<Option> bodies, List<Option> gateways) {
        var body = answers.oneOf("body", "a body", values(bodies));
        var roles = answers.manyOf("roles", "at least one role", AudienceForm.receiving().stream().map(Role::name).toList());
        var gateway = answers.oneOf("gateway", "a legal gateway", values(gateways));
        var reason = Written.text(answers, "reason", "why they need to have it", REASON_MAX);
        return answers.ok() ? Optional.of(new OnwardForm(
                new Section.Audience(roles.get().stream().map(role -> new Section.Addressee(BodyId.of(body.get()),
                        Role.valueOf(role), reason.get())).collect(Collectors.toList())),
                new GatewayId(gateway.get()), reason.get())) : Optional.empty();
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).filter(value -> !value.isEmpty()).toList();
    }
}
