package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.requests.Branding;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and words that were made to do harm. */
class HostileFilesIT {
  @TempDir private Path folder;
  private Trial trial;

  @BeforeEach
  void open() {
    trial = new Trial(folder);
  }

  private void refusedAsIntro(String name, String code) {
    refused(new Branding(Optional.empty(), Trial.url(name), Optional.empty()), code);
  }

  private void refusedAsLogo(String name, String code) {
    refused(new Branding(Trial.url(name), Optional.empty(), Optional.empty()), code);
  }

  /** For good, at the stage that fetches files, and with nothing told of this machine. */
  private void refused(Branding branding, String code) {
    assertThatThrownBy(() -> trial.make(Trial.request(128, 128, branding)))
        .isInstanceOfSatisfying(
            GenerationException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.stage()).isEqualTo(Stage.ASSETS);
              assertThat(refusal.retryable()).isFalse();
              assertThat(refusal.getMessage())
                  .doesNotContain(folder.toString(), "/tmp", "root:", "ffmpeg");
            });
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '/etc/passwd'\n",
        "....ftyp"
      })
  void aPlaylistIsNoFilm(String text) throws IOException {
    write("list.mp4", text);
    refusedAsIntro("list.mp4", text.startsWith("....") ? "unreadable_asset" : "wrong_type");
  }

  @Test
  void aZipBombIsNoFilm() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("film"));
      zip.write(new byte[20_000_000]);
    }
    Files.write(folder.resolve("bomb.mp4"), bytes.toByteArray());
    refusedAsIntro("bomb.mp4", "wrong_type");
  }

  @Test
  void aFilmOfTooManyPixelsIsNotDecoded() {
    trial.asset("wide.mp4", "color=s=9000x4000:r=1:d=1", "-preset", "ultrafast");
    refusedAsIntro("wide.mp4", "unreadable_asset");
  }

  @Test
  void aFilmOfTooManyMinutesIsRefused() {
    trial.asset("long.mp4", "color=s=128x128:r=1:d=310", "-preset", "ultrafast");
    refusedAsIntro("long.mp4", "unreadable_asset");
  }

  @Test
  void aDocumentThatReadsFilesIsNoLogo() throws IOException {
    write(
        "logo.png",
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>");
    refusedAsLogo("logo.png", "wrong_type");
  }

  @Test
  void aPictureThatSaysItIsHugeIsNotRead() throws IOException {
    Files.write(folder.resolve("huge.png"), png(60_000, 60_000, 2, new byte[0]));
    refusedAsLogo("huge.png", "unreadable_asset");
  }

  /** Two hundred kilobytes of text that unpack to two hundred million. */
  @Test
  void aPictureWithABombInItsTextsIsHarmless() throws IOException {
    Files.write(folder.resolve("text.png"), png(2, 2, 3, packed(200_000_000)));
    Branding branding = new Branding(Trial.url("text.png"), Optional.empty(), Optional.empty());
    long before = peak();
    Content content = trial.make(Trial.request(128, 128, branding));
    assertThat(content.files()).isNotEmpty();
    assertThat(peak() - before).isLessThan(150_000_000);
  }

  private static long peak() {
    return java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static byte[] packed(int size) {
    Deflater deflater = new Deflater(9);
    deflater.setInput(new byte[size]);
    deflater.finish();
    byte[] buffer = new byte[size / 500];
    int length = deflater.deflate(buffer);
    deflater.end();
    return java.util.Arrays.copyOf(buffer, length);
  }

  /**
   * @param kind 2 for colours, 3 for a palette
   * @param text packed, for a chunk of text
   */
  private static byte[] png(int width, int height, int kind, byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(header);
    out.writeInt(width);
    out.writeInt(height);
    out.write(new byte[] {8, (byte) kind, 0, 0, 0});
    chunk(bytes, "IHDR", header.toByteArray());
    if (text.length > 0) {
      ByteArrayOutputStream note = new ByteArrayOutputStream();
      note.write("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
      note.write(text);
      chunk(bytes, "zTXt", note.toByteArray());
    }
    chunk(bytes, "PLTE", new byte[] {(byte) 200, 0, 0, 0, (byte) 200, 0});
    chunk(bytes, "IDAT", packedRows());
    chunk(bytes, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static byte[] packedRows() {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[] {0, 0, 1, 0, 1, 0});
    deflater.finish();
    byte[] buffer = new byte[100];
    int length = deflater.deflate(buffer);
    deflater.end();
    return java.util.Arrays.copyOf(buffer, length);
  }

  private static void chunk(ByteArrayOutputStream bytes, String name, byte[] data)
      throws IOException {
    DataOutputStream out = new DataOutputStream(bytes);
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(data);
    out.writeInt(data.length);
    out.write(type);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }

  @Test
  void wordsAreOnlyWords() throws IOException {
    String heading = "$(touch pwned) `id` %{pts} '][in]drawtext=textfile=/etc/passwd;[out]";
    String said =
        "<script>alert(1)</script> {\\an8}<font size=99>x</font> 1 --> 2 & \"quoted\" 100%d \\N.";
    trial.plan = new Plan(heading, List.of(new Segment(heading, List.of(said), said)), List.of());
    Content content = trial.make(Trial.request(320, 180, Branding.NONE));
    assertThat(Trial.look(Trial.file(content, "video.mp4"))).contains(": " + heading);
    String vtt = Files.readString(Trial.file(content, "subtitles.vtt"));
    assertThat(vtt).contains("&lt;script&gt;").doesNotContain("<script>", "<font");
    assertThat(Files.readString(Trial.file(content, "subtitles.srt")))
        .doesNotContain("<script>", "<font", "{\\an8}", "1 --> 2");
    assertThat(Path.of("pwned")).doesNotExist();
  }
}
