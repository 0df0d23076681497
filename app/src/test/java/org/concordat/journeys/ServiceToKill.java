package org.concordat.journeys;

import java.nio.file.Path;
import org.concordat.Concordat;
import org.concordat.FreshData;
import org.concordat.SignsIn;
import org.concordat.TestClock;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service over records of its own, in a process that a test ends in the middle of its work. It says at which
/// port it answers, and who can sign in.
public final class ServiceToKill {

    private ServiceToKill() {
    }

    static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(Concordat.class, TestClock.Beans.class, SignsIn.Beans.class).run("--server.port=0",
                "--concordat.demonstration=false", "--concordat.storage.data=" + data,
                "--concordat.storage.binaries=" + FreshData.BINARIES);
    }

    static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static void main(String[] arguments) throws Exception {
        var service = start(Path.of(arguments[0]));
        try (var world = World.of(service)) {
            System.out.println("ready " + port(service) + " " + Cast.in(world).ann());
        }
    }
}
