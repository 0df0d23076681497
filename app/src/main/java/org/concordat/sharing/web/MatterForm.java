package org.concordat.sharing.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.concordat.govuk.Answers;
import org.concordat.kernel.Purpose;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.law.Purposes;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// What a disclosure is for, what kinds of information it holds, and where they came from. What it is derived from is
/// not asked: that provenance cannot be shed.
@Component
class MatterForm implements StepForm {

    static final String PURPOSE = "purpose";
    static final String MATERIAL = "material";
    static final String PROVENANCE = "provenance";

    private final Purposes purposes;
    private final Reasons reasons;

    MatterForm(Purposes purposes, Reasons reasons) {
        this.purposes = purposes;
        this.reasons = reasons;
    }

    @Override
    public Step step() {
        return Step.MATTER;
    }

    @Override
    public Answers saved(Composition it) {
        var answers = Answers.blank();
        it.draft().section(Section.Matter.class).ifPresent(matter -> answers
                .with(PURPOSE, matter.purpose().slug())
                .with(MATERIAL, names(matter.material()))
                .with(PROVENANCE, names(matter.provenance())));
        return answers;
    }

    @Override
    public Optional<Section.Matter> read(Composition it, Answers answers) {
        var offered = purposes.inForce(it.day()).stream().map(each -> each.purpose().slug()).toList();
        var purpose = answers.oneOf(PURPOSE, "what it is shared for", offered);
        var material = answers.many(MATERIAL, "what kind of information it is", Material.class);
        material.given().filter(MatterForm::contradictsItself).ifPresent(kinds -> answers.reject(MATERIAL,
                "Information is either personal data or depersonalised data: select one of the two"));
        var provenance = provenance(it.draft().inherited(), answers);
        return answers.ok()
                ? Optional.of(new Section.Matter(new Purpose(purpose.get()), material.get(), provenance))
                : Optional.empty();
    }

    @Override
    public MatterPage page(Composition it, Answers answers) {
        return new MatterPage(it.draft().id(), answers, purposes.inForce(it.day()), it.draft().inherited(),
                reasons.of(it.doubts(Step.MATTER)));
    }

    @Override
    public String field() {
        return PURPOSE;
    }

    private static boolean contradictsItself(Set<Material> kinds) {
        return kinds.contains(Material.PERSONAL) && kinds.contains(Material.DEPERSONALISED);
    }

    private static Set<Provenance> provenance(Set<Provenance> inherited, Answers answers) {
        if (!inherited.isEmpty() && answers.values(PROVENANCE).isEmpty()) {
            return inherited;
        }
        var all = EnumSet.noneOf(Provenance.class);
        all.addAll(inherited);
        answers.many(PROVENANCE, "where it came from", Provenance.class).given().ifPresent(all::addAll);
        return all;
    }

    private static String[] names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }
}
