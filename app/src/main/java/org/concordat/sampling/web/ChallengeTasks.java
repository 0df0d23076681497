package org.concordat.sampling.web;

import java.util.List;
import java.util.function.Predicate;
import org.concordat.access.Access;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList.Task;
import org.concordat.sampling.Challenges;
import org.concordat.sharing.web.HomeTasks;
import org.springframework.stereotype.Component;

/// On the first page of those who decide: what overseers ask of what is left out that waits to be answered, or for a second person.
@Component
class ChallengeTasks implements HomeTasks {

    private final Challenges challenges;
    private final Predicate<Viewer> open;

    ChallengeTasks(Challenges challenges, Access access) {
        this.challenges = challenges;
        this.open = access.opens(SamplingDoors.CHALLENGES);
    }

    @Override
    public List<Task> of(SignedIn who, Viewer viewer) {
        return !open.test(viewer) ? List.of() : challenges.list(who, 0).seen().map(found ->
                HomeTasks.counted("Asked by overseers of what is left out", ChallengeController.ASKED, found,
                        it -> it.waitsFor(who.officer()), Tag.Colour.BLUE)).stream().toList();
    }
}
