/// Whether every police area can offer oversight: what can be shown of each, from what was done and entered, and never from a form.
///
/// - *Owns*: the schema `assurance`: functions that read where the acts are, and statements, whose rows never change.
/// - *Front door*: [Boards] and [Statements].
/// - *Tells*: by [StatementTidings], who may sign a statement, who has to answer a challenge, and whoever challenged (`StatementLifeTest`).
/// - *Never*: names a person (`BoardTest`, `OversightPriesInVainTest`); tells a local policing body of another area than its own
///   (`BoardTest`); shows an answer without the rows that it was counted from (`BoardTest`); leads anybody to a page that they
///   may not open (`EvidenceLeadsTest`);
///   lets one person state and sign (`StatementLifeTest`, `StatementWallTest`); changes a statement (`StatementWallTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "sharing", "sharing :: web", "scrutiny", "sampling", "complaints", "notices", "succession"})
package org.concordat.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
