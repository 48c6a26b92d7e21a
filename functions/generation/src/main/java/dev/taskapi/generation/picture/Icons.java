package dev.taskapi.generation.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The bundled icons, by name. */
final class Icons {
  private static final Map<String, String> BODIES = load();

  private Icons() {}

  static Set<String> names() {
    return BODIES.keySet();
  }

  /** Fills the box, keeping the icon's shape. */
  static void draw(Graphics2D g, String name, Rectangle2D box) {
    SVGDocument document = document(name);
    Graphics2D copy = (Graphics2D) g.create();
    double side = Math.min(box.getWidth(), box.getHeight());
    copy.translate(box.getCenterX() - side / 2, box.getCenterY() - side / 2);
    Component nowhere = null;
    document.render(nowhere, copy, new ViewBox((float) side, (float) side));
    copy.dispose();
  }

  private static SVGDocument document(String name) {
    String body = BODIES.get(name);
    if (body == null) {
      throw new IllegalArgumentException("no icon " + name);
    }
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">" + body + "</svg>";
    InputStream in = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    @Nullable SVGDocument document = new SVGLoader().load(in, null, LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalStateException("the icon cannot be read: " + name);
    }
    return document;
  }

  private static Map<String, String> load() {
    try (InputStream in = Icons.class.getResourceAsStream("icons.txt.gz")) {
      if (in == null) {
        throw new IllegalStateException("The icons are not in this build.");
      }
      Map<String, String> bodies = new HashMap<>();
      new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\t", 2))
          .forEach(parts -> bodies.put(parts[0], parts[1]));
      return Map.copyOf(bodies);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read the icons", failure);
    }
  }
}
