package org.concordat.demonstration;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.assurance.Question;
import org.concordat.kernel.Quarter;

/// Something that is done about what a local policing body states of its area and a quarter.
sealed interface StatementScene extends Scene {

    /// @param act and the id of the statement
    record Draft(SignedIn who, UUID act, String area, Quarter quarter) implements StatementScene {
    }

    record Amend(SignedIn who, UUID of, UUID act, Question question, String words, String reason) implements StatementScene {
    }

    record Challenge(SignedIn who, UUID of, UUID act, String words) implements StatementScene {
    }

    record Answer(SignedIn who, UUID of, UUID act, String words) implements StatementScene {
    }

    /// @param office in which it is signed
    record Sign(SignedIn who, UUID of, UUID act, String office) implements StatementScene {
    }
}
