/// Notices: that something waits, where, and by when. On screen, by mail and to other systems, without content.
///
/// - *Owns*: the schema `notices`.
/// - *Front door*: [Notices], which other modules call in the transaction of the act itself, and which shows what waits;
///   [Wishes], how an officer wants to be told and who stands in for them; [Letters], what was sent and what came back;
///   [Hooks], where a body's own systems are told (`docs/webhooks.md`).
/// - *Tells*: officers, by mail, as they wish; bodies' own systems, by events.
/// - *Never*: says anything but a [NoticeKind], a day and a random id, or in a mail the list (`NoticeTest`, `MailTextTest`, `HookPostTest`); sends
///   a letter twice (`CourierFaultsTest`); tells a deputy what their own roles are not told (`CourierTest`); waits for one
///   receiver before another is served (`HookPostTest`); shows a body's webhooks to another, or a secret twice (`HookWallTest`); speaks with what stands beside the service (`ReachableTest`);
///   or keeps what was sent for ever (`RetentionTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "storage", "ledger", "access", "access :: web", "law", "partnership"})
package org.concordat.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
