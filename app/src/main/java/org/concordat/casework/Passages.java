package org.concordat.casework;

import static org.concordat.casework.Choice.Assessment.NO_FURTHER_ACTION;
import static org.concordat.casework.Choice.Assessment.PANEL;
import static org.concordat.casework.Choice.Assessment.SIGNPOST;
import static org.concordat.casework.Choice.Deconfliction.LIVE;
import static org.concordat.casework.Choice.Deconfliction.NONE;
import static org.concordat.casework.Stage.CLOSED;
import static org.concordat.casework.Stage.HELD;
import static org.concordat.casework.Stage.INFORMING;
import static org.concordat.casework.Stage.NOTHING_MORE;
import static org.concordat.casework.Stage.POLICE_LED;
import static org.concordat.casework.Stage.RECEIVED;
import static org.concordat.casework.Stage.SIGNPOSTED;
import static org.concordat.casework.Stage.SUPPORTED;
import static org.concordat.casework.Stage.SUPPORT_ENDED;
import static org.concordat.casework.Stage.TO_ASSESS;
import static org.concordat.casework.Stage.TO_PANEL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which decision leads from which stage to which: all of them. `casework.passage` is the same table in the database, and
/// takes no decision that is not in it (`PassagesAgreeTest`).
final class Passages {

    record Passage(Stage stage, Choice choice, Stage next) {
    }

    private static final List<Passage> OF_THE_POLICE = List.of(
            new Passage(RECEIVED, NONE, TO_ASSESS),
            new Passage(RECEIVED, LIVE, HELD),
            new Passage(HELD, NONE, TO_ASSESS),
            new Passage(HELD, LIVE, HELD),
            new Passage(HELD, Choice.Assessment.POLICE_LED, POLICE_LED),
            new Passage(TO_ASSESS, LIVE, HELD),
            new Passage(TO_ASSESS, PANEL, TO_PANEL),
            new Passage(TO_ASSESS, SIGNPOST, SIGNPOSTED),
            new Passage(TO_ASSESS, Choice.Assessment.POLICE_LED, POLICE_LED),
            new Passage(TO_ASSESS, NO_FURTHER_ACTION, NOTHING_MORE),
            new Passage(TO_PANEL, LIVE, HELD),
            new Passage(SIGNPOSTED, LIVE, HELD),
            new Passage(NOTHING_MORE, LIVE, HELD),
            new Passage(INFORMING, LIVE, HELD),
            new Passage(SUPPORTED, LIVE, HELD),
            new Passage(SUPPORT_ENDED, LIVE, HELD),
            new Passage(POLICE_LED, PANEL, TO_PANEL),
            new Passage(POLICE_LED, Choice.Assessment.POLICE_LED, POLICE_LED),
            new Passage(TO_PANEL, Choice.Closing.CLOSED, CLOSED),
            new Passage(SIGNPOSTED, Choice.Closing.CLOSED, CLOSED),
            new Passage(SUPPORT_ENDED, Choice.Closing.CLOSED, CLOSED),
            new Passage(POLICE_LED, Choice.Closing.CLOSED, CLOSED),
            new Passage(NOTHING_MORE, Choice.Closing.CLOSED, CLOSED),
            new Passage(CLOSED, Choice.ExitReview.STAYS_CLOSED, CLOSED),
            new Passage(CLOSED, Choice.Reopening.REOPENED, RECEIVED));

    static final List<Passage> ALL = all();

    private Passages() {
    }

    private static List<Passage> all() {
        var all = new ArrayList<>(OF_THE_POLICE);
        for (var stage : List.of(TO_PANEL, INFORMING, SUPPORTED)) {
            for (var choice : Choice.Panel.values()) {
                all.add(new Passage(stage, choice, afterPanel(stage, choice)));
            }
        }
        return List.copyOf(all);
    }

    /// What one panel holds, another that does not adopt it, or one that asks for more, leaves where it is.
    private static Stage afterPanel(Stage stage, Choice.Panel choice) {
        return switch (choice) {
            case ADOPT, CONTINUE -> SUPPORTED;
            case SIGNPOST -> SIGNPOSTED;
            case POLICE_LED -> POLICE_LED;
            case NOT_ADOPT -> stage == SUPPORTED ? SUPPORTED : NOTHING_MORE;
            case MORE_INFORMATION -> stage == SUPPORTED ? SUPPORTED : INFORMING;
            case END -> SUPPORT_ENDED;
        };
    }

    /// Empty where the decision cannot be made in the stage.
    static Optional<Stage> next(Stage stage, Choice choice) {
        return ALL.stream().filter(it -> it.stage() == stage && it.choice().equals(choice)).map(Passage::next).findFirst();
    }

    /// What can be decided of a kind in a stage, in the order of the table.
    static List<Choice> open(Stage stage, Choice.Kind kind) {
        return ALL.stream().filter(it -> it.stage() == stage && it.choice().kind() == kind).map(Passage::choice).toList();
    }
}
