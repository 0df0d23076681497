/// The few words every module needs: identifiers, kinds of body, plain text, lines that are
/// protective markings, dates and quarters, and how two wordings differ. No other logic.
///
/// - *Owns*: nothing stored.
/// - *Front door*: its records and enums.
/// - *Never*: depends on another module (`HouseTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.concordat.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
