/// Signing in at the provider, and the pages on which administrators link accounts to officers.
@NullMarked
package org.concordat.signin.web;

import org.jspecify.annotations.NullMarked;
