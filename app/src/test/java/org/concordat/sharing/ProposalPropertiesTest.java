package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ORIGINATOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.concordat.access.Access;
import org.concordat.access.Decision;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.Purpose;
import org.concordat.law.Gateway;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;

/// Over drafts of every kind: what can be proposed is lawful, agreed, and honest about where it came from.
class ProposalPropertiesTest {

    private static final Access ACCESS = new Access(List.of(new ProposalRules().proposing()));

    /// The sentence of a property, so that rules with a hole can be put to it too.
    private interface Promise {
        boolean keptBy(Access access, Candidate candidate);
    }

    private static final Promise CLOSED_GATEWAYS_CARRY_NOTHING = (access, it) ->
            !allowed(access, it) || it.route().isPresent() && it.route().get() instanceof Route.Open;

    private static final Promise NOTHING_TRAVELS_WITHOUT_ITS_AGREEMENT = (access, it) -> !allowed(access, it)
            || it.terms().isPresent()
            && it.terms().get().purposes().contains(it.draft().the(Section.Matter.class).purpose())
            && it.terms().get().gateways().contains(it.draft().the(Section.Passage.class).gateway())
            && it.terms().get().parties().contains(Paper.SCHOOL);

    private static final Promise PROVENANCE_NEVER_SHRINKS = (access, it) -> !allowed(access, it)
            || it.draft().the(Section.Matter.class).provenance().containsAll(it.draft().inherited());

    private static final Promise THE_SERVICE_NEVER_TRAVELS_BY_CHANNEL = (access, it) -> !allowed(access, it)
            || !it.draft().the(Section.Passage.class).gateway().equals(Cast.CHANNEL)
            || !it.draft().the(Section.Matter.class).provenance().contains(Provenance.INTELLIGENCE_SERVICE)
            && !it.draft().the(Section.Matter.class).material().contains(Material.INTELLIGENCE_SERVICE);

    @Property
    void noCandidateWhoseGatewayIsClosedIsAllowed(@ForAll("candidates") Candidate it) {
        Statistics.label("allowed").collect(allowed(ACCESS, it))
                .coverage(seen -> seen.check(true).percentage(share -> share > 1));
        assertThat(CLOSED_GATEWAYS_CARRY_NOTHING.keptBy(ACCESS, it)).isTrue();
    }

    @Property
    void nothingTravelsWithoutAnAgreementThatCoversIt(@ForAll("candidates") Candidate it) {
        assertThat(NOTHING_TRAVELS_WITHOUT_ITS_AGREEMENT.keptBy(ACCESS, it)).isTrue();
    }

    @Property
    void inheritedProvenanceNeverShrinks(@ForAll("candidates") Candidate it) {
        assertThat(PROVENANCE_NEVER_SHRINKS.keptBy(ACCESS, it)).isTrue();
    }

    @Property
    void nothingOfAnIntelligenceServiceTravelsByChannel(@ForAll("candidates") Candidate it) {
        assertThat(THE_SERVICE_NEVER_TRAVELS_BY_CHANNEL.keptBy(ACCESS, it)).isTrue();
    }

    @Example
    void rulesWithAHoleAreCaught() {
        var sensitive = Paper.candidate(new Section.Matter(Cast.PREVENT, Set.of(Material.ABOUT_A_CHILD),
                Set.of(Provenance.INTELLIGENCE_SERVICE)));
        var holed = without("sharing.gateway-is-open", "sharing.needs-are-answered");
        assertThat(CLOSED_GATEWAYS_CARRY_NOTHING.keptBy(holed, sensitive)).isFalse();
        assertThat(THE_SERVICE_NEVER_TRAVELS_BY_CHANNEL.keptBy(holed, sensitive)).isFalse();

        var uncovered = Paper.candidate(Paper.draft(), Optional.empty());
        assertThat(NOTHING_TRAVELS_WITHOUT_ITS_AGREEMENT.keptBy(without("sharing.agreement-in-force",
                "sharing.agreement-names-every-body", "sharing.agreement-serves-the-purpose",
                "sharing.agreement-uses-the-gateway"), uncovered)).isFalse();

        var shed = derived(Paper.draft(), Set.of(Provenance.HEALTH));
        assertThat(PROVENANCE_NEVER_SHRINKS.keptBy(without("sharing.provenance-is-inherited"),
                Paper.candidate(shed, Optional.of(Paper.terms())))).isFalse();
    }

    @Provide
    Arbitrary<Candidate> candidates() {
        var gateways = Paper.LAW.gateways().all();
        var chosen = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(Cast.CHANNEL)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(gateways).map(Gateway::id)));
        var purposes = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(Cast.PREVENT)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(gateways).flatMap(gateway -> Arbitraries.of(gateway.ways().stream()
                        .flatMap(way -> way.purposes().stream()).collect(Collectors.toSet())))));
        var material = Arbitraries.of(Material.class).set().ofMaxSize(2);
        var provenance = Arbitraries.of(Provenance.class).set().ofMinSize(1).ofMaxSize(3);
        var inherited = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(Set.<Provenance>of())),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Provenance.class).set().ofMaxSize(2)));
        return Combinators.combine(chosen, purposes, material, provenance, inherited,
                        Arbitraries.of(About.PERSON, About.THEME), terms().optional(0.9), Arbitraries.integers().between(0, 9))
                .as((gateway, purpose, kinds, from, source, about, terms, answered) -> {
                    var matter = new Section.Matter(purpose, kinds, from);
                    var needs = answered == 0 ? Map.<String, String>of() : needs(gateway.slug(), matter);
                    var draft = Paper.draft(matter, Paper.passage(gateway.slug(), needs), about == About.PERSON
                            ? new Section.Subject(about, Cast.pupil(Paper.DAY), null)
                            : new Section.Subject(about, null, "Leaflets at the station"));
                    return Paper.candidate(derived(draft, source), terms);
                });
    }

    private static Arbitrary<AgreementTerms> terms() {
        var every = Paper.LAW.gateways().all().stream().map(Gateway::id).collect(Collectors.toSet());
        var purposes = Paper.LAW.gateways().all().stream().flatMap(it -> it.ways().stream())
                .flatMap(way -> way.purposes().stream()).collect(Collectors.toSet());
        var broad = new AgreementTerms(Paper.AGREEMENT, "ISA-1111-1111", "Broad", Set.of(Paper.POLICE, Paper.SCHOOL),
                purposes, every, Paper.DAY.plusYears(1), Paper.DAY, 24, "RRD-2Y", null);
        var elsewhere = new AgreementTerms(Paper.AGREEMENT, "ISA-1111-1111", "Elsewhere", Set.of(Paper.POLICE),
                Set.of(new Purpose("serious-crime")), Set.of(), Paper.DAY.plusYears(1), Paper.DAY, 24, "RRD-2Y", null);
        return Arbitraries.of(broad, broad, Paper.terms(), Paper.terms(), elsewhere);
    }

    /// An answer to everything the gateway asks of this, if it is open.
    private static Map<String, String> needs(String gateway, Section.Matter matter) {
        return Paper.LAW.gateways().route(new org.concordat.kernel.GatewayId(gateway), Paper.question(matter)).stream()
                .filter(Route.Open.class::isInstance).map(Route.Open.class::cast)
                .flatMap(open -> open.needs().stream())
                .collect(Collectors.toMap(need -> need.slug(), need -> "Answered."));
    }

    private static Draft derived(Draft it, Set<Provenance> inherited) {
        return new Draft(it.id(), it.officer(), it.body(), it.startedAt(), it.savedAt(), null, null, null, inherited,
                it.sections());
    }

    private static Access without(String... ids) {
        var holed = Set.of(ids);
        var all = new ProposalRules().proposing().all();
        List<Rule<Candidate>> kept = all.stream().filter(rule -> !holed.contains(rule.id())).toList();
        assertThat(kept).hasSize(all.size() - ids.length);
        return new Access(List.of(new Rules<>(ProposalRules.PROPOSE, kept)));
    }

    private static boolean allowed(Access access, Candidate it) {
        return access.decide(Paper.viewer(Paper.ANN, ORIGINATOR), ProposalRules.PROPOSE, it) instanceof Decision.Allowed;
    }
}
