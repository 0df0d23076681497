package org.concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.law.Provenance.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.kernel.BodyKind;

class ProvenanceTest {

    /// Nothing of either is shed, nothing is added, and what it implies is no less than what each implied.
    static boolean keepsBoth(BinaryOperator<Set<Provenance>> inherit, Set<Provenance> own, Set<Provenance> source) {
        Set<Provenance> both = inherit.apply(own, source);
        return both.containsAll(own) && both.containsAll(source)
                && both.stream().allMatch(each -> own.contains(each) || source.contains(each))
                && implied(both).containsAll(implied(own)) && implied(both).containsAll(implied(source));
    }

    @Property
    void derivedThingsKeepEveryProvenance(@ForAll Set<Provenance> own, @ForAll Set<Provenance> source) {
        assertThat(keepsBoth(Provenance::inherited, own, source)).isTrue();
    }

    @Example
    void sheddingTheSourceIsCaught() {
        assertThat(keepsBoth((own, source) -> own, Set.of(POLICE), Set.of(INTELLIGENCE_SERVICE))).isFalse();
    }

    @Example
    void impliesTheMaterialWhoeverHoldsIt() {
        assertThat(implied(inherited(Set.of(OWN_RECORDS), Set.of(INTELLIGENCE_SERVICE, HEALTH))))
                .containsExactlyInAnyOrder(Material.INTELLIGENCE_SERVICE, Material.HEALTH_OR_SOCIAL_CARE);
        assertThat(SOCIAL_CARE.implies()).containsExactly(Material.HEALTH_OR_SOCIAL_CARE);
        assertThat(INTERCEPTION.implies()).containsExactly(Material.INVESTIGATORY_POWERS);
        assertThat(implied(Set.of(OWN_RECORDS, ANOTHER_BODY, PUBLIC_REPORT, OPEN_SOURCE, POLICE, EDUCATION,
                PRISON_OR_PROBATION))).isEmpty();
    }

    /// Whatever gateway bars something bars what the next body tells of it, and the one after.
    @Property
    void whatIsBarredStaysBarredFromHandToHand(@ForAll Set<Provenance> own, @ForAll Set<Material> declared, @ForAll BodyKind first,
            @ForAll BodyKind next) {
        var barred = EnumSet.of(Material.INTELLIGENCE_SERVICE, Material.INVESTIGATORY_POWERS, Material.HEALTH_OR_SOCIAL_CARE);
        var before = material(own, declared, first);
        var given = given(own, before, first);
        assertThat(material(given, Set.of(), next)).containsAll(before.stream().filter(barred::contains).toList());
        assertThat(given(given, material(given, Set.of(), next), next)).containsAll(given.stream().filter(it -> it != OWN_RECORDS).toList());
        assertThat(given).doesNotContain(OWN_RECORDS).contains(of(first));
        assertThat(carried(own, before, first)).containsAll(own);
    }

    /// As [Question] has it.
    private static Set<Material> material(Set<Provenance> provenance, Set<Material> declared, BodyKind giver) {
        var all = EnumSet.noneOf(Material.class);
        all.addAll(declared);
        all.addAll(implied(provenance));
        all.addAll(impliedByGiver(giver));
        return Material.withImplied(all);
    }

    @Example
    void whatAnIntelligenceServiceToldIsNobodysOwnRecord() {
        assertThat(given(Set.of(OWN_RECORDS), material(Set.of(OWN_RECORDS), Set.of(), BodyKind.SECURITY_SERVICE), BodyKind.SECURITY_SERVICE))
                .containsExactly(INTELLIGENCE_SERVICE);
        assertThat(given(Set.of(OWN_RECORDS), material(Set.of(), Set.of(Material.PATIENT), BodyKind.LOCAL_AUTHORITY), BodyKind.LOCAL_AUTHORITY))
                .containsExactlyInAnyOrder(SOCIAL_CARE, ANOTHER_BODY);
        assertThat(carried(Set.of(OWN_RECORDS), Set.of(Material.PERSONAL), BodyKind.SCHOOL)).containsExactly(OWN_RECORDS);
    }

    @Example
    void giverIsAProvenanceToo() {
        assertThat(impliedByGiver(BodyKind.SECURITY_SERVICE)).containsExactly(Material.INTELLIGENCE_SERVICE);
        assertThat(impliedByGiver(BodyKind.HEALTH_BODY)).containsExactly(Material.HEALTH_OR_SOCIAL_CARE);
        assertThat(impliedByGiver(BodyKind.POLICE_FORCE)).isEmpty();
    }

    @Example
    void materialBringsWhatItCannotBeWithout() {
        assertThat(Material.withImplied(Set.of(Material.PATIENT))).containsExactlyInAnyOrder(Material.PATIENT,
                Material.SENSITIVE, Material.HEALTH_OR_SOCIAL_CARE, Material.PERSONAL);
        for (Material personal : Set.of(Material.SENSITIVE, Material.CRIMINAL_OFFENCE, Material.ABOUT_A_CHILD,
                Material.ABOUT_AN_ADULT)) {
            assertThat(Material.withImplied(Set.of(personal))).containsExactlyInAnyOrder(personal, Material.PERSONAL);
        }
        assertThat(Material.withImplied(Set.of(Material.DEPERSONALISED, Material.INTELLIGENCE_SERVICE)))
                .containsExactlyInAnyOrder(Material.DEPERSONALISED, Material.INTELLIGENCE_SERVICE);
    }

    @Example
    void everyWordIsSaid() {
        assertThat(Provenance.values()).allSatisfy(each -> assertThat(each.words()).isNotBlank());
        assertThat(Material.values()).allSatisfy(each -> assertThat(each.words()).isNotBlank());
        assertThat(Nature.values()).allSatisfy(each -> assertThat(each.words()).isNotBlank());
    }
}
