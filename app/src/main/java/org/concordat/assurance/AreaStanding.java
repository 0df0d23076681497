package org.concordat.assurance;

import java.util.List;
import org.concordat.partnership.Area;

/// A police area under every question.
public record AreaStanding(Area area, List<Standing> standings) {

    public AreaStanding {
        standings = List.copyOf(standings);
    }

    /// Under how many the answer is no.
    public int exceptions() {
        return (int) standings.stream().filter(it -> !it.good()).count();
    }

    public Standing under(Question question) {
        return standings.get(question.ordinal());
    }
}
