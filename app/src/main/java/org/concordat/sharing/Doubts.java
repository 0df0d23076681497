package org.concordat.sharing;

import static org.concordat.sharing.Step.AUDIENCE;
import static org.concordat.sharing.Step.CONTENT;
import static org.concordat.sharing.Step.COVER;
import static org.concordat.sharing.Step.DATES;
import static org.concordat.sharing.Step.MATTER;
import static org.concordat.sharing.Step.PASSAGE;
import static org.concordat.sharing.Step.SUBJECT;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Because;
import org.concordat.access.Rule;
import org.concordat.access.Viewer;
import org.concordat.partnership.AgreementTerms;

/// Asks the rules of proposing while a draft is still being written: each as soon as what it looks at is there.
final class Doubts {

    /// @param at the step in which it is put right
    /// @param reads the steps it looks at
    private record Check(Step at, Rule<Candidate> rule, Set<Step> reads) {

        boolean fails(Viewer viewer, Candidate it) {
            return reads.stream().allMatch(it.draft()::has) && !rule.holds(viewer, it);
        }
    }

    private static final List<Check> ALL = List.of(
            new Check(MATTER, ProposalRules.A_PERSON_IS_PERSONAL_DATA, Set.of(SUBJECT, MATTER, AUDIENCE)),
            new Check(MATTER, ProposalRules.PROVENANCE_IS_INHERITED, Set.of(MATTER)),
            new Check(AUDIENCE, ProposalRules.NOT_TO_ITSELF, Set.of(AUDIENCE)),
            new Check(PASSAGE, ProposalRules.GATEWAY_IS_OPEN, Set.of(MATTER, AUDIENCE, PASSAGE)),
            new Check(PASSAGE, ProposalRules.NEEDS_ARE_ANSWERED, Set.of(MATTER, AUDIENCE, PASSAGE)),
            new Check(COVER, ProposalRules.AGREEMENT_IN_FORCE, Set.of(COVER)),
            new Check(COVER, ProposalRules.AGREEMENT_NAMES_EVERY_BODY, Set.of(COVER, AUDIENCE)),
            new Check(COVER, ProposalRules.AGREEMENT_SERVES_THE_PURPOSE, Set.of(COVER, MATTER)),
            new Check(COVER, ProposalRules.AGREEMENT_USES_THE_GATEWAY, Set.of(COVER, PASSAGE)),
            new Check(CONTENT, ProposalRules.OFFICIAL_AT_MOST, Set.of(CONTENT)),
            new Check(DATES, ProposalRules.DATES_ARE_AHEAD, Set.of(DATES)));

    private Doubts() {
    }

    static Map<Step, List<Because>> of(Viewer viewer, Candidate it) {
        var doubts = new EnumMap<Step, List<Because>>(Step.class);
        ALL.stream().filter(check -> check.fails(viewer, it)).forEach(check ->
                doubts.computeIfAbsent(check.at(), step -> new ArrayList<>()).add(because(check.rule())));
        return doubts;
    }

    /// What no agreement meets, of the three things that an agreement must; empty when each is met by some agreement,
    /// though none meets all.
    static List<Because> unmet(Viewer viewer, Candidate it, List<AgreementTerms> inForce) {
        return ALL.stream()
                .filter(check -> check.at() == COVER && check.reads().size() > 1)
                .filter(check -> check.reads().stream().allMatch(step -> step == COVER || it.draft().has(step)))
                .filter(check -> inForce.stream().noneMatch(terms -> check.rule().holds(viewer, under(it, terms))))
                .map(check -> because(check.rule()))
                .toList();
    }

    private static Candidate under(Candidate it, AgreementTerms terms) {
        return new Candidate(it.draft(), it.question(), it.route(), Optional.of(terms), it.yeses());
    }

    private static Because because(Rule<Candidate> rule) {
        return new Because(rule.id(), rule.citation(), false);
    }
}
