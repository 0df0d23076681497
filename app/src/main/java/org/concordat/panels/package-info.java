/// Panels: a meeting of those who may act, what it is asked about each case, and what its chair decides.
///
/// - *Owns*: the schema `panels`. What is called, put on an agenda, recorded and decided are rows that never change.
/// - *Front door*: [Meetings], called off by [CallingsOff], and [Agendas] of cases on them, made from [DueCases]; then
///   [Attendances], [Views] and [Decisions], each read in [Items]; then [Supports] of what was adopted, [Actions] of those who
///   were there, and [SupportSessions] of support; [Engagements] of those who give it, and their [GivenSessions]. [Outcomes] tells the page of a case.
/// - *Tells*: by [PanelTidings], those who are invited or asked, the chair of what comes on the agenda, and whoever put it
///   there of what was decided (`PanelTidingsTest`); by [SupportTidings], the owner of an action, and the chair of what was not
///   done or has to be reassessed (`SupportLifeTest`); by [EngagementTidings], a provider who is asked or has to stop, and the owner of
///   the case and the chair of what a provider raised or did not do (`EngagementLifeTest`).
/// - *Never*: names the person on an agenda (`MeetingLifeTest`); shows a paper, or that there is one, to whom sharing does
///   not, or a view before all are in (`PanelWallTest`, `TwoWallsTest`); changes what was decided (`PanelWallTest`); takes
///   "no ideology" alone as a reason to give no help (`DecisionLifeTest`, `PanelWallTest`); shows a provider more of a case than their
///   part of its support (`EngagementLifeTest`, `TwoWallsTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "sharing", "sharing :: web", "intake", "casework", "notices"})
package org.concordat.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
