/// The pages on which administrators propose lawful erasures and decide on them.
@NullMarked
package org.concordat.records.web;

import org.jspecify.annotations.NullMarked;
