/// The pages of cases.
@NullMarked
package org.concordat.casework.web;

import org.jspecify.annotations.NullMarked;
