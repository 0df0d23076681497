/// Bodies' own systems do the acts of their officers, and read what those may read, over JSON.
///
/// - *Owns*: the schema `api`: systems, what became of each, which officers agreed to be acted for, and for a day what
///   came of an act. And everything under `/api`.
/// - *Front door*: [Clients] for administrators and for the officers who agree; [Calls] for a system, once for each request.
/// - *Tells*: nobody; an entry that a system caused names it, whichever module records it.
/// - *Never*: acts without an officer who is in office, has agreed and may do it themselves (`CallsTest`,
///   `ApiOverHttpTest`), does an act twice that was asked for twice under one key (`CallsTest`), lets one system be
///   both of two people (`ClientRulesTest`), shows a body's systems to another (`ApiWallTest`), or asks other rules than a page does: it goes through the same front doors.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "people", "attachments", "sharing", "sharing :: web", "requests", "storage"})
package org.concordat.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
