@NullMarked
package org.concordat.storage;

import org.jspecify.annotations.NullMarked;
