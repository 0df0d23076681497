/// Consultations: the people of an area, or everybody, are asked before something is decided, and told what came of it.
///
/// - *Owns*: the schema `consultation`, whose rows never change; in the schema `intake`, what the public site puts in as an answer; and
///   the copies in `published` that its triggers make (decision 0127).
/// - *Front door*: [Consultations], whose life goes on in [Steps]; [Moderations] of what people answered; [AnswerLetterbox] takes in what the
///   public site has put in.
/// - *Tells*: by `ConsultationTidings`, who may approve a draft, and those who have to answer: on the day after the last, and when it is
///   late (`ConsultationLifeTest`).
/// - *Never*: asks the public what one person alone decided to ask (`ConsultationLifeTest`, `ConsultationWallTest`); keeps who answered;
///   shows words of an answer that nobody moderated as fit, or puts together what one person answered (`ConsultationLifeTest`); counts in
///   public past `sdc` (`PollFiguresTest`); changes what was asked, answered or said (`ConsultationWallTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "sharing", "sharing :: web", "scrutiny", "intake", "notices", "succession", "storage"})
package org.concordat.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
