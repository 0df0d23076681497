package org.concordat.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// Who looks for people, and who says who is of one.
final class PeopleSamples implements Samples {

    private static final BodyId BODY = new BodyId(new UUID(1, 1));
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    private static final Viewer VIEWER = new Viewer(new OfficerId(new UUID(2, 2)), "Pat", BODY, "The force",
            BodyKind.POLICE_FORCE, "ENGLAND", Set.of(), Set.of(), Set.of(), AT, AT, null);

    @Override
    public List<Sample<?>> all() {
        return List.of(
                Sample.of(PeopleRules.SEARCH, VIEWER)
                        .in("for a purpose", new PeopleRules.Searching(true, true))
                        .in("no purpose of today", new PeopleRules.Searching(false, true))
                        .in("too many lately", new PeopleRules.Searching(true, false)),
                Sample.of(PeopleRules.SEE, VIEWER)
                        .in("own view", new View(BODY, false)).in("deconfliction’s view", new View(BODY, true)),
                Sample.of(PeopleRules.MATCH, VIEWER)
                        .in("own view", new View(BODY, false)).in("deconfliction’s view", new View(BODY, true)));
    }
}
