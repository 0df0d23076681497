package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What is answered without asking [org.concordat.access.Access], and why nobody has to be asked there. At every other
/// address an answer for which nothing was asked is held back ([Guard]); and but for those that are for everyone, every
/// address is behind the sign-in.
enum Unasked {
    START("/", Whom.EVERYONE, "it says what the service is"),
    ABOUT("/about", Whom.EVERYONE, "it says what the service is for"),
    LIMITS("/what-this-is-not", Whom.EVERYONE, "it says what the service cannot do"),
    AGREEMENTS("/published-agreements", Whom.EVERYONE, "it says what anybody may know of each agreement"),
    AGREEMENTS_AS_A_TABLE("/published-agreements.csv*", Whom.EVERYONE, "it says the same, as a table, and what its columns hold"),
    AGREEMENTS_AS_A_FEED("/published-agreements.atom", Whom.EVERYONE, "it says the same, the newest first"),
    AGREEMENT("/published-agreements/*", Whom.EVERYONE, "it says what anybody may know of an agreement"),
    AREAS("/areas/**", Whom.EVERYONE, "it says who answers for each police area, from what is published"),
    AREAS_AS_A_TABLE("/areas.csv*", Whom.EVERYONE, "it says the same, as a table, and what its columns hold"),
    FIGURES("/figures/**", Whom.EVERYONE, "it says which figures were released, and shows them, also as files"),
    FIGURES_AS_A_FEED("/figures.atom", Whom.EVERYONE, "it says the same, the newest first"),
    MEASURES("/what-is-measured", Whom.EVERYONE, "it says what those who oversee are shown numbers of"),
    CONCERNS("/share-a-concern/**", Whom.EVERYONE, "anybody may share a concern there, and nothing protected is shown"),
    COMPLAINTS("/complain/**", Whom.EVERYONE, "anybody may complain there, and nothing protected is shown"),
    CONSULTATIONS("/consultations/**", Whom.EVERYONE, "it says what anybody is asked, and anybody may answer there"),
    OPEN_DATA("/open-data/**", Whom.EVERYONE, "it says what is published as data"),
    RULE_BOOK("/rule-book", Whom.EVERYONE, "it says what is asked before anything is done"),
    ACCESSIBILITY("/accessibility", Whom.EVERYONE, "it says how accessible the service is"),
    PRIVACY("/privacy", Whom.EVERYONE, "it says what is kept about its readers"),
    ASSETS("/assets/**", Whom.EVERYONE, "style sheets, scripts and pictures, the same for all"),
    ICON("/favicon.ico", Whom.EVERYONE, "browsers ask for it by themselves"),
    ROBOTS("/robots.txt", Whom.EVERYONE, "it tells programs that they may read all that is published"),
    LOG("/log/**", Whom.EVERYONE, "the transparency log is for anybody to verify, and says nothing of anybody"),
    PUBLICATIONS("/publications/**", Whom.EVERYONE, "it shows what those who oversee published in their own words"),
    PILOTS("/pilots/**", Whom.EVERYONE, "it shows what is tried where, what was said of it there, and what came of it"),
    NEWS("/news.atom", Whom.EVERYONE, "it says what was published, the newest first"),
    CHECK("/check/**", Whom.EVERYONE, "it proves what was published, and opens no other entry"),
    SIGN_IN("/sign-in", Whom.EVERYONE, "who signs in is not known yet"),
    PROVIDER("/sign-in/provider", Whom.EVERYONE, "it leads to the identity provider"),
    CALLBACK("/sign-in/callback", Whom.EVERYONE, "who comes back from the identity provider is not known yet"),
    CODE("/sign-in/code", Whom.EVERYONE, "who signs in is not known yet"),
    BACK_CHANNEL("/sign-in/back-channel", Whom.EVERYONE, "an identity provider says there, signed, whose session is over"),
    TOKEN("/api/token", Whom.EVERYONE, "which system comes is not known yet; the demonstration alone has it"),
    DESCRIPTION("/api/v1/openapi.json*", Whom.EVERYONE, "it describes the API, the same to all"),
    PROBLEMS("/api/problems/**", Whom.EVERYONE, "it explains what can be wrong with a request, the same to all"),
    AGAIN("/sign-in/again", Whom.THE_SIGNED_IN, "officers show there who they themselves are"),
    SIGN_OUT("/sign-out", Whom.EVERYONE, "it takes away, and gives nothing"),
    SIGNED_OUT("/signed-out", Whom.EVERYONE, "it says that the session has ended"),
    FAULT("/error", Whom.EVERYONE, "it says that something went wrong, and nothing of what");

    /// Who may come there.
    enum Whom { EVERYONE, THE_SIGNED_IN }

    private final String pattern;
    private final Whom whom;
    private final String why;
    private final RequestMatcher matcher;

    Unasked(String pattern, Whom whom, String why) {
        this.pattern = pattern;
        this.whom = whom;
        this.why = why;
        this.matcher = PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    String why() {
        return why;
    }

    /// The addresses that are open to those who have not signed in.
    static String[] forEveryone() {
        return Arrays.stream(values()).filter(it -> it.whom == Whom.EVERYONE).map(it -> it.pattern)
                .toArray(String[]::new);
    }

    /// Under which of them an address falls, if it does.
    static Optional<Unasked> covering(HttpServletRequest request) {
        return Arrays.stream(values()).filter(it -> it.matcher.matches(request)).findFirst();
    }
}
