/// What may travel: legal gateways, purposes, data-protection regimes and time limits, dated and cited.
///
/// - *Owns*: the register in `law/*.json`; nothing stored.
/// - *Front door*: [Gateways], [Purposes], [Regimes], [TimeLimits], [WorkingDays]; [LawBook] reads them without Spring.
/// - *Tells*: nothing.
/// - *Never*: opens a route that a rule closes, or closes one without a citation (`GatewayPropertiesTest`);
///   lets intelligence-service material onto the Channel gateway (`GatewayPropertiesTest`);
///   starts with a register that has a gap, an unknown word or overlapping dates (`LawBookRefusesTest`);
///   knows a gateway by name in code (`AddingAGatewayTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.concordat.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
