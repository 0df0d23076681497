package org.concordat.partnership;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.AgreementPart.Basis;
import org.concordat.partnership.AgreementPart.Contents;
import org.concordat.partnership.AgreementPart.Parties;
import org.concordat.partnership.AgreementPart.Party;
import org.concordat.partnership.AgreementPart.Publication;
import org.concordat.partnership.AgreementPart.Term;

/// Agreements for tests: whole, lawful, and from the day on which the clock of tests stands.
public final class AgreementSamples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private AgreementSamples() {
    }

    /// Between bodies that a Channel panel joins, for a year.
    public static AgreementContents between(BodyId... bodies) {
        return between(term(TODAY, TODAY.plusYears(1)), bodies);
    }

    public static AgreementContents between(Term term, BodyId... bodies) {
        return new AgreementContents(contents(), parties(bodies),
                new Basis(Set.of(new Purpose("prevent-support")), Set.of(new GatewayId("ctsa-2015-s36")), "DPIA-7", null),
                term, new Publication(Openness.TITLE_AND_PURPOSE, "Its annexes name officers."));
    }

    static Contents contents() {
        Map<AgreementHeading, String> words = new EnumMap<>(AgreementHeading.class);
        for (var heading : AgreementHeading.values()) {
            words.put(heading, "What we say of: " + heading.title() + ".\nAnd a second line.");
        }
        return new Contents("Support for people in our town", words);
    }

    static Parties parties(BodyId... bodies) {
        return new Parties(Stream.of(bodies).map(body -> new Party(body, true, "sharing@example.test")).toList());
    }

    static Term term(LocalDate first, LocalDate last) {
        return new Term(first, last, last, 72, "Six years after the last review");
    }

    static List<AgreementPart> parts(AgreementContents contents) {
        return List.copyOf(contents.parts().values());
    }
}
