package org.concordat.ledger;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.tlog.Disk;

/// A directory on which something can be made to happen before each step that changes it.
final class SwitchedDisk implements Disk {

    /// What happens before a step, such as `move checkpoint`.
    interface Switch {

        void before(String step) throws IOException;
    }

    private final Disk disk;
    private final Switch at;

    SwitchedDisk(Disk disk, Switch at) {
        this.disk = disk;
        this.at = at;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return disk.read(path);
    }

    @Override
    public List<String> list(String directory) throws IOException {
        return disk.list(directory);
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        at.before("write " + path);
        disk.write(path, content);
    }

    @Override
    public void sync(Collection<String> paths) throws IOException {
        at.before("sync " + String.join(" ", paths));
        disk.sync(paths);
    }

    @Override
    public void move(String from, String to) throws IOException {
        at.before("move " + to);
        disk.move(from, to);
    }

    @Override
    public void makeDirectory(String directory) throws IOException {
        disk.makeDirectory(directory);
    }

    @Override
    public void syncDirectories(Collection<String> directories) throws IOException {
        at.before("sync directories");
        disk.syncDirectories(directories);
    }

    @Override
    public void delete(String path) throws IOException {
        disk.delete(path);
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
