/// The pages on which people are looked for, and said to be one or not.
@NullMarked
package org.concordat.people.web;

import org.jspecify.annotations.NullMarked;
