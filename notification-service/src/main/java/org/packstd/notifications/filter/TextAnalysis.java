package org.packstd.notifications.filter;

import java.util.Set;

/** How texts become terms, the same way as in the search of standards. */
public interface TextAnalysis {

    /** Words in their stem; none for those that every text has, such as "the". */
    Set<String> english(String text);

    /** Of a text that is searched: pairs of characters and each alone. */
    Set<String> chinese(String text);

    /** Of a word that is sought: pairs of characters, or the only one. */
    Set<String> chineseOfWord(String word);
}
