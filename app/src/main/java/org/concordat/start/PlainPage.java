package org.concordat.start;

import java.util.List;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;

/// A page of sentences alone.
///
/// @param name under which its sentences stand: `about`, `not`, `accessibility`
public record PlainPage(String name, Language language) implements Page {

    /// A heading with its paragraphs, and then its points; either may be empty.
    public record Section(String heading, List<String> paragraphs, List<String> points) {
    }

    @Override
    public String title() {
        return PublicWords.in(language).of(name + ".title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public List<String> lead() {
        return PublicWords.in(language).all(name + ".lead");
    }

    public List<Section> sections() {
        return PublicWords.in(language).sections(name);
    }
}
