/// Sessions: who is signed in, and what they had written when they no longer were. And the guard that holds back what
/// nobody asked for, and records the refusals that nobody recorded.
@NullMarked
@NamedInterface("web")
package org.concordat.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
