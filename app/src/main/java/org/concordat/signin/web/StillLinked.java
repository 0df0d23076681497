package org.concordat.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Ended;
import org.concordat.access.web.Staying;
import org.concordat.signin.Enrolments;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// A session that began at the provider lasts while its link stands and the provider has not ended it.
@Component
@Conditional(WhereAProviderIsNamed.class)
class StillLinked implements Staying {

    private final Enrolments enrolments;
    private final EndedAtProvider ended;

    StillLinked(Enrolments enrolments, EndedAtProvider ended) {
        this.enrolments = enrolments;
        this.ended = ended;
    }

    @Override
    public Optional<Ended> ended(SignedIn who, HttpServletRequest request) {
        return AtProvider.of(request).flatMap(it -> {
            if (ended.isOver(it)) {
                return Optional.of(Ended.ENDED_ELSEWHERE);
            }
            return enrolments.stands(who, it.link()) ? Optional.empty() : Optional.of(Ended.LINK_ENDED);
        });
    }
}
