/// The pages of the board of police areas.
@NullMarked
package org.concordat.assurance.web;

import org.jspecify.annotations.NullMarked;
