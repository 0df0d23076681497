/// Pilots: another way of working together, tried in some areas, compared with others, and evaluated by measures that were chosen
/// beforehand.
///
/// - *Owns*: the schema `pilots`: what each asks, what was said and answered beforehand, where it started, and its evaluations. The
///   public reads them through functions in `published`.
/// - *Front door*: [Pilots], [PilotAreas] and [Evaluations].
/// - *Tells*: by `PilotTidings`, a second member of the board, those who speak for an area, and the board once it has to answer
///   (`PilotTidingsTest`).
/// - *Never*: starts in an area before its local policing body's view, what communities said and the answer to both are recorded
///   (`PilotLifeTest`, `PilotsWallTest`); changes what was settled (`PilotsWallTest`); lets anybody type a number (`PilotsWallTest`), or says
///   why one is as it is (`PilotsTest`); leads to a person (`OversightReachesNobodyTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "partnership", "sharing", "sharing :: web",
        "statistics", "measures", "notices", "succession"})
package org.concordat.pilots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
