/// What the whole house is held to.
@NullMarked
package org.concordat;

import org.jspecify.annotations.NullMarked;
