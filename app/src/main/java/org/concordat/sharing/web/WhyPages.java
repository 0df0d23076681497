package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Language;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.sharing.Circumstances;
import org.concordat.sharing.Explanation;
import org.concordat.sharing.Explanations.Why;
import org.springframework.stereotype.Component;

/// Shows why one officer can read a disclosure, or why not.
@Component
class WhyPages {

    private static final Locale WELSH = Locale.of(Language.CY.code());

    private final RuleWords words;
    private final LawInWords law;
    private final WhoIsWho names;

    WhyPages(RuleWords words, LawInWords law, WhoIsWho names) {
        this.words = words;
        this.law = law;
        this.names = names;
    }

    /// To the officer it is about.
    WhyPage own(SignedIn who, Why why, Language rules, String back) {
        return page(who, why, true, title("You", why.explanation().standing()), rules, back);
    }

    /// To the body that made it, about someone else or one of its own.
    WhyPage other(SignedIn who, Why why, Language rules, String back) {
        var it = why.explanation();
        return page(who, why, false, title(it.officer().name(), it.standing()), rules, back);
    }

    private static String title(String name, Explanation.Standing standing) {
        var you = name.equals("You") ? "you" : name;
        return switch (standing) {
            case CAN -> "Why " + you + " can read this";
            case NOT_YET -> "Why " + you + " cannot read this yet";
            case CANNOT -> "Why " + you + " cannot read this";
        };
    }

    private WhyPage page(SignedIn who, Why why, boolean self, String title, Language rules, String back) {
        var it = why.explanation();
        var shared = why.circumstances();
        var known = names.bodies(who, Set.copyOf(List.of(it.officer().body(), shared.from())));
        var stated = it.stated();
        var grounds = new Grounds(why, known.body(it.officer().body()), self,
                stated == null ? "" : law.purpose(stated.purpose(), who.day()), who.day(),
                who.at());
        var caption = "Disclosure " + shared.reference()
                + (it.officer().body().equals(shared.from()) ? "" : " from " + known.body(shared.from()));
        return new WhyPage(title, caption, lead(it), self ? "" : it.officer().name(), rulings(it, grounds, rules),
                lists(who, it, shared), rules, BackLink.to(back));
    }

    private static String lead(Explanation it) {
        var failed = it.failed().size();
        return switch (it.standing()) {
            case CAN -> "Every rule holds.";
            case NOT_YET -> Counted.of(failed, "thing has", "things have") + " to come first.";
            case CANNOT -> Counted.of(failed, "rule does", "rules do") + " not hold.";
        };
    }

    private List<Ruling> rulings(Explanation it, Grounds grounds, Language rules) {
        return it.because().stream().map(each -> new Ruling(
                words.of(each.rule(), rules == Language.CY ? WELSH : Locale.ROOT), rules.code(), each.citation(),
                each.held(), grounds.of(each))).toList();
    }

    /// The agreement, where no rule speaks of it, and the gateway.
    private List<SummaryList> lists(SignedIn who, Explanation explanation, Circumstances it) {
        var all = new ArrayList<SummaryList>();
        var agreement = it.agreement();
        if (agreement != null && explanation.because().stream().noneMatch(Grounds::isOfTheAgreement)) {
            all.add(SummaryList.of(Row.of("Agreement", Grounds.named(agreement)),
                    Row.of("How it stands", Grounds.standing(agreement))).headed("The agreement"));
        }
        var gateway = it.gateway();
        var sentAt = it.sentAt();
        if (gateway != null) {
            var on = sentAt == null ? who.day() : sentAt.atZone(Viewer.ZONE).toLocalDate();
            var rows = new ArrayList<>(law.gateway(gateway, on));
            rows.addAll(law.limits(gateway, on));
            all.add(SummaryList.of(rows).headed("The legal gateway"));
        }
        return all;
    }
}
