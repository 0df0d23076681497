package org.concordat;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/// A test of the whole service: one Spring context, one server on a random port and one fresh embedded PostgreSQL,
/// shared by every test so marked, and a [TestClock] set back before each. Add no property, bean or profile to a
/// test class: that would start a second service.
@Target(TYPE)
@Retention(RUNTIME)
@SpringBootTest(classes = Concordat.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshData.class)
@Import({TestClock.Beans.class, PagesShown.Beans.class, ActsAsked.Beans.class,
    EntriesDescribed.Beans.class, SignsIn.Beans.class})
@TestExecutionListeners(listeners = TestClock.Reset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ConcordatTest {
}
