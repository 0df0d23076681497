/// Notices: that something waits, where, and by when. On screen, by mail and to other systems, without content.
///
/// - *Owns*: the schema `notices`.
/// - *Front door*: [Notices], which other modules call in the transaction of the act itself, and which shows what waits;
///   [Wishes], how an officer wants to be told and who stands in for them; [Letters], what was sent and what came back.
/// - *Tells*: officers, by mail, as they wish.
/// - *Never*: says anything but a [NoticeKind], a day and an address of this service that ends in a random id
///   (`NoticeTest`, `NoticesWallTest`); sends one notice to an address twice (`CourierFaultsTest`); lets a deputy see what
///   their own roles do not open (`CourierTest`); waits for one receiver before another is served (`CourierFaultsTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "storage", "ledger", "access", "access :: web", "partnership"})
package org.concordat.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
