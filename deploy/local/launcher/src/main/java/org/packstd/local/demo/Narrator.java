package org.packstd.local.demo;

import java.io.PrintStream;
import org.packstd.local.registry.Answer;
import tools.jackson.databind.JsonNode;

/** Says what is done, and in short what came of it. */
final class Narrator {
    private static final int WIDTH = 150;

    private final PrintStream out;
    private int step;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void step(String what) {
        step++;
        out.printf("%n%2d. %s%n", step, what);
    }

    void detail(String line) {
        out.println("      " + line);
    }

    /** Request line, status, and these members of the body. */
    Answer show(Answer answer, String... members) {
        var request = answer.response().request();
        var line = new StringBuilder(request.method() + " " + request.uri().getRawPath() + " -> " + answer.status());
        for (var member : members) {
            var value = answer.body().path(member);
            if (!value.isMissingNode()) {
                line.append("  ").append(member).append(": ").append(brief(value));
            }
        }
        detail(line.toString());
        return answer;
    }

    private static String brief(JsonNode value) {
        var text = value.isString() ? value.asString() : value.toString();
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + " ...";
    }
}
