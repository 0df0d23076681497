/// The register, its rules and its walls.
@NullMarked
package org.concordat.partnership;

import org.jspecify.annotations.NullMarked;
