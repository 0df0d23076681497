package org.concordat.api.web;

import java.util.Locale;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;

/// What one kind of problem means, and what to do.
///
/// @param citation what the rule rests on; empty where it is no rule
public record ProblemPage(String title, String citation, String advice, Language language) implements Page {

    static ProblemPage of(Kind kind, Language language) {
        return new ProblemPage(Problems.said(kind.slug() + ".title", locale(language)), "",
                Problems.said(kind.slug() + ".detail", locale(language)), language);
    }

    static ProblemPage of(String sentence, String citation, Language language) {
        return new ProblemPage(sentence, citation, Problems.said("page.rule-advice", locale(language)), language);
    }

    static Locale locale(Language language) {
        return language == Language.CY ? Locale.of(Language.CY.code()) : Locale.ROOT;
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    public String of(String key) {
        return Problems.said("page." + key, locale(language));
    }
}
