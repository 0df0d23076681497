/// What every test shares: one running service on one fresh database, and a clock that stands still.
@NullMarked
package org.concordat;

import org.jspecify.annotations.NullMarked;
