/// A sheet of paper as a PDF: its marks at the head and foot of every page, its words as they were written.
///
/// - *Owns*: nothing stored.
/// - *Front door*: [Press].
/// - *Tells*: nobody.
/// - *Never*: prints a page without its marks (`PressTest`), fetches anything from anywhere (`PressTest`), or writes a word of
///   what it prints into a log (`PressTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.concordat.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
