package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The commands of a document, run one after the other as they stand there: all go well, and say what it says they do.
///
/// @param directory in which they run
public record WorkedExample(Path directory) {

    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Pattern BLOCK = Pattern.compile("^```(bash|text)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String END = "== end of a block ==";

    /// Commands, and lines that they say.
    record Block(String commands, List<String> said) {
    }

    /// @param filledIn what its reader would have filled in
    public void doesWhatItSays(String document, Map<String, String> filledIn) throws IOException, InterruptedException {
        var blocks = blocks(Files.readString(DOCUMENTS.resolve(document)));
        assertThat(blocks).hasSizeGreaterThan(6);
        var said = run(blocks, filledIn);
        for (int i = 0; i < blocks.size(); i++) {
            assertThat(blocks.get(i).said()).as(blocks.get(i).commands() + said.get(i)).allMatch(said.get(i)::contains);
        }
    }

    private static List<Block> blocks(String document) {
        var blocks = new ArrayList<Block>();
        var found = BLOCK.matcher(document);
        while (found.find()) {
            if (found.group(1).equals("text")) {
                blocks.set(blocks.size() - 1, new Block(blocks.getLast().commands(), found.group(2).lines().toList()));
            } else if (!found.group(2).startsWith("# Fill in")) {
                blocks.add(new Block(found.group(2), List.of()));
            }
        }
        return blocks;
    }

    List<String> run(List<Block> blocks, Map<String, String> filledIn) throws IOException, InterruptedException {
        var script = new StringBuilder("set -euo pipefail\n");
        blocks.forEach(block -> script.append(block.commands()).append("\necho '").append(END).append("'\n"));
        var file = Files.writeString(directory.resolve("example.sh"), script);
        var output = directory.resolve("output");
        var builder = new ProcessBuilder("bash", file.toString()).directory(directory.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(filledIn);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var all = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(all).isZero();
        return List.of(all.split(END + "\n", -1));
    }
}
