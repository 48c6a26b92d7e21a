package marytts.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Cuts text into sentences and words in place of MaryTTS's own class, which needs JTok. */
public class JTokeniser extends InternalModule {
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{M}]+(?:['’]\\p{L}+)*|\\d+(?:[.,]\\d+)*%?|[.!?]+|[,;:()\"“”\\-–—]|\\S");
  private static final String NAMESPACE = "http://mary.dfki.de/2002/MaryXML";

  public JTokeniser() {
    this((Locale) null);
  }

  public JTokeniser(String locale) {
    this(Locale.forLanguageTag(locale.replace('_', '-')));
  }

  public JTokeniser(Locale locale) {
    this(MaryDataType.RAWMARYXML, MaryDataType.TOKENS, locale);
  }

  public JTokeniser(MaryDataType input, MaryDataType output, Locale locale) {
    super("JTokeniser", input, output, locale);
  }

  /** Called by MaryTTS's subclasses; these rules are the same for every language. */
  protected void setTokenizerLanguage(String language) {}

  @Override
  public MaryData process(MaryData data) throws Exception {
    Document document = data.getDocument();
    List<Text> texts = new ArrayList<>();
    collect(document.getDocumentElement(), texts);
    for (Text text : texts) {
      if (!text.getData().isBlank()) {
        tokenise(document, text);
      }
    }
    MaryData tokens = new MaryData(getOutputType(), data.getLocale());
    tokens.setDocument(document);
    return tokens;
  }

  private static void tokenise(Document document, Text text) {
    Element paragraph = paragraph(document, text);
    Element sentence = null;
    Matcher matcher = TOKEN.matcher(text.getData());
    while (matcher.find()) {
      if (sentence == null) {
        sentence = document.createElementNS(NAMESPACE, "s");
        paragraph.appendChild(sentence);
      }
      String word = matcher.group().replace('’', '\'');
      Element token = document.createElementNS(NAMESPACE, "t");
      token.appendChild(document.createTextNode(word));
      sentence.appendChild(token);
      if (word.matches("[.!?]+")) {
        sentence = null;
      }
    }
  }

  private static Element paragraph(Document document, Text text) {
    Element parent = (Element) text.getParentNode();
    if (parent.getTagName().equals("p")) {
      parent.removeChild(text);
      return parent;
    }
    Element paragraph = document.createElementNS(NAMESPACE, "p");
    parent.replaceChild(paragraph, text);
    return paragraph;
  }

  private static void collect(Node node, List<Text> texts) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        texts.add(text);
      } else {
        collect(child, texts);
      }
    }
  }
}
