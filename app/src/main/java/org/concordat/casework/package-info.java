/// Cases: what is done about a concern, and who answers for it.
///
/// - *Owns*: the schema `casework`. Who owned a case when is a history without gaps; an offer and its answer are rows that
///   never change.
/// - *Front door*: [Cases], [Handovers] of them, [Subjects], of whom they are about, [CaseDecisions], [Askings] of partners,
///   [ReferrerTellings] of whoever referred, [Closures], and [Bundles] for an inquiry. [Chronologies] asks every holder
///   ([Chronicle]) who knew what, and when. [Openings] opens a case in the moment in which a concern comes
///   in. [Passages] is which decision leads where.
/// - *Tells*: by `Tidings`, whoever gets a case or an offer, the team when one may be closed, the lead when nobody
///   answers (`CaseTidingsTest`) or does what is due (`LatenessTest`), and whoever referred when they can read what came of it (`TellingLifeTest`).
/// - *Never*: leaves a case without exactly one owner, whoever writes (`OneOwnerTest`), or without one who answers
///   (`OneAnswersTest`); counts a handover before it is
///   accepted (`HandoverLifeTest`); shows a case outside the team of its body (`CaseWallTest`, `TwoWallsTest`), and to
///   whoever referred no more than a class of outcome (`TellingRulesTest`); changes what
///   was decided, or decides out of order (`DecisionLifeTest`, `PassagesAgreeTest`); closes a case by one
///   person, or for the absence of ideology alone (`ClosureLifeTest`), or leaves a provider in one that is closed (`ClosedSupportTest`); exports more of one than its pages show, or unproven
///   (`BundleLifeTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "people", "sharing", "sharing :: web", "requests", "requests :: web", "intake", "intake :: web", "notices", "print", "succession"})
package org.concordat.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
