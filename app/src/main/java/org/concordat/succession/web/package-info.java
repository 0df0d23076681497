/// Pages on which work is offered, and accepted.
@NullMarked
package org.concordat.succession.web;

import org.jspecify.annotations.NullMarked;
