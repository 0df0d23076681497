package org.concordat.sdc.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// The command line says what it did, and ends as it says it does.
class CommandTest {

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... args) {
        said.reset();
        var out = new PrintStream(said, true, UTF_8);
        return new Command(out, out).run(args);
    }

    private String file(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
        return folder.resolve(name).toString();
    }

    @Test
    void protectsAndAttacks() throws Exception {
        var in = file("in.csv", "a,b,n\nx,k,3\nx,l,40\nx,m,50\ny,k,60\ny,l,70\ny,m,80\n");
        var rules = file("rules.txt", "records r\ncounted n\nvariable a\nvariable b\ntable t a b\nthreshold 10\n");
        var out = folder.resolve("out").toString();
        assertThat(run("protect", in, "--rules", rules, "--out", out, "--quiet")).isEqualTo(Command.WELL);
        assertThat(said.toString(UTF_8)).contains("protected cells: 1").contains("released");
        assertThat(run("attack", out, "--all")).isEqualTo(Command.WELL);
        assertThat(said.toString(UTF_8)).contains("a = x, b = k: 1 to ").contains("0 of 1 hidden cells fall");
        assertThat(run("protect", in, "--rules", rules, "--out", out)).isEqualTo(Command.MISUSE);
        assertThat(said.toString(UTF_8)).contains("already");
    }

    @Test
    void saysWhatFallsAndHow() throws Exception {
        var in = file("in.csv", "a,b,n\nx,k,3\nx,l,40\ny,k,60\ny,l,70\n");
        var rules = file("rules.txt", "records r\ncounted n\nvariable a\nvariable b\ntable t a b\nthreshold 10\n");
        var out = folder.resolve("out");
        run("protect", in, "--rules", rules, "--out", out.toString(), "--quiet");
        var table = Files.readString(out.resolve("t.csv"));
        Files.writeString(out.resolve("t.csv"), table.replace("x,l,,hidden", "x,l,40,printed"));
        assertThat(run("attack", out.toString(), "--quiet")).isEqualTo(Command.BREACH);
        assertThat(said.toString(UTF_8)).contains("FALLS: a = x, b = k is exactly 3").contains("at most 3: ")
                .contains("[a = x] 43");
    }

    @Test
    void refusesWhatCannotBeProtected() throws Exception {
        var in = file("in.csv", "a,n\nx,3\ny,40\n");
        var rules = "records r\ncounted n\nvariable a\ntable t a\nmarks one\n";
        var lax = file("lax.txt", rules + "threshold 2\nwidth 1\n");
        var strict = file("strict.txt", rules + "threshold 10\n");
        var before = folder.resolve("before").toString();
        var out = folder.resolve("out");
        assertThat(run("protect", in, "--rules", lax, "--out", before)).isEqualTo(Command.WELL);
        assertThat(run("protect", in, "--rules", strict, "--out", out.toString(), "--earlier", before))
                .isEqualTo(Command.BREACH);
        assertThat(said.toString(UTF_8)).contains("a = x would be known to be from 3 to 3")
                .contains("refused: nothing was written");
        assertThat(out).doesNotExist();
    }

    @Test
    void saysBeforeTheWorkThatThereIsSomethingAlready() throws Exception {
        var there = Files.createDirectory(folder.resolve("there")).toString();
        assertThat(run("protect", folder.resolve("nothing.csv").toString(), "--rules", folder.resolve("none").toString(), "--out", there))
                .isEqualTo(Command.MISUSE);
        assertThat(said.toString(UTF_8)).contains("there is something at").doesNotContain("there is no file");
    }

    @Test
    void saysThatAnEarlierReleaseIsOfOtherRecords() throws Exception {
        var in = file("in.csv", "a,n\nx,30\ny,40\n");
        var rules = "counted n\nvariable a\ntable t a\nthreshold 10\n";
        var before = folder.resolve("before").toString();
        run("protect", in, "--rules", file("one.txt", "records r2025\n" + rules), "--out", before);
        assertThat(run("protect", in, "--rules", file("two.txt", "records r2026\n" + rules), "--out", folder.resolve("out").toString(),
                "--earlier", before)).isEqualTo(Command.WELL);
        assertThat(said.toString(UTF_8)).contains(before + " is of other records, r2025, and is not reckoned with");
    }

    @Test
    void saysHowItIsCalledAndWhatIsNotThere() throws Exception {
        assertThat(run("protect", "x.csv", "--rules", "r", "--out", "y", "--out", "z")).isEqualTo(Command.MISUSE);
        assertThat(said.toString(UTF_8)).contains("TABLES");
        assertThat(run("protect", file("in.csv", "a,n\nx,30\n"), "--rules", file("r", "records r\ncounted n\nvariable a\ntable t a\nthreshold 10\n"), "--out",
                "/proc/none/out")).isEqualTo(Command.UNREADABLE);
        assertThat(said.toString(UTF_8)).contains("/proc/none: it is not there");
        assertThat(run("protect", "--help")).isEqualTo(Command.WELL);
        assertThat(said.toString(UTF_8)).contains("protect TABLES --rules FILE --out DIR");
        assertThat(run()).isEqualTo(Command.MISUSE);
        assertThat(run("protect", "x.csv", "--out", "y")).isEqualTo(Command.MISUSE);
        assertThat(run("attack", "--rules", "y")).isEqualTo(Command.MISUSE);
        assertThat(run("attack", folder.resolve("nothing").toString())).isEqualTo(Command.MISUSE);
        assertThat(said.toString(UTF_8)).contains("there is no file");
    }
}
