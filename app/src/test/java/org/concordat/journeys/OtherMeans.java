package org.concordat.journeys;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.journeys.Scene.How;

/// A page by other means than a mouse, a wide window and the colours we chose. What is measured in it is measured by [Looks].
final class OtherMeans {

    private final String name;
    private final Visitor it;
    private final List<String> faults = new ArrayList<>();

    private OtherMeans(String name, Visitor it) {
        this.name = name;
        this.it = it;
    }

    /// Whatever is lost of the page at hand by any of them, each with the means by which it is. With `-Dconcordat.pictures=true` the pictures
    /// stay in `target/pages`.
    static List<String> faults(String name, Visitor it) {
        var means = new OtherMeans(name, it);
        means.enlarged();
        means.inTheirColours();
        means.atRest();
        means.spoken();
        means.onPaper();
        means.byKeyboard();
        return means.faults;
    }

    /// A window of 1280 by 1024 at 200 % and at 400 %, which is WCAG 1.4.10; with the spaces of 1.4.12; and whole, with the text alone
    /// at 200 %, which is 1.4.4.
    private void enlarged() {
        for (var width : List.of(640, 320)) {
            it.page().setViewportSize(width, width * 4 / 5);
            find("lost", "at " + width);
        }
        looks(it, "spaced");
        find("lost", "spaced out at 320");
        looks(it, "plain");
        it.page().setViewportSize(1280, 1024);
        looks(it, "doubled");
        find("lost", "with the text doubled");
        looks(it, "plain");
        it.page().setViewportSize(How.USUALLY.width(), How.USUALLY.height());
    }

    /// A4 with edges of 12 mm: nothing can be scrolled or unfolded there.
    private void onPaper() {
        it.page().setViewportSize(703, 1000);
        it.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        find("lost", "on paper");
        find("scrolls", "on paper");
        find("folded", "on paper");
        it.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        it.page().setViewportSize(How.USUALLY.width(), How.USUALLY.height());
    }

    private void inTheirColours() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            it.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE).setColorScheme(scheme));
            find("unseen", "in their colours, " + scheme);
        }
        it.page().emulateMedia(asBefore());
    }

    /// Whether or not less is asked for.
    private void atRest() {
        find("moving", "with less asked for");
        it.page().emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        find("moving", "whatever is asked for");
        it.page().emulateMedia(asBefore());
    }

    private void spoken() {
        find("unspoken", "as it is read out");
    }

    /// From the skip link on, everything once and in the order of reading; and then it lets go. The marks of the place are those of the
    /// sheet on a page in English, and those of the reader's own colours on one in Welsh.
    private void byKeyboard() {
        var english = "en".equals(it.part("html").getAttribute("lang"));
        var how = english ? "" : ", in their colours";
        if (!english) {
            it.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE).setColorScheme(ColorScheme.DARK));
        }
        looks(it, "start");
        var all = ((Number) looks(it, "count")).intValue();
        var reached = new ArrayList<Integer>();
        for (int i = 0; i < all; i++) {
            var step = (List<?>) looks(it, "step");
            if (!step.getLast().equals("")) {
                faults.add("by keyboard" + how + ": " + step.getLast());
            }
            reached.add(((Number) step.getFirst()).intValue());
            it.page().keyboard().press("Tab");
        }
        if (!reached.equals(IntStream.range(0, all).boxed().toList())) {
            faults.add("by keyboard" + how + ": in this order: " + reached);
        }
        if (((Number) looks(it, "place")).intValue() == all - 1) {
            faults.add("by keyboard" + how + ": is not let go");
        }
        it.page().emulateMedia(asBefore());
    }

    private void find(String what, String how) {
        for (var each : (List<?>) looks(it, what)) {
            faults.add(how + ": " + each);
        }
        if (Boolean.getBoolean("concordat.pictures")) {
            it.page().screenshot(new ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target", "pages", (name + " " + how).replaceAll("[^A-Za-z0-9]+", "-") + ".png")));
        }
    }

    private static EmulateMediaOptions asBefore() {
        return new EmulateMediaOptions().setForcedColors(ForcedColors.NONE).setColorScheme(ColorScheme.LIGHT).setReducedMotion(ReducedMotion.REDUCE);
    }

    static Object looks(Visitor it, String what) {
        return it.page().evaluate("(" + Looks.SCRIPT + ")('" + what + "')");
    }
}
