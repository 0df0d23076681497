package org.concordat.draw.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.concordat.draw.Malformed;
import org.concordat.draw.Population;

/// `sample` makes a draw again: ids come in, those drawn go out, in the order drawn.
///
/// Exit codes: 0 drawn; 2 misuse, or ids that cannot be drawn from; 3 the ids could not be read.
public final class Command {

    static final int WELL = 0;
    static final int MISUSE = 2;
    static final int UNREADABLE = 3;

    private static final String USAGE = """
            sample --seed S --size N [--tickets] < ids
              --seed      what the draw is made from, digit for digit as it was published
              --size      how many are drawn
              --tickets   print each one's ticket before it, up to nine digits after its first nines
            One id a line. It ends with 0 if they were drawn, 2 if it was called wrongly or the ids are wrong, 3 if they
            could not be read.
            """;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private String seed = "";
    private int size = -1;
    private boolean tickets;

    Command(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    static void main(String[] args) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = new Command(new FileInputStream(FileDescriptor.in), out, System.err).run(args);
        out.flush();
        System.exit(out.checkError() ? UNREADABLE : code);
    }

    int run(String... args) {
        if (!understood(args)) {
            err.print(USAGE);
            return MISUSE;
        }
        try {
            var drawn = Population.read(in.readAllBytes()).draw(seed, size);
            var lines = new StringBuilder();
            drawn.forEach(it -> lines.append(tickets ? it.shown() + " " + it.id() : it.id()).append('\n'));
            out.print(lines);
            return WELL;
        } catch (Malformed wrong) {
            err.println("sample: " + wrong.getMessage());
            return MISUSE;
        } catch (IOException unreadable) {
            err.println("sample: the ids could not be read: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private boolean understood(String[] args) {
        for (int i = 0; i < args.length; i++) {
            var next = i + 1 < args.length ? args[i + 1] : "";
            switch (args[i]) {
                case "--seed" -> {
                    seed = next;
                    i++;
                }
                case "--size" -> {
                    size = next.matches("[0-9]{1,8}") ? Integer.parseInt(next) : -1;
                    i++;
                }
                case "--tickets" -> tickets = true;
                default -> {
                    return false;
                }
            }
        }
        return !seed.isEmpty() && size >= 0;
    }
}
