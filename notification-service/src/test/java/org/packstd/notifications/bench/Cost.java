package org.packstd.notifications.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.packstd.notifications.ground.Ground;

/** Processor time by process: on a machine that does other things meanwhile only that says what a delivery costs. */
final class Cost {

    private final Ground ground;
    private final Map<String, Double> micros = new LinkedHashMap<>();
    private Map<String, Double> before = Map.of();
    private int counted;

    Cost(Ground ground) {
        this.ground = ground;
    }

    void begin() {
        before = now();
    }

    void count(int deliveries) {
        now().forEach((who, time) -> micros.merge(who, time - before.getOrDefault(who, 0.0), Double::sum));
        counted += deliveries;
    }

    private Map<String, Double> now() {
        var now = new LinkedHashMap<String, Double>();
        now.put("service", ground.service().processorTime().toNanos() / 1e3);
        now.put("database", ground.mongo().processorTime().toNanos() / 1e3);
        now.put("broker", ground.kafka().processorTime().toNanos() / 1e3);
        var own = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        now.put("receivers", own.getProcessCpuTime() / 1e3);
        return now;
    }

    @Override
    public String toString() {
        return "processor time of a delivery in us: " + micros.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %.0f", each.getKey(), each.getValue() / counted))
                .collect(Collectors.joining(", "));
    }
}
