/// Files that people send in: each is read as nobody's, and written anew with nothing in it but what it shows.
///
/// - *Owns*: nothing stored; the files are kept by the module whose things they belong to.
/// - *Front door*: [Cleaning].
/// - *Tells*: nobody.
/// - *Never*: gives out a byte of the file as it came but what was decoded and written anew (`CleaningTest`), takes more
///   memory or time for what is built to exhaust them (`HostileFilesTest`), or throws for anything that is sent
///   (`CleaningFuzzTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.concordat.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
