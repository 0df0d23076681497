package org.concordat.journeys;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test in a real browser against the running service. Each method may take a [Scene] of its own.
@Target(TYPE)
@Retention(RUNTIME)
@ConcordatTest
@ExtendWith({Chromium.class, Scene.Setting.class})
@interface Journey {
}
