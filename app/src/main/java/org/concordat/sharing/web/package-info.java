/// The pages on which disclosures are composed, approved, received and taken back; and, for pages of modules above, the
/// words, forms and papers they have in common with these.
@NullMarked
@NamedInterface("web")
package org.concordat.sharing.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
