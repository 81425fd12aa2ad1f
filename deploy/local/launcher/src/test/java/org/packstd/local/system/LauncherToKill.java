package org.packstd.local.system;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A launcher of one part, to be killed: prints the process number of the part, then waits for its end. */
final class LauncherToKill {

    private LauncherToKill() {}

    /** Arguments: port of the part, directory for data. */
    public static void main(String[] args) throws Exception {
        var directory = Path.of(args[1]);
        var settings = new Settings(Path.of(""), directory.resolve("data"), directory.resolve("apps"), Ports.free(),
                Settings.Externals.NONE);
        var system = LocalSystem.of(settings, Progress.SILENT,
                List.of(LocalSystemTest.listener("orphan", Part.Tier.SERVICES, Integer.parseInt(args[0]))));
        system.start();
        System.out.println(system.running().iterator().next().handle().pid());
        new CountDownLatch(1).await();
    }
}
