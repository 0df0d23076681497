package org.concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/// What `docs/api.md` says is needed, read from the demonstration's pages as its table says, and from nowhere else.
record FromThePages(Browser browser) {

    /// Who shows a page, and takes a form.
    interface Browser {

        void begins();

        String get(String path);

        void signsIn(String officer);
    }

    private static final Path DOCUMENT = Path.of("..", "docs", "api.md");
    private static final Pattern NAME = Pattern.compile("`([A-Z_]+)`");

    /// A line of the table: at which body, which system, and into what goes each thing that its page shows.
    private record Line(List<String> cells) {

        String body() {
            return cells.get(0);
        }

        String system() {
            return cells.get(1);
        }

        String into(int column) {
            return found(NAME, cells.get(column));
        }
    }

    Map<String, String> filledIn() throws IOException {
        var text = Files.readString(DOCUMENT);
        var rows = text.lines().filter(it -> it.startsWith("| ")).map(it -> new Line(
                Stream.of(it.substring(1).split("\\|")).map(String::strip).toList())).toList();
        var heads = rows.getFirst().cells();
        var all = new HashMap<String, String>();
        for (var line : rows.subList(1, rows.size())) {
            signsInAs("ADMINISTRATOR", line.body());
            var page = browser.get(found(Pattern.compile("href=\"(/systems/[^\"]+)\">" + line.system() + "<"), browser.get("/systems")));
            all.put(line.into(2), shown(page, heads.get(2)));
            all.put(line.into(3), shown(page, heads.get(3)));
            assertThat(page).contains(heads.get(4));
            all.put(line.into(4), found(Pattern.compile(">\\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\s*<"), page));
            all.put("TOLD", found(Pattern.compile("href=\"/bodies/([^\"]+)\">Your body, its officers and its offices<"),
                    browser.get("/admin")));   // of the last
        }
        all.put("TOLD_ROLE", found(Pattern.compile("TOLD_ROLE=([A-Z_]+)"), text));
        return all;
    }

    private void signsInAs(String role, String body) {
        browser.begins();
        var page = browser.get("/sign-in?role=" + role + "&words=" + body.replace(' ', '+'));
        browser.signsIn(found(Pattern.compile("(?s)name=\"someone\" type=\"radio\" value=\"([^\"]+)\"(?:(?!type=\"radio\").)* at "
                + Pattern.quote(body) + "<"), page));
    }

    /// What a summary list says beside a key.
    private static String shown(String page, String key) {
        return found(Pattern.compile("(?s)" + key + "</dt>.*?<span class=\"concordat-lines\">(.*?)</span>"), page);
    }

    private static String found(Pattern what, String page) {
        var found = what.matcher(page);
        assertThat(found.find()).as(what + " in " + page).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }
}
