package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// The rules said no: which of them, in words, and what each rests on.
///
/// @param facts what else the asker should know, a sentence each: that someone else was faster
public record RefusalPage(String title, List<String> facts, List<Reason> failed, BackLink back) implements Page {

    public RefusalPage {
        facts = List.copyOf(facts);
        failed = List.copyOf(failed);
    }

    public static RefusalPage of(String title, List<Reason> failed, String back) {
        return new RefusalPage(title, List.of(), failed, BackLink.to(back));
    }

    /// A list is not shown; what is in it, if anything, is not said.
    public static RefusalPage ofList(List<Reason> failed) {
        return of("You cannot see this list", failed, "/home");
    }

    public RefusalPage saying(String fact) {
        return new RefusalPage(title, List.of(fact), failed, back);
    }

    @Override
    public int status() {
        return facts.isEmpty() ? 403 : 409;
    }
}
