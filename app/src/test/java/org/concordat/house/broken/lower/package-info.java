@ApplicationModule(allowedDependencies = {})
package org.concordat.house.broken.lower;

import org.springframework.modulith.ApplicationModule;
