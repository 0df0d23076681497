package org.concordat.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Changes to the log's files, at random.
record FileTampering(Map<String, byte[]> original, Random chance) {

    /// Other files than the original; what was changed is put into `what`.
    Map<String, byte[]> changed(StringBuilder what) {
        while (true) {
            var files = new HashMap<String, byte[]>();
            original.forEach((path, content) -> files.put(path, content.clone()));
            var paths = new ArrayList<>(files.keySet().stream().sorted().toList());
            var path = chance.nextInt(4) == 0 ? "checkpoint" : paths.get(chance.nextInt(paths.size()));
            int kind = chance.nextInt(7);
            change(files, path, paths.get(chance.nextInt(paths.size())), kind);
            if (!isSame(files)) {
                what.append("change ").append(kind).append(" of ").append(path);
                return files;
            }
        }
    }

    private void change(Map<String, byte[]> files, String path, String another, int kind) {
        var content = files.get(path);
        int at = chance.nextInt(content.length);
        switch (kind) {
            case 0 -> content[at] ^= (byte) (1 << chance.nextInt(8));
            case 1 -> files.remove(path);
            case 2 -> files.put(path, Arrays.copyOf(content, at));
            case 3 -> files.put(path, without(content, at, Math.min(content.length, at + 1 + chance.nextInt(40))));
            case 4 -> exchange(path, content);
            case 5 -> files.put(path, files.get(another).clone());
            default -> files.put("tile/" + chance.nextInt(3) + "/" + (700 + chance.nextInt(200)), content.clone());
        }
    }

    private static byte[] without(byte[] content, int from, int to) {
        var rest = Arrays.copyOf(content, from + content.length - to);
        System.arraycopy(content, to, rest, from, content.length - to);
        return rest;
    }

    /// Two stretches change places; in a checkpoint, of its text: the order of signatures says nothing.
    private void exchange(String path, byte[] content) {
        int length = path.equals("checkpoint") ? new String(content).indexOf("\n\n") : content.length;
        int piece = Math.min(path.contains("entries") ? 34 : 32, length / 2);
        int one = chance.nextInt(length / piece) * piece;
        int other = chance.nextInt(length / piece) * piece;
        var kept = Arrays.copyOfRange(content, one, one + piece);
        System.arraycopy(content, other, content, one, piece);
        System.arraycopy(kept, 0, content, other, piece);
    }

    private boolean isSame(Map<String, byte[]> files) {
        return files.keySet().equals(original.keySet())
                && files.entrySet().stream().allMatch(it -> Arrays.equals(it.getValue(), original.get(it.getKey())));
    }
}
