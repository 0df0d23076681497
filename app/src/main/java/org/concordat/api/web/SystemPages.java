package org.concordat.api.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.api.ApiSettings;
import org.concordat.api.Clients;
import org.concordat.govuk.Answers;
import org.concordat.partnership.Directory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the pages about a body's systems need beside the register.
@Component
class SystemPages {

    private final ApiSettings settings;
    private final Directory directory;
    private final Optional<DemonstrationTokens> demonstration;

    SystemPages(ApiSettings settings, Directory directory, ObjectProvider<DemonstrationTokens> demonstration) {
        this.settings = settings;
        this.directory = directory;
        this.demonstration = Optional.ofNullable(demonstration.getIfAvailable());
    }

    /// Whose tokens are believed here.
    List<String> issuers() {
        return Stream.concat(settings.issuers().stream(), demonstration.stream().map(it -> DemonstrationTokens.ISSUER))
                .toList();
    }

    SystemPage one(SignedIn who, Clients.Sight it, Answers answers) {
        var officers = new HashSet<>(it.forWhom());
        officers.add(it.client().madeBy());
        it.steps().forEach(step -> officers.add(step.by()));
        var secret = it.client().issuer().equals(DemonstrationTokens.ISSUER)
                ? demonstration.flatMap(tokens -> tokens.secret(it.client().nameThere())) : Optional.<String>empty();
        return new SystemPage(it, directory.names(who, Set.of(), officers).officers(), who.officer(), secret.orElse(""),
                answers);
    }
}
