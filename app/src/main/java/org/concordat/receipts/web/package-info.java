/// The pages on which officers find what they did, and take receipts.
@NullMarked
package org.concordat.receipts.web;

import org.jspecify.annotations.NullMarked;
