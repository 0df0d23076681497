/// Concordat: lawful, answerable sharing between national bodies and local partners.
@NullMarked
package org.concordat;

import org.jspecify.annotations.NullMarked;
