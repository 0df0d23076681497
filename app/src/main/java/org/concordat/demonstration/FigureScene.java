package org.concordat.demonstration;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.ReleaseId;

/// Something that the national board does about figures.
sealed interface FigureScene extends Scene {

    record Make(SignedIn who, UUID act, String table, Quarter quarter) implements FigureScene {
    }

    record Release(SignedIn who, UUID act, ReleaseId of) implements FigureScene {
    }
}
