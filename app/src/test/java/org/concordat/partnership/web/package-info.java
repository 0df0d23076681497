/// The register's pages, as a browser without JavaScript sends and receives them.
@NullMarked
package org.concordat.partnership.web;

import org.jspecify.annotations.NullMarked;
