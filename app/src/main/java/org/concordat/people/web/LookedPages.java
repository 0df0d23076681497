package org.concordat.people.web;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.concordat.govuk.SummaryList;
import org.concordat.kernel.OfficerId;
import org.concordat.people.Held;
import org.concordat.people.Judgement;
import org.concordat.people.Looked;

/// An identity and who may be meant by it, on a page.
final class LookedPages {

    private LookedPages() {
    }

    /// All whose bodies are named.
    static Stream<Held> held(Looked it) {
        return Stream.of(Stream.of(it.held()), it.suggestions().stream().map(one -> one.likeness().of()),
                it.judged().stream().map(Looked.Judged::held)).flatMap(all -> all);
    }

    /// All who are named for what they said.
    static Stream<OfficerId> officers(Looked it) {
        return Stream.of(it.recorded() == null ? Stream.<OfficerId>empty() : Stream.of(it.recorded().by()),
                it.suggestions().stream().filter(one -> one.unsure() != null).map(one -> one.unsure().by()),
                it.judged().stream().map(one -> one.judgement().by())).flatMap(all -> all);
    }

    /// @param view `/people` or `/deconfliction`
    static LookedPage of(Looked it, Known known, String view) {
        var path = view + "/" + it.held().id();
        return new LookedPage(path, it.held().identity().name(), record(it, known),
                it.person() == null ? "" : "/persons/" + it.person().id(), it.person() == null ? "" : it.person().name(), it.recorded() != null,
                it.person() == null || it.person().identities().size() > 1,
                it.suggestions().stream().map(one -> new LookedPage.Suggested(
                        PeopleWords.brief(one.likeness().of().identity()) + ". Recorded by " + known.body(one.likeness().of().body()),
                        path + "/beside/" + one.likeness().of().id(), PeopleWords.speaksFor(one.likeness().reasons()),
                        PeopleWords.speaksAgainst(one.likeness().reasons()),
                        one.unsure() == null ? "" : said(one.unsure(), known))).toList(),
                it.judged().stream().map(one -> new LookedPage.Judged(PeopleWords.brief(one.held().identity()),
                        path + "/beside/" + one.held().id(), said(one.judgement(), known))).toList());
    }

    static String said(Judgement it, Known known) {
        return it.outcome().words() + ", said " + known.officer(it.by()) + " on " + PeopleWords.on(it.at()) + ": " + it.reason();
    }

    private static SummaryList record(Looked it, Known known) {
        var rows = new ArrayList<>(PeopleWords.identity(it.held(), known).rows());
        if (it.recorded() != null) {
            rows.add(SummaryList.Row.of("Concern", it.recorded().concern()));
            rows.add(SummaryList.Row.of("Recorded", known.officer(it.recorded().by()) + ", " + PeopleWords.on(it.recorded().at())));
        }
        return SummaryList.of(rows);
    }
}
