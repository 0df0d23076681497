/// What is kept, and what is taken away because the law requires it. So far: the erasure of an entry of the ledger.
///
/// - *Owns*: the schema `records`: which entries somebody proposed to erase, under which law, and who decided.
/// - *Front door*: [Erasures].
/// - *Tells*: by [ErasureTidings], those who can decide, and whoever proposed (`ErasureTidingsTest`).
/// - *Never*: erases what somebody declined or took back at the same moment (`ErasuresAtOnceTest`), by one person's word,
///   or by that of whoever did what the entry records, in the application or in SQL (`ErasuresTest`, `ErasureRulesTest`);
///   changes the log: the leaf stays where it is (`ErasuresTest`); copies anything of the entry but its place in the log.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "partnership",
        "sharing", "sharing :: web", "notices"})
package org.concordat.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
