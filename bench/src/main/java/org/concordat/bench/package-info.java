/// The service measured whole, beside its own SQL: `./concordat bench NAME`.
///
/// Each benchmark starts the real service on a database of its own that goes with it, with durable writes and without
/// the demonstration. What it measures takes turns with what it is compared to, so that a busy machine slows both.
/// Nothing here is part of the service.
@NullMarked
package org.concordat.bench;

import org.jspecify.annotations.NullMarked;
