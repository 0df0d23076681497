/// GOV.UK Frontend components as records, the frame every page stands in, and what a person typed into a form.
///
/// - *Owns*: nothing stored; the templates under `govuk/` and the static assets.
/// - *Front door*: [Page] and [Reply] for what a controller answers, [Answers] for what was typed, [Frame] for the
///   layout, one record for each component.
/// - *Tells*: nothing.
/// - *Never*: an answer given out while its form has errors (`AnswersTest`); raw HTML in a template
///   (`TemplatesTest`); the crown or the GDS Transport typeface (`AssetsTest`); a component without a record, or a
///   record without its template (`TemplatesTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.concordat.govuk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
