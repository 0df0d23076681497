/// Requests: asking named bodies openly what they hold, and each body's answer, by a clock.
///
/// - *Owns*: the schema `requests`. What is asked never changes; taking it, answering it, reminding and withdrawing are
///   rows with an author, and every state and every clock is read from those rows and the day.
/// - *Front door*: for who asks, [RequestDrafts] (all at once: [WholeRequestDrafts]), [Requests] and
///   [RequestApprovals]; for who is asked, [Responses]; for the work for which something is asked, [Outstanding].
/// - *Tells*: by [Tidings], those whom a step concerns that something waits, and the asker that a body answered or refused,
///   not how, and that what was refused waits again (`TidingsTest`).
/// - *Never*: lets what names somebody leave without a second person (`RequestRulesTest`, `RequestWallTest`), lets anybody
///   but a named disclosure officer answer for a body (`RequestRulesTest`, `RequestWallTest`), shows a body
///   whom else was asked or what another answered (`RequestWallTest`), or lets a refusal stand without a kind, a reason
///   and a day on which it is looked at again (`RequestWallTest`).
///
/// Asking blind, where the asker learns nothing but what they are told, is another thing: `sharing.Inquiries`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "people", "sharing", "sharing :: web", "notices"})
package org.concordat.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
