package org.concordat.demonstration;

import org.concordat.people.Holding;
import org.concordat.people.Matched;
import org.concordat.people.Persons;
import org.concordat.people.Records;
import org.springframework.stereotype.Component;

/// Records whom concerns are about and says who is of one person, as a plan has it.
@Component
class PersonPerformer {

    private final Records records;
    private final Persons persons;

    PersonPerformer(Records records, Persons persons) {
        this.records = records;
        this.persons = persons;
    }

    void perform(PersonScene scene) {
        var went = switch (scene) {
            case PersonScene.Hold it -> records.hold(it.who(), it.id(), it.identity(), it.purpose(), it.concern())
                    instanceof Holding.Held;
            case PersonScene.Add it -> records.add(it.who(), it.id(), it.identity(), it.of(), it.reason()) instanceof Holding.Held;
            case PersonScene.Judge it -> persons.judge(it.who(), false, it.act(), it.one(), it.other(), it.outcome(), it.reason())
                    instanceof Matched.Done;
            case PersonScene.Alone it -> persons.alone(it.who(), false, it.act(), it.identity(), it.reason())
                    instanceof Matched.Done;
        };
        if (!went) {
            throw new IllegalStateException(scene + " did not go well");
        }
    }
}
