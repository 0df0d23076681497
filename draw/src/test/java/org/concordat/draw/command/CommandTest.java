package org.concordat.draw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheIdsInTheOrderDrawn() {
        assertThat(run("ab-1\nab-2\ncd-1\nef-3\n", "--seed", "314159", "--size", "3")).isEqualTo(Command.WELL);
        assertThat(out).hasToString("cd-1\nef-3\nab-1\n");
    }

    @Test
    void printsTicketsWhenAsked() {
        assertThat(run("ab-1\nab-2\ncd-1\nef-3\n", "--seed", "314159", "--size", "1", "--tickets")).isZero();
        assertThat(out).hasToString("0.317685817 cd-1\n");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(run("a\n")).isEqualTo(Command.MISUSE);
        assertThat(run("a\n", "--seed", "1")).isEqualTo(Command.MISUSE);
        assertThat(run("a\n", "--seed", "1", "--size", "-1")).isEqualTo(Command.MISUSE);
        assertThat(run("a\n", "--seed", "1", "--size", "1", "--other")).isEqualTo(Command.MISUSE);
        assertThat(out).hasToString("");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("sample --seed S --size N");
    }

    @Test
    void drawsNothingFromIdsThatAreWrong() {
        assertThat(run("a\na\n", "--seed", "1", "--size", "1")).isEqualTo(Command.MISUSE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("lines 1 and 2 are the same id");
        assertThat(out).hasToString("");
    }

    @Test
    void saysThatItCouldNotRead() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the pipe is broken");
            }
        };
        assertThat(command(broken).run("--seed", "1", "--size", "1")).isEqualTo(Command.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the pipe is broken");
    }

    private int run(String ids, String... args) {
        return command(new ByteArrayInputStream(ids.getBytes(StandardCharsets.UTF_8))).run(args);
    }

    private Command command(InputStream in) {
        return new Command(in, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
