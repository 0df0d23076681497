package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.journeys.Scene.How;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.DisclosureId;
import org.junit.jupiter.api.Test;

/// One disclosure from its first step to its recall, as the README shows it. The pictures are the same each time; they
/// are put into `docs/pictures` with `-Dconcordat.pictures=true`, and into `target/pictures` otherwise.
@Journey
class PicturesTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolve("..").normalize();
    private static final Pattern PICTURE = Pattern.compile("docs/pictures/([a-z-]+\\.png)");

    private final Set<String> taken = new TreeSet<>();

    @Test
    void theReadmeShowsWhatTheServiceShows(Scene scene) throws IOException {
        var cast = scene.cast();
        var id = new DisclosureId(UUID.randomUUID());
        var ann = scene.officer(cast.ann());
        half(scene, id);
        take("steps", ann.open("/drafts/" + id));
        take("gateways", whyOneIsClosed(ann.open("/drafts/" + id + "/gateway")));
        whole(scene, id);
        scene.world().jdbc().sql("update sharing.disclosure set reference = 'D-7K2M-4QXA' where id = ?").param(id.value())
                .update();   // drawn at random, and shown
        take("approval", scene.officer(cast.bryn()).open("/approvals/" + id + "/approve"));
        var composing = scene.composing();
        composing.approvals().approve(composing.in(cast.bryn()), id, UUID.randomUUID());
        take("handling-terms", scene.officer(cast.cara()).open("/inbox/" + id).choose("purpose", "prevent-support")
                .press("Continue"));
        composing.inbox().accept(composing.in(cast.cara()), id);
        composing.inbox().read(composing.in(cast.cara()), id);
        scene.service().getBean(Disclosures.class).recall(composing.in(cast.ann()), id, UUID.randomUUID(), "The wrong pupil");
        take("recalled", ann.open("/disclosures/" + id));
        assertThat(named(Files.readString(ROOT.resolve("README.md")))).isEqualTo(taken);
    }

    /// Opens the reasons of the gateway that the Security Service shares through, and looks there.
    private static Visitor whyOneIsClosed(Visitor visitor) {
        visitor.part("main details summary").first().click();
        visitor.part("main details summary").first().evaluate("summary => summary.blur()");
        visitor.page().mouse().move(0, 0);
        visitor.part("main h1").evaluate("heading => heading.scrollIntoView()");
        return visitor;
    }

    private static void half(Scene scene, DisclosureId id) {
        var composing = scene.composing();
        var ann = composing.in(scene.cast().ann());
        composing.drafts().start(ann, id);
        scene.cast().sections(scene.today()).subList(0, 4).forEach(section -> composing.drafts().save(ann, id, section));
    }

    private static void whole(Scene scene, DisclosureId id) {
        var composing = scene.composing();
        var ann = composing.in(scene.cast().ann());
        scene.cast().sections(scene.today()).forEach(section -> composing.drafts().save(ann, id, section));
        composing.proposals().propose(ann, id);
    }

    private void take(String name, Visitor visitor) {
        assertThat(visitor.status()).as(name).isLessThan(400);
        visitor.page().setViewportSize(How.USUALLY.width(), How.USUALLY.height());
        var folder = Boolean.getBoolean("concordat.pictures") ? ROOT.resolve("docs/pictures") : Path.of("target/pictures");
        visitor.page().screenshot(new ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        taken.add(name + ".png");
    }

    private static Set<String> named(String readme) {
        return PICTURE.matcher(readme).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
