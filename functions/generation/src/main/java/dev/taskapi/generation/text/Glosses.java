package dev.taskapi.generation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;

/** Takes a WordNet gloss apart into definition and examples. */
final class Glosses {
  private static final Pattern EXAMPLE = Pattern.compile(";?\\s*\"([^\"]*)\"?");
  private static final Pattern LABEL = Pattern.compile("^(?:\\([^)]*\\)\\s*)+");
  private static final Pattern MARKS = Pattern.compile("(\\()?\\s*(?:- |-- .*)$");

  private Glosses() {}

  static Sense sense(Synset synset) {
    String gloss = synset.getGloss();
    int quote = gloss.indexOf('"');
    String definition = quote < 0 ? gloss : gloss.substring(0, quote);
    List<String> words =
        synset.getWords().stream().map(Word::getLemma).map(Glosses::plain).toList();
    return new Sense(
        synset.getOffset(),
        synset.getLexFileName(),
        words,
        cleaned(definition),
        quote < 0 ? List.of() : examples(gloss.substring(quote)),
        synset.getWords().stream().map(Word::getUseCount).toList());
  }

  private static String plain(String lemma) {
    return lemma.replace('_', ' ').replaceFirst("\\([a-z]+\\)$", "");
  }

  private static String cleaned(String definition) {
    String text = definition.replace('`', '\'').replaceAll("\\s+", " ").strip();
    text = LABEL.matcher(text).replaceFirst("");
    text = MARKS.matcher(text).replaceFirst("");
    return text.replaceFirst("[\\s;,:.]+$", "");
  }

  private static List<String> examples(String quoted) {
    List<String> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(quoted);
    while (matcher.find()) {
      String example = matcher.group(1).strip();
      if (!example.isEmpty()) {
        examples.add(example);
      }
    }
    return examples;
  }
}
