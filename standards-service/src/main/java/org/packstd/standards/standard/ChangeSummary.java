package org.packstd.standards.standard;

import java.util.List;
import java.util.Map;

/**
 * What a revision changed against the one before, in short.
 *
 * @param version of the revision after the change
 * @param counts how many changes of each class, by the name of the class, in the order of the classes
 * @param paths qualified paths of what changed, such as {@code /AA/parameters/bodyX}; at most {@value #MOST}
 * @param classes name of the class of the first change at each of the paths, in their order; none for a revision from before
 *        they were noted
 * @param complete whether {@code paths} names all
 */
public record ChangeSummary(SemanticVersion version, ChangeLevel level, Map<String, Integer> counts,
        List<String> paths, List<String> classes, boolean complete) {

    public ChangeSummary {
        paths = List.copyOf(paths);
        classes = List.copyOf(classes);
    }

    public static final int MOST = 100;
}
