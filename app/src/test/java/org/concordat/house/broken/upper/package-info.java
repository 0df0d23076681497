@ApplicationModule(allowedDependencies = {})
package org.concordat.house.broken.upper;

import org.springframework.modulith.ApplicationModule;
