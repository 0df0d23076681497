/// The pages on which disclosures are composed, approved, received and taken back.
@NullMarked
package org.concordat.sharing.web;

import org.jspecify.annotations.NullMarked;
