/// The pages of resources, and how amounts are said on others.
@NamedInterface("web")
@NullMarked
package org.concordat.resources.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
