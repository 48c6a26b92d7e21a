package dev.taskapi.generation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Reads English. The models take about two seconds to load; {@link #shared()} loads them at its
 * first call and keeps them. Safe for several threads, which take turns.
 */
public final class English {
  private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•–]|\\d{1,2}[.)])\\s+");

  /** The detector overlooks ends such as "under the age of 18. Contracts with minors". */
  private static final Pattern MISSED =
      Pattern.compile("(?<=\\p{Ll} \\d{1,9}\\.|\\p{L}{6}\\.) (?=\\p{Lu}\\p{Ll}+ )");

  private final SentenceDetectorME detector;
  private final TokenizerME tokenizer;
  private final POSTaggerME tagger;
  private final ChunkerME chunker;
  private final TagRepair repair;

  private English() {
    detector =
        new SentenceDetectorME(Models.<SentenceModel>load("/en-sent.bin", SentenceModel::new));
    tokenizer = new TokenizerME(Models.<TokenizerModel>load("/en-token.bin", TokenizerModel::new));
    POSModel tags = Models.load("/en-pos-maxent.bin", POSModel::new);
    tagger = new POSTaggerME(tags, POSTagFormat.PENN);
    chunker = new ChunkerME(Models.<ChunkerModel>load("/en-chunker.bin", ChunkerModel::new));
    repair = new TagRepair(WordNet.shared());
  }

  public static English shared() {
    return Holder.ENGLISH;
  }

  /** The paragraphs of a text, each as its sentences. A line break ends a sentence. */
  public synchronized List<List<String>> paragraphs(String text) {
    List<List<String>> paragraphs = new ArrayList<>();
    for (String line : LINES.split(text.strip(), -1)) {
      List<String> sentences = new ArrayList<>();
      String clean = BULLET.matcher(SPACES.matcher(line).replaceAll(" ").strip()).replaceFirst("");
      if (!clean.isEmpty()) {
        for (String sentence : joined(detector.sentDetect(clean))) {
          sentences.addAll(List.of(MISSED.split(sentence, -1)));
        }
        paragraphs.add(List.copyOf(sentences));
      }
    }
    return paragraphs;
  }

  public List<String> sentences(String text) {
    return paragraphs(text).stream().flatMap(List::stream).toList();
  }

  public synchronized Sentence read(String sentence) {
    opennlp.tools.util.Span[] spans = whole(sentence, tokenizer.tokenizePos(sentence));
    String[] words = new String[spans.length];
    for (int i = 0; i < spans.length; i++) {
      words[i] = sentence.substring(spans[i].getStart(), spans[i].getEnd());
    }
    String[] tags = repair.repaired(words, tagger.tag(words));
    String[] chunks = chunker.chunk(words, tags);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      tokens.add(new Token(words[i], tags[i], chunks[i], spans[i].getStart(), spans[i].getEnd()));
    }
    return new Sentence(sentence, tokens);
  }

  /** The tokenizer cuts "GitHub" in two. */
  private static opennlp.tools.util.Span[] whole(String sentence, opennlp.tools.util.Span[] spans) {
    List<opennlp.tools.util.Span> whole = new ArrayList<>();
    for (opennlp.tools.util.Span span : spans) {
      boolean within =
          !whole.isEmpty()
              && whole.getLast().getEnd() == span.getStart()
              && Character.isLowerCase(sentence.charAt(span.getStart() - 1))
              && Character.isUpperCase(sentence.charAt(span.getStart()));
      if (within) {
        whole.add(new opennlp.tools.util.Span(whole.removeLast().getStart(), span.getEnd()));
      } else {
        whole.add(span);
      }
    }
    return whole.toArray(opennlp.tools.util.Span[]::new);
  }

  /**
   * The detector cuts after abbreviations now and then: what begins in lower case belongs before.
   */
  private static List<String> joined(String[] cut) {
    List<String> sentences = new ArrayList<>();
    for (String part : cut) {
      boolean belongs = !sentences.isEmpty() && Character.isLowerCase(part.codePointAt(0));
      if (belongs || (!sentences.isEmpty() && endsAbbreviated(sentences.getLast()))) {
        sentences.set(sentences.size() - 1, sentences.getLast() + " " + part);
      } else {
        sentences.add(part);
      }
    }
    return sentences;
  }

  private static boolean endsAbbreviated(String sentence) {
    return sentence.matches(
        ".*\\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|e\\.g|i\\.e|approx|Fig|No|ca|[A-Z])\\.");
  }

  private static final class Holder {
    private static final English ENGLISH = new English();
  }
}
