package org.concordat.sharing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.law.Material;
import org.concordat.law.NamedPurpose;
import org.concordat.law.Provenance;
import org.concordat.sharing.DisclosureId;

/// Asks what a disclosure is for, and what kind of information it holds.
///
/// @param inherited shown, and not asked
public record MatterPage(DisclosureId draft, Answers answers, List<NamedPurpose> purposes, Set<Provenance> inherited,
                         List<Reason> doubts) implements StepPage {

    @Override
    public String title() {
        return "Purpose and kind of information";
    }

    @Override
    public String action() {
        return StepPage.path(draft) + "/purpose";
    }

    public List<Option> purposeOptions() {
        return purposes.stream().map(each ->
                Option.of(each.purpose().slug(), each.label().en()).hint(Cited.words(each.authority()))).toList();
    }

    public List<Option> materials() {
        return Choices.of(Material.values(), Material::words);
    }

    public List<Option> provenances() {
        return Arrays.stream(Provenance.values()).filter(each -> !inherited.contains(each))
                .map(each -> Option.of(each.name(), each.words())).toList();
    }

    public String inheritedWords() {
        return String.join("\n", inherited.stream().sorted().map(Provenance::words).toList());
    }
}
