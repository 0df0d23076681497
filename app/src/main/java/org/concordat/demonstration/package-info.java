/// An invented partnership in three areas, made by real acts, and the page on which anyone signs in as any officer.
///
/// - *Owns*: the schema `demonstration`, which says how far loading has come.
/// - *Front door*: the addresses `/sign-in`, `/sign-in/again` and `/sign-out`, where no identity provider is named;
///   loading begins by itself when the service starts.
/// - *Tells*: nobody.
/// - *Never*: exists over an external database (`OverAnExternalDatabaseTest`), lets anyone choose who to be where an
///   identity provider is named (`ForgedTokensTest`), writes past the front doors of the
///   modules above it (`DemonstrationTest`: each act stands in the ledger), or differs for the same seed and day
///   (`DemonstrationTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {
    "kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership", "people", "notices",
    "sharing", "requests", "intake", "casework", "panels", "scrutiny", "sampling", "consultation", "complaints", "community", "statistics", "assurance", "publications", "resources",
    "pilots", "storage",
    "api", "api :: web"})
package org.concordat.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
