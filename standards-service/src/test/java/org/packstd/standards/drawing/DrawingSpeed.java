package org.packstd.standards.drawing;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.drawing.outline.Wording;

/** Measures how much processor time a sheet takes once the machine is warm, and how large it is; run by hand. */
final class DrawingSpeed {

    private static final int WARM_UP = 150;
    private static final int ROUNDS = 50;

    private DrawingSpeed() {}

    static void main() {
        var subjects = new HashMap<>(ExtremeSubjects.kinds());
        subjects.put("more-than-two-thousand", ExtremeSubjects.MORE_THAN_TWO_THOUSAND);
        for (int i = 0; i < WARM_UP; i++) {
            subjects.values().forEach(DrawingSpeed::draw);
        }
        var clock = ManagementFactory.getThreadMXBean();
        subjects.forEach((name, subject) -> {
            var times = new ArrayList<Long>();
            int size = 0;
            for (int i = 0; i < ROUNDS; i++) {
                long start = clock.getCurrentThreadCpuTime();
                size = draw(subject);
                times.add(clock.getCurrentThreadCpuTime() - start);
            }
            Collections.sort(times);
            System.out.printf("%-24s median %6.2f ms, slowest %6.2f ms, %6d bytes%n", name,
                    times.get(ROUNDS / 2) / 1e6, times.getLast() / 1e6, size);
        });
    }

    private static int draw(Subject subject) {
        return new OutlineDrawing(subject, new Style(false, Wording.EN, null)).sheet().svg().length();
    }
}
