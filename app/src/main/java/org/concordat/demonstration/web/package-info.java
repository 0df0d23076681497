/// Signing in as any officer, and signing out.
@NullMarked
package org.concordat.demonstration.web;

import org.jspecify.annotations.NullMarked;
