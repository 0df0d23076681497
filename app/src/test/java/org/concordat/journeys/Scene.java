package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.SignsIn;
import org.concordat.TestClock;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// The running service, a cast of its own for one test, and whoever comes to its pages with a browser.
public final class Scene implements AutoCloseable {

    private final ApplicationContext service;
    private final Browser browser;
    private final World world;
    private final Cast cast;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Scene(ApplicationContext service, Browser browser) throws SQLException {
        this.service = service;
        this.browser = browser;
        this.world = World.of(service);
        this.cast = Cast.in(world);
    }

    public World world() {
        return world;
    }

    public Cast cast() {
        return cast;
    }

    public ApplicationContext service() {
        return service;
    }

    public TestClock clock() {
        return service.getBean(TestClock.class);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), Viewer.ZONE);
    }

    /// The steps of a disclosure's life, without a browser.
    public Composing composing() {
        return new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class),
                service.getBean(Approvals.class), service.getBean(Inbox.class), clock());
    }

    /// Ann's, with every step written.
    public DisclosureId drafted() {
        return composing().drafted(cast.ann(), cast.sections(today()));
    }

    /// From Ann to the school's safeguarding lead; it waits for a decision.
    public DisclosureId proposed() {
        return composing().proposed(cast.ann(), cast.sections(today()));
    }

    /// The same, approved by Bryn.
    public DisclosureId sent() {
        return composing().sent(cast.ann(), cast.bryn(), cast.sections(today()));
    }

    /// The same, to be reviewed in ten days.
    public DisclosureId dueForReview() {
        return composing().sent(cast.ann(), cast.bryn(), cast.dueForReview(today()));
    }

    public String address() {
        return "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    }

    /// Someone who has not signed in.
    public Visitor visitor(How how) {
        var context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address())
                .setViewportSize(how.width(), how.height()).setJavaScriptEnabled(how.script())
                .setLocale("en-GB").setTimezoneId("Europe/London").setReducedMotion(
                        com.microsoft.playwright.options.ReducedMotion.REDUCE));
        open.add(context);
        return new Visitor(context.newPage(), clock(), complaints);
    }

    /// An officer who has signed in, without having looked at any page.
    public Visitor officer(OfficerId officer, How how) {
        var visitor = visitor(how);
        signIn(visitor, officer);
        return visitor;
    }

    public Visitor officer(OfficerId officer) {
        return officer(officer, How.USUALLY);
    }

    /// Signs in, a second later, and leaves open the page that is.
    private void signIn(Visitor visitor, OfficerId officer) {
        clock().advance(Duration.ofSeconds(1));
        var answer = visitor.page().context().request().get(address() + SignsIn.AT, RequestOptions.create()
                .setHeader(SignsIn.WHO, officer.toString()));
        assertThat(answer.status()).as("signed in").isEqualTo(204);
    }

    /// How someone looks at the service.
    public record How(int width, int height, boolean script) {

        public static final How USUALLY = new How(1100, 800, true);
        public static final How WITHOUT_SCRIPT = new How(1100, 800, false);
        public static final How ON_A_PHONE = new How(375, 667, true);
        public static final How ON_A_PHONE_WITHOUT_SCRIPT = new How(375, 667, false);

        public static How script(boolean script) {
            return script ? USUALLY : WITHOUT_SCRIPT;
        }

        /// Of somebody of the public: at a desk, or on a phone that runs no script.
        public static How ofAnybody(boolean script) {
            return script ? USUALLY : ON_A_PHONE_WITHOUT_SCRIPT;
        }
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
        world.close();
        assertThat(complaints).as("what the browser complained of, under the strictest policy").isEmpty();
    }

    /// Gives each test method a scene, and closes it afterwards.
    static final class Setting implements ParameterResolver, AfterEachCallback {

        private static final Namespace SCENES = Namespace.create(Scene.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Scene.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            try {
                var scene = new Scene(SpringExtension.getApplicationContext(test), Chromium.browser(test));
                test.getStore(SCENES).put(test.getUniqueId(), new Held(scene));
                return scene;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void afterEach(ExtensionContext test) {
            var held = test.getStore(SCENES).remove(test.getUniqueId(), Held.class);
            if (held != null) {
                held.scene().close();
            }
        }

        /// Not closeable itself, so that the store does not close it a second time.
        private record Held(Scene scene) {
        }
    }
}
