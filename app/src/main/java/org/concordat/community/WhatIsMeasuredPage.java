package org.concordat.community;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.measures.FourTests;
import org.concordat.measures.Measure;
import org.concordat.measures.MeasureDefinitions;
import org.concordat.statistics.TableDefinition.InBoth;

/// Every measure with what it counts, what it is a share of, and what it cannot say.
public record WhatIsMeasuredPage(Language language, MeasureDefinitions definitions) implements Page {

    @Override
    public String title() {
        return of("measured.title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public List<FourTests> tests() {
        return Arrays.asList(FourTests.values());
    }

    public List<Measure> of(FourTests test) {
        return definitions.all().stream().filter(it -> it.test() == test).toList();
    }

    public SummaryList definition(Measure it) {
        return SummaryList.of(Row.of(of("measured.unit"), in(it.unit())), Row.of(of("measured.numerator"), in(it.numerator())),
                Row.of(of("measured.denominator"), in(it.denominator())),
                Row.of(of("measured.categories"), it.parts().stream().map(part -> in(part.title())).collect(Collectors.joining("; "))),
                Row.of(of("measured.source"), in(it.source())), Row.of(of("measured.caveat"), in(it.caveat())));
    }

    public String in(InBoth words) {
        return new FigureWords(language).in(words);
    }

    public String of(String key) {
        return CommunityWords.in(language).of(key);
    }
}
