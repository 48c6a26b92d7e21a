package dev.taskapi.generation.documentation;

import dev.taskapi.generation.text.Html;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The sections of a page. */
final class Contents {
  private final List<Heading> headings = new ArrayList<>();

  Contents(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            headings.add(heading);
          }
        });
  }

  String id(Heading heading) {
    return "s" + headings.indexOf(heading);
  }

  private List<Heading> sections() {
    return headings.stream().filter(heading -> heading.getLevel() == 2).toList();
  }

  /** As links. */
  String list(String title) {
    StringBuilder list = new StringBuilder();
    for (Heading heading : sections()) {
      list.append(
          "<li><a href=\"#%s\">%s</a></li>\n".formatted(id(heading), Html.escape(words(heading))));
    }
    String name = Html.escape(title);
    return "<nav class=\"contents\" aria-label=\"%s\">\n<p>%s</p>\n<ol>\n%s</ol>\n</nav>\n"
        .formatted(name, name, list);
  }

  /** For the side bar of a PDF reader. */
  String bookmarks() {
    StringBuilder list = new StringBuilder("<bookmarks>\n");
    for (Heading heading : sections()) {
      list.append(
          "<bookmark name=\"%s\" href=\"#%s\" />\n"
              .formatted(Html.escape(words(heading)), id(heading)));
    }
    return list.append("</bookmarks>\n").toString();
  }

  private static String words(Heading heading) {
    StringBuilder words = new StringBuilder();
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }
}
